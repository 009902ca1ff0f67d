// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** Whether a person is enrolled in a benefit year. */
public enum EnrollmentStatus implements Word {
  /** 已参保. */
  ENROLLED("已参保", "enrolled"),
  /** 未参保. */
  NOT_ENROLLED("未参保", "not enrolled"),
  /** 异地参保. */
  ENROLLED_ELSEWHERE("异地参保", "enrolled elsewhere", "在外地参保", "enrolled elsewhere");

  private final Text text;
  private final Text plain;

  EnrollmentStatus(String zh, String en) {
    this(zh, en, zh, en);
  }

  EnrollmentStatus(String zh, String en, String plainZh, String plainEn) {
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
