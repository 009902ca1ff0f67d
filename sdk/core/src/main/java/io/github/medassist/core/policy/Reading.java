// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;

/** How a pack reads a text that leaves room, named by an id in every answer that rests on it. */
public final class Reading {
  private final String id;
  private final Text question;
  private final Text reading;
  private final Text why;

  Reading(String id, Text question, Text reading, Text why) {
    this.id = id;
    this.question = question;
    this.reading = reading;
    this.why = why;
  }

  /** The id, such as {@code A7}. */
  public String id() {
    return id;
  }

  /** What the text leaves open. */
  public Text question() {
    return question;
  }

  /** The reading that the pack takes. */
  public Text reading() {
    return reading;
  }

  /** The reason for it. */
  public Text why() {
    return why;
  }
}
