// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
  @ParameterizedTest
  @CsvSource({
    "2023Q1,2023-01-01,2023-03-31",
    "2023Q2,2023-04-01,2023-06-30",
    "2023Q3,2023-07-01,2023-09-30",
    "2023Q4,2023-10-01,2023-12-31"
  })
  void runsOverThreeMonths(String text, String first, String last) {
    Quarter quarter = Quarter.parse(text);

    assertThat(quarter.first()).hasToString(first);
    assertThat(quarter.last()).hasToString(last);
    assertThat(quarter).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023Q0", "2023Q5", "2023", "2023-Q1", "23Q1", "", "0000Q1"})
  void isWrittenAsYearAndNumber(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quarter.parse(text))
        .withMessageContaining("2023Q2");
  }
}
