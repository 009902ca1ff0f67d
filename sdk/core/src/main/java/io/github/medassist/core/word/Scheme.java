// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/** The basic-insurance scheme a person is in. */
public enum Scheme implements Word {
  /** 城乡居民基本医疗保险, national insutype 390. */
  RESIDENT("城乡居民医保", "resident scheme"),
  /** 职工基本医疗保险, national insutype 310. */
  EMPLOYEE("职工医保", "employee scheme");

  private final Text text;

  Scheme(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
