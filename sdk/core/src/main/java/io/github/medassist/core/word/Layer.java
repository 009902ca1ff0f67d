package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** A layer of cover, in the order of payment: insurance first, assistance last (先保险后救助). */
public enum Layer implements Word {
  /** 基本医保. */
  BASIC("基本医保", "Basic insurance", "basic"),
  /** 大病保险（职工为大额补助）. */
  CRITICAL_ILLNESS("大病保险", "Critical-illness insurance", "criticalIllness"),
  /** 医疗救助. */
  ASSISTANCE("医疗救助", "Medical assistance", "assistance");

  private final Text text;
  private final String benefit;

  Layer(String zh, String en, String benefit) {
    this.text = Text.of(zh, en);
    this.benefit = benefit;
  }

  @Override
  public Text text() {
    return text;
  }

  /**
   * Returns the benefit id that stands for the whole layer where its benefits are not told apart.
   */
  public String benefit() {
    return benefit;
  }
}
