// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** What somebody who asks is; a token's {@code role} claim has the word in lower case. */
public enum Role implements Word {
  /** 参保人: may read the own record. */
  RESIDENT("参保人", "resident"),
  /** 医生: may read what a resident granted, as a family doctor does under a contract (家庭医生签约). */
  DOCTOR("医生", "doctor"),
  /** 应用: a third party's app, which may read what a resident granted. */
  APP("应用", "app"),
  /** 经办机构: may read the records of its region and of those below. */
  AGENCY("经办机构", "agency");

  private final Text text;

  Role(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
