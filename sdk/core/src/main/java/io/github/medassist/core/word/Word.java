// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A word of the field: an enum constant whose name is the identifier used in packs and in the API.
 */
public interface Word {
  /** The identifier, the same in packs, code, API and documents. */
  String name();

  /** The term of the documents. */
  Text text();

  /**
   * What a resident calls it, short enough for a label; the documents' term where that is plain.
   */
  default Text plain() {
    return text();
  }

  /**
   * The term of {@code word}, or that it is not known: an answer may hold a word that is newer than
   * this library.
   *
   * @param word the word, or null
   */
  static Text textOf(@Nullable Word word) {
    return word == null ? Text.of("未知", "not known") : word.text();
  }

  /**
   * The word of {@code words} whose term in Chinese is {@code zh}, or null if none has it.
   *
   * @param zh the term as the documents have it
   * @param words the words to choose from
   */
  static <W extends Word> @Nullable W ofTerm(String zh, W[] words) {
    for (W word : words) {
      if (word.text().zh().equals(zh)) {
        return word;
      }
    }
    return null;
  }
}
