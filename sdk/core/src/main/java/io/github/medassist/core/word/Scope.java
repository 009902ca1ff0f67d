// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/**
 * What of a record is read: the part that a grant opens, and that an access record names. Stored
 * grants know them by their order, so a new one goes to the end.
 */
public enum Scope implements Word {
  /** 参保情况: whether the person is enrolled. */
  ENROLLMENT("参保情况", "enrolment"),
  /** 待遇额度: what is left of the year. */
  QUOTA("待遇额度", "what is left of the year"),
  /** 费用试算: what will be paid on top of the year so far. */
  ESTIMATE("费用试算", "estimates"),
  /** 费用预警: the alerts about the year's own payment. */
  ALERT("费用预警", "alerts"),
  /** 离线档案: the whole record, kept on a device for use without signal. */
  SNAPSHOT("离线档案", "the record, for use without signal");

  private final Text text;

  Scope(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
