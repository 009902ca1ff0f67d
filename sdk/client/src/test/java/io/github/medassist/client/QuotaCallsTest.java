// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.quota.Quota;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class QuotaCallsTest extends ServerTest {
  @Test
  void asksAboutOneself() throws Exception {
    answer(Samples.quota());

    client.quotas().get(2023).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("GET /v1/residents/me/quota?year=2023 HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void asksAboutAResident() throws Exception {
    answer(Samples.quota());

    client.quotas().get(Samples.REF, 2023).execute();

    assertThat(request().getPath()).isEqualTo("/v1/residents/" + Samples.REF + "/quota?year=2023");
  }

  @Test
  void readsTheAnswer() {
    answer(Samples.quota());

    Quota quota = client.quotas().get(2023).execute();

    assertThat(quota.quota("assistance.basic").used()).isEqualTo(1_050_000);
    assertThat(quota.quota("assistance.basic").remaining()).isEqualTo(950_000);
    assertThat(Samples.json(quota)).isEqualTo(Samples.quota());
  }
}
