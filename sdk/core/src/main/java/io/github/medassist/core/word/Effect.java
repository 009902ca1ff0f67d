// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** Whether anything is paid for a person on a day. */
public enum Effect implements Word {
  /** 可以享受待遇. */
  COVERED("可以享受待遇", "covered"),
  /** 不能享受待遇. */
  NOT_COVERED("不能享受待遇", "not covered"),
  /** 在待遇等待期内. */
  WAITING("在待遇等待期内", "in the waiting period");

  private final Text text;

  Effect(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
