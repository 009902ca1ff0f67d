// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessCallsTest extends ServerTest {
  private static final byte[] PAGE =
      Samples.utf8(
          "{\"accesses\":[{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\","
              + "\"at\":\"2026-03-02T08:00:00.000+08:00\",\"what\":\"QUOTA\","
              + "\"grant\":\"family-doctor\"}],\"next\":\"dG9rZW4\"}");

  @Test
  void listsTheNewest() throws Exception {
    answer(PAGE);

    AccessPage page = client.accesses().list().execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("GET /v1/residents/me/accesses?limit=50 HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(page.accesses()).hasSize(1);
    assertThat(page.accesses().get(0).role()).isEqualTo(Role.DOCTOR);
    assertThat(page.accesses().get(0).what()).isEqualTo(Scope.QUOTA);
  }

  @Test
  void turnsThePage() throws Exception {
    answer(PAGE);
    answer(Samples.utf8("{\"accesses\":[],\"next\":null}"));

    String next = client.accesses().list(1).execute().next();
    AccessPage last = client.accesses().list(1, next).execute();

    assertThat(request().getPath()).isEqualTo("/v1/residents/me/accesses?limit=1");
    assertThat(request().getPath()).isEqualTo("/v1/residents/me/accesses?limit=1&next=dG9rZW4");
    assertThat(last.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void aLimitIsFrom1To100(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.accesses().list(limit))
        .withMessageContaining("1 to 100");
  }

  @Test
  void allArePagedAsTheyAreWalked() throws Exception {
    String record =
        "{\"role\":\"AGENCY\",\"subject\":\"%s\",\"name\":null,"
            + "\"at\":\"2023-06-01T09:30:00+08:00\",\"what\":\"QUOTA\",\"grant\":null}";
    String page = "{\"accesses\":[" + record + "],\"next\":%s}";
    answer(Samples.utf8(String.format(page, "a", "\"n1\"")));
    answer(Samples.utf8("{\"accesses\":[],\"next\":\"n2\"}"));
    answer(Samples.utf8(String.format(page, "b", "null")));
    List<String> walked = new ArrayList<>();

    Iterator<AccessRecord> all = client.accesses().all().iterator();
    walked.add(all.next().subject());
    assertThat(server.getRequestCount()).isEqualTo(1);
    all.forEachRemaining(each -> walked.add(each.subject()));

    assertThat(walked).containsExactly("a", "b");
    assertThat(request().getPath()).isEqualTo("/v1/residents/me/accesses?limit=100");
    assertThat(request().getPath()).endsWith("limit=100&next=n1");
    assertThat(request().getPath()).endsWith("limit=100&next=n2");
  }
}
