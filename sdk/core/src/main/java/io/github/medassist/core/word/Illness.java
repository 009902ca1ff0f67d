// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** An illness for which a document has a rule of its own. */
public enum Illness implements Word {
  /** 严重精神障碍, assisted by a fixed sum per bed-day in some regions. */
  SEVERE_MENTAL_DISORDER("严重精神障碍", "severe mental disorder"),
  /** None of the above. */
  OTHER("其他疾病", "other illness");

  private final Text text;

  Illness(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
