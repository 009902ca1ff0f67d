// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.00 | 0.00",
        "5 | 0.05 | 0.05",
        "274260 | 2742.60 | 2,742.60",
        "99999 | 999.99 | 999.99",
        "100000 | 1000.00 | 1,000.00",
        "123456789 | 1234567.89 | 1,234,567.89",
        "1000000000000 | 10000000000.00 | 10,000,000,000.00",
        "-5 | -0.05 | -0.05",
        "-123456 | -1234.56 | -1,234.56"
      })
  void anAmountIsPrintedInYuan(long fen, String plain, String grouped) {
    assertThat(Fen.yuan(fen)).isEqualTo(plain);
    assertThat(Fen.grouped(fen)).isEqualTo(grouped);
    assertThat(Fen.parse(plain)).isEqualTo(fen);
  }

  @ParameterizedTest
  @CsvSource({"12.5, 1250", "7, 700", "1e2, 10000", "0.10, 10", "12.500, 1250"})
  void yuanAreReadExactly(String yuan, long fen) {
    assertThat(Fen.parse(yuan)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12,50",
        "1,000.00",
        "12.505",
        "yuan",
        "1e30",
        "1e999999999",
        "12345.678"
      })
  void whatIsNoAmountIsRefusedWithoutBeingQuoted(String yuan) {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> Fen.parse(yuan))
        .withMessage("write yuan with at most two decimals, such as 12.50")
        .withNoCause();
  }
}
