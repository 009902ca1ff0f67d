// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same words in Chinese and in English. */
public final class Text implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String zh;
  private final String en;

  private Text(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** A text of these words; neither may be null. */
  public static Text of(String zh, String en) {
    return new Text(Objects.requireNonNull(zh, "zh"), Objects.requireNonNull(en, "en"));
  }

  /** These words, a whole sentence, and {@code next} after them. */
  public Text and(Text next) {
    return of(zh + next.zh, en + " " + next.en);
  }

  /** The Chinese words. */
  public String zh() {
    return zh;
  }

  /** The English words. */
  public String en() {
    return en;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text && zh.equals(((Text) other).zh) && en.equals(((Text) other).en);
  }

  @Override
  public int hashCode() {
    return zh.hashCode() * 31 + en.hashCode();
  }

  /** Both, Chinese first. */
  @Override
  public String toString() {
    return zh + " / " + en;
  }
}
