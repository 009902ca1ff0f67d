// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalSheetTest {
  private static Map<String, String> sheet() {
    Map<String, String> sheet = new HashMap<>();
    sheet.put("medfee_sumamt", "60000.00");
    sheet.put("fulamt_ownpay_amt", "5000.00");
    sheet.put("overlmt_selfpay", "1000.50");
    sheet.put("preselfpay_amt", "3999.50");
    sheet.put("inscp_scp_amt", "50000");
    sheet.put("hifp_pay", "30000.00");
    sheet.put("hifmi_pay", "5000.00");
    sheet.put("maf_pay", "11550.00");
    return sheet;
  }

  @Test
  void isTheCostsAndWhatEachLayerPaid() {
    NationalSheet read = NationalSheet.read(sheet());

    assertThat(read.costs().total()).isEqualTo(6_000_000);
    assertThat(read.costs().inScope()).isEqualTo(5_000_000);
    assertThat(read.paid())
        .containsExactly(
            Map.entry("BASIC", 3_000_000L),
            Map.entry("CRITICAL_ILLNESS", 500_000L),
            Map.entry("ASSISTANCE", 1_155_000L),
            Map.entry("OTHER", 0L));
  }

  @Test
  void anEmployeesLargeSumSubsidyIsTheSameLayer() {
    Map<String, String> sheet = sheet();
    sheet.remove("hifmi_pay");
    sheet.put("hifob_pay", "4000.00");
    sheet.put("othfund_pay", "0.01");

    assertThat(NationalSheet.read(sheet).paid())
        .containsEntry("CRITICAL_ILLNESS", 400_000L)
        .containsEntry("OTHER", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "inscp_scp_amt, 50000.01, SHEET_NOT_ADDING_UP, /medfee_sumamt",
    "hifp_pay, 30000.001, WRONG_TYPE, /hifp_pay",
    "hifp_pay, '30,000', WRONG_TYPE, /hifp_pay",
    "hifp_pay, 11e100000000, WRONG_TYPE, /hifp_pay",
    "hifp_pay, '', WRONG_TYPE, /hifp_pay",
    "hifp_pay, -1, OUT_OF_BOUNDS, /hifp_pay",
    "hifp_pay, 10000000000.01, OUT_OF_BOUNDS, /hifp_pay",
    "hifppay, 1, UNKNOWN_FIELD, /hifppay",
    "overlmt_selfpay, , MISSING_FIELD, /overlmt_selfpay",
  })
  void refusesASlip(String field, String yuan, ProblemCode code, String pointer) {
    Map<String, String> sheet = sheet();
    if (yuan == null) {
      sheet.remove(field);
    } else {
      sheet.put(field, yuan);
    }

    InvalidInputException problem =
        catchThrowableOfType(InvalidInputException.class, () -> NationalSheet.read(sheet));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.pointer()).isEqualTo(pointer);
  }
}
