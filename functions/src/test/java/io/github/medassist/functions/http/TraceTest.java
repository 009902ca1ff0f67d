// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code traceparent} header of W3C's Trace Context. */
class TraceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + ID + "-00f067aa0ba902b7-01",
        "00-" + ID + "-00f067aa0ba902b7-00",
        "01-" + ID + "-00f067aa0ba902b7-01",
        "cc-" + ID + "-00f067aa0ba902b7-01-what-the-future-will-be-like"
      })
  void aTraceIsGoneOnWith(String parent) {
    assertThat(Trace.id(parent, "own")).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-" + ID + "-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + ID + "-0000000000000000-01",
        "00-" + ID + "-00f067aa0ba902b7-01-more",
        "01-" + ID + "-00f067aa0ba902b7-01.more",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-990001199001010017-00f067aa0ba902b7-01"
      })
  void whatIsNoTraceIsPassedOver(String parent) {
    assertThat(Trace.id(parent, "own")).isEqualTo("own");
  }

  @Test
  void withoutOneTheCallHasItsOwn() {
    assertThat(Trace.id(null, "own")).isEqualTo("own");
  }
}
