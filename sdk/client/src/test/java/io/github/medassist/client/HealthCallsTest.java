// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class HealthCallsTest extends ServerTest {
  @Test
  void asksWithoutAToken() throws Exception {
    answer(Samples.health());

    client.health().check().execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("GET /v1/health HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isNull();
  }

  @Test
  void readsTheAnswer() {
    answer(Samples.health());

    Health health = client.health().check().execute();

    assertThat(health.isUp()).isTrue();
    assertThat(health.engine()).isEqualTo("1.0.0");
  }

  @Test
  void anyOtherWordIsNotUp() {
    answer(Samples.utf8("{\"status\":\"DEGRADED\",\"engine\":\"1.0.0\"}"));

    Health health = client.health().check().execute();

    assertThat(health.isUp()).isFalse();
    assertThat(health.status()).isEqualTo("DEGRADED");
  }
}
