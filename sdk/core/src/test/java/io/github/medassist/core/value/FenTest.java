// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  }
}
