// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @Test
  void everyInvocationAfterTheEndIsRefused() throws IOException {
    try (RuntimeApi api = RuntimeApi.start("QuotaFunction")) {
      api.fail("the function's process has ended: see its log");
      for (int i = 0; i < 2; i++) {
        assertThatIOException()
            .isThrownBy(() -> api.invoke(new byte[0], WITHIN))
            .withMessage("the function's process has ended: see its log");
      }
    }
  }

  @Test
  void theFirstReasonStays() throws IOException {
    try (RuntimeApi api = RuntimeApi.start("QuotaFunction")) {
      api.fail("the function could not be made: see its log");
      api.fail("the function's process has ended: see its log");
      assertThatIOException()
          .isThrownBy(() -> api.invoke(new byte[0], WITHIN))
          .withMessage("the function could not be made: see its log");
    }
  }

  @Test
  void aClosedOneRefuses() throws IOException {
    RuntimeApi api = RuntimeApi.start("QuotaFunction");
    api.close();
    assertThatIOException()
        .isThrownBy(() -> api.invoke(new byte[0], WITHIN))
        .withMessage("the function was closed");
  }
}
