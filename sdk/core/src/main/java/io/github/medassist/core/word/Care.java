// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** The kind of care that a visit is. */
public enum Care implements Word {
  /** 普通门诊, national med_type 11. */
  OUTPATIENT("普通门诊", "ordinary outpatient care", "普通门诊", "outpatient"),
  /** 门诊慢特病, national med_type 14. */
  CHRONIC_OUTPATIENT(
      "门诊慢特病", "outpatient care for chronic or special disease", "门诊慢特病", "chronic outpatient"),
  /** 住院, national med_type 21. */
  INPATIENT("住院", "inpatient care", "住院", "inpatient"),
  /** 高值药品, national med_type 15. */
  HIGH_VALUE_DRUG("高值药品", "high-value drug");

  private final Text text;
  private final Text plain;

  Care(String zh, String en) {
    this(zh, en, zh, en);
  }

  Care(String zh, String en, String plainZh, String plainEn) {
    this.text = Text.of(zh, en);
    this.plain = Text.of(plainZh, plainEn);
  }

  @Override
  public Text text() {
    return text;
  }

  @Override
  public Text plain() {
    return plain;
  }
}
