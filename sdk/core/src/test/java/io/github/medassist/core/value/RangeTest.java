// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void equalEndsAreAnExactAmount() {
    assertThat(Range.of(5, 5)).isEqualTo(Range.exactly(5)).hasSameHashCodeAs(Range.exactly(5));
    assertThat(Range.exactly(5).isExact()).isTrue();
    assertThat(Range.of(5, 6).isExact()).isFalse();
  }

  @Test
  void itsEndsAreKept() {
    Range range = Range.of(65_000, 70_000);
    assertThat(range.min()).isEqualTo(65_000);
    assertThat(range.max()).isEqualTo(70_000);
    assertThat(range).isNotEqualTo(Range.of(65_000, 70_001));
  }

  @Test
  void swappedEndsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Range.of(2, 1))
        .withMessageContaining("swap");
  }

  @Test
  void itIsPrintedInYuan() {
    assertThat(Range.of(65_000, 70_000)).hasToString("650.00..700.00");
    assertThat(Range.exactly(1_050_000)).hasToString("10500.00");
    assertThat(Range.of(800_000, 1_150_400).grouped()).isEqualTo("8,000.00–11,504.00");
    assertThat(Range.exactly(1_050_000).grouped()).isEqualTo("10,500.00");
  }
}
