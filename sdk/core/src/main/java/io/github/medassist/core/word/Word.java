package io.github.medassist.core.word;

import io.github.medassist.core.value.Text;

/**
 * A word of the field: an enum constant whose name is the identifier used in packs and in the API.
 */
public interface Word {
  /** Returns the identifier, the same in packs, code, API and documents. */
  String name();

  /** Returns the term in Chinese and in English. */
  Text text();
}
