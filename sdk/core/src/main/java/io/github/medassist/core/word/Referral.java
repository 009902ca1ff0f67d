// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** Whether the patient came by the rules of referral. */
public enum Referral implements Word {
  /** 按规定转诊. */
  REFERRED("按规定转诊", "referred by rule"),
  /** 未按规定转诊. */
  NOT_REFERRED("未按规定转诊", "not referred", "没有转诊", "not referred"),
  /** 无需转诊. */
  NOT_NEEDED("无需转诊", "no referral needed", "不用转诊", "no referral needed"),
  /** 急诊抢救. */
  EMERGENCY("急诊", "emergency");

  private final Text text;
  private final Text plain;

  Referral(String zh, String en) {
    this(zh, en, zh, en);
  }

  Referral(String zh, String en, String plainZh, String plainEn) {
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
