// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;

/** How a person came to be enrolled in a year, as far as waiting depends on it. */
public enum EnrollmentBasis implements Word {
  /** 集中参保期内参保. */
  IN_PERIOD("集中参保期内参保", "enrolled in the collection period"),
  /** 集中参保期外参保. */
  LATE("集中参保期外参保", "enrolled after the collection period"),
  /** 职工医保中断不足三个月. */
  EMPLOYEE_SCHEME_ENDED("职工医保中断不足 3 个月", "employee scheme ended less than 3 months before"),
  /** 新生儿. */
  NEWBORN("新生儿", "newborn"),
  /** 跨区域转移接续. */
  MOVED_REGION("跨区域转移接续", "cover moved between regions"),
  /** 非因个人原因停保断保. */
  LAPSED_WITHOUT_FAULT("非因个人原因停保断保", "cover lapsed through no fault of the person");

  private final Text text;

  EnrollmentBasis(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
