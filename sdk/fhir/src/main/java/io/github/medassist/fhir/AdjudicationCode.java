// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;

/**
 * The kinds of amount in an estimate for which FHIR has no code. FHIR's money is one amount: a
 * range is written as its two ends, each with a code of its own, lest either be taken for the
 * answer.
 */
enum AdjudicationCode implements Word {
  BENEFIT_LEAST("支付金额下限", "the least that is paid"),
  BENEFIT_MOST("支付金额上限", "the most that is paid"),
  ELIGIBLE_LEAST("计算基数下限", "the least that the benefit is worked out on"),
  ELIGIBLE_MOST("计算基数上限", "the most that the benefit is worked out on"),
  RATE_LEAST("支付比例下限（%）", "the least rate, in percent"),
  RATE_MOST("支付比例上限（%）", "the most that the rate can be, in percent"),
  PART("分段", "a part with a rate of its own"),
  PART_LEAST("分段下限", "the least of a part with a rate of its own"),
  PART_MOST("分段上限", "the most of a part with a rate of its own"),
  LIMIT_LEFT("限额此前余额", "what was left of the limit"),
  PATIENT_PAYS("个人自付", "what is left to the patient"),
  PATIENT_PAYS_LEAST("个人自付下限", "the least that is left to the patient"),
  PATIENT_PAYS_MOST("个人自付上限", "the most that is left to the patient"),
  NOT_COMPUTABLE("没有金额可算", "no amount can be told: ask the agency, do not take it for zero");

  private final Text text;

  AdjudicationCode(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
