package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** Where the hospital stands, seen from the region that insures the patient. */
public enum Place implements Word {
  /** 县域内. */
  IN_COUNTY("县域内", "in the county"),
  /** 市域内、县域外. */
  IN_CITY("市域内", "in the city"),
  /** 省内、市域外. */
  IN_PROVINCE("省内", "in the province"),
  /** 省外. */
  OUT_OF_PROVINCE("省外", "out of the province");

  private final Text text;

  Place(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
