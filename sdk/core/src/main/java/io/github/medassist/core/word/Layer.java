// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** A layer of cover, in the order of payment: insurance first, assistance last (先保险后救助). */
public enum Layer implements Word {
  /** 基本医保. */
  BASIC("基本医保", "Basic insurance", "basic insurance", "basic"),
  /** 大病保险（职工为大额补助）. */
  CRITICAL_ILLNESS("大病保险", "Critical-illness insurance", "critical illness", "criticalIllness"),
  /** 医疗救助. */
  ASSISTANCE("医疗救助", "Medical assistance", "medical assistance", "assistance");

  private final Text text;
  private final Text plain;
  private final String benefit;

  Layer(String zh, String en, String plainEn, String benefit) {
    this.text = Text.of(zh, en);
    this.plain = Text.of(zh, plainEn);
    this.benefit = benefit;
  }

  @Override
  public Text text() {
    return text;
  }

  @Override
  public Text plain() {
    return plain;
  }

  /** The benefit id that stands for the whole layer where its benefits are not told apart. */
  public String benefit() {
    return benefit;
  }
}
