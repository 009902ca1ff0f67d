package io.github.medassist.core.resident;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;

/** Whether a person is enrolled in a benefit year. */
public enum EnrollmentStatus implements Word {
  /** 已参保. */
  ENROLLED("已参保", "enrolled"),
  /** 未参保. */
  NOT_ENROLLED("未参保", "not enrolled"),
  /** 异地参保. */
  ENROLLED_ELSEWHERE("异地参保", "enrolled elsewhere");

  private final Text text;

  EnrollmentStatus(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
