// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import java.util.Arrays;

/** How well a value is known. */
public enum Status {
  /** It stands in a document whose number and clause are given. */
  PUBLISHED("published"),
  /** It is known only second-hand; every answer that rests on it says so. */
  UNCHECKED("unchecked");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word that packs and answers use. */
  public String word() {
    return word;
  }

  /** The weaker of the two: a result is as well known as the worst value it rests on. */
  public Status and(Status other) {
    return this == UNCHECKED ? this : other;
  }

  /** Reads the word that packs and answers use. */
  public static Status of(Json json) {
    for (Status status : values()) {
      if (status.word.equals(json.string())) {
        return status;
      }
    }
    throw json.unknownWord(Arrays.asList(PUBLISHED.word, UNCHECKED.word));
  }
}
