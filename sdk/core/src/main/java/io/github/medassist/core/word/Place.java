// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** Where the hospital stands, seen from the region that insures the patient. */
public enum Place implements Word {
  /** 县域内. */
  IN_COUNTY("县域内", "in the county", "本县", "in the county"),
  /** 市域内、县域外. */
  IN_CITY("市域内", "in the city", "本市", "in the city"),
  /** 省内、市域外. */
  IN_PROVINCE("省内", "in the province", "本省", "in the province"),
  /** 省外. */
  OUT_OF_PROVINCE("省外", "out of the province", "外省", "in another province");

  private final Text text;
  private final Text plain;

  Place(String zh, String en, String plainZh, String plainEn) {
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
