// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * The alert of a person, a year and a threshold, whether that is reached or the alert was
 * withdrawn. Only one that is reached is in its region's list.
 *
 * @param alert the alert, without name and ID number
 * @param state whether the threshold is reached
 * @param snapshot the version of the person's snapshot that decided last
 * @param identity name and ID number, sealed, in base64; null where the snapshot has none
 */
public record AlertItem(Alert alert, State state, long snapshot, @Nullable String identity) {
  private static final char SEPARATOR = '#';

  /** Whether the threshold is reached; the words of the table and of the queue's messages. */
  public enum State {
    /** The threshold is reached. */
    REACHED,
    /** A reversal has undone it. */
    WITHDRAWN
  }

  /** An alert whose threshold is reached since this snapshot of the person. */
  public static AlertItem reached(Alert alert, long snapshot, @Nullable String identity) {
    return new AlertItem(alert, State.REACHED, snapshot, identity);
  }

  /** This, withdrawn; {@code alert} says what is left of the cost. */
  public AlertItem withdrawn(Alert alert, long snapshot) {
    return new AlertItem(alert, State.WITHDRAWN, snapshot, identity);
  }

  /** The person's reference. */
  public String ref() {
    return alert.resident();
  }

  /** Whether the threshold is reached. */
  public boolean isReached() {
    return state == State.REACHED;
  }

  /** Its place in its region's list while it is reached. */
  public AlertPosition position() {
    return new AlertPosition(
        alert.region(),
        alert.toldOn()
            + SEPARATOR
            + alert.resident()
            + SEPARATOR
            + alert.year()
            + SEPARATOR
            + alert.threshold());
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "ALERT";
  }
}
