// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.grant.Grantee;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.util.EnumSet;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrantCallsTest extends ServerTest {
  private static final Grant GRANT =
      new Grant(
          "family-doctor",
          new Grantee(Role.DOCTOR, "d-17", "示例·李医生"),
          EnumSet.of(Scope.QUOTA),
          Day.of(2027, 3, 1));
  private static final String BODY =
      "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\"},"
          + "\"scopes\":[\"QUOTA\"],\"until\":\"2027-03-01\"}";
  private static final String GIVEN =
      "{\"id\":\"family-doctor\","
          + BODY.substring(1, BODY.length() - 1)
          + ",\"since\":\"2026-03-02T08:00+08:00\"}";

  @Test
  void putsAGrantUnderItsId() throws Exception {
    server.enqueue(json(201, "application/json; charset=utf-8", Samples.utf8(GIVEN)));

    Grant given = client.grants().put(GRANT).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("PUT /v1/residents/me/grants/family-doctor HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(request.getBody().readUtf8()).isEqualTo(BODY);
    assertThat(given.isAs(GRANT)).isTrue();
    assertThat(given.since()).isEqualTo("2026-03-02T08:00+08:00");
  }

  @Test
  void listsTheGrants() throws Exception {
    answer(Samples.utf8("{\"grants\":[" + GIVEN + "]}"));

    List<Grant> grants = client.grants().list().execute();

    assertThat(request().getRequestLine()).isEqualTo("GET /v1/residents/me/grants HTTP/1.1");
    assertThat(grants).singleElement().matches(GRANT::isAs);
  }

  @Test
  void withdrawsAGrantAndReadsWhatIsLeft() throws Exception {
    answer(Samples.utf8("{\"grants\":[]}"));

    List<Grant> left = client.grants().withdraw("family-doctor").execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("DELETE /v1/residents/me/grants/family-doctor HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "990001196503120016"})
  void refusesWhatIsNoIdAndDoesNotQuoteIt(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.grants().withdraw(id))
        .withMessageNotContaining("990001");
  }
}
