// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;

/**
 * Another way to read the clause of a benefit, which changes the money: that it pays nothing until
 * the limit of another benefit is used up. The pack takes the reading; an answer tells both
 * figures.
 */
public final class Dispute {
  private final String reading;
  private final String usedUp;
  private final Text otherwise;

  Dispute(String reading, String usedUp, Text otherwise) {
    this.reading = reading;
    this.usedUp = usedUp;
    this.otherwise = otherwise;
  }

  /** The id of the reading that the pack takes. */
  public String reading() {
    return reading;
  }

  /** The id of the benefit whose limit must be used up first under the other reading. */
  public String usedUp() {
    return usedUp;
  }

  /** What the other reading says. */
  public Text otherwise() {
    return otherwise;
  }
}
