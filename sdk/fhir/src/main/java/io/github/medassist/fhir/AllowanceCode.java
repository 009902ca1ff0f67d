// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;

/**
 * What can be told of a benefit's year beside FHIR's own {@code benefit} and {@code deductible}.
 */
enum AllowanceCode implements Word {
  /** Benefits may share a limit: what is left need not be the limit less what this one used. */
  REMAINING("剩余额度", "what is left of the limit, after all benefits that share it"),
  RATE("支付比例", "the rate, or the least that it can be");

  private final Text text;

  AllowanceCode(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
