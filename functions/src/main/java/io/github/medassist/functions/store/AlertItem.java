// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * The alert of a person, a year and a threshold, whether it stands or was taken back. Only one that
 * stands is in its region's list.
 *
 * @param alert the alert, without name and ID number
 * @param state whether it stands
 * @param snapshot the version of the person's snapshot that decided last
 * @param identity name and ID number, sealed, in base64; null where the snapshot has none
 */
public record AlertItem(Alert alert, State state, long snapshot, @Nullable String identity) {
  private static final char SEPARATOR = '#';

  /** Whether an alert stands; the words of the table and of the queue's messages. */
  public enum State {
    /** The threshold is reached. */
    REACHED,
    /** A reversal has undone it. */
    WITHDRAWN
  }

  /** An alert that stands since this snapshot of the person. */
  public static AlertItem reached(Alert alert, long snapshot, @Nullable String identity) {
    return new AlertItem(alert, State.REACHED, snapshot, identity);
  }

  /** This, taken back; {@code alert} says what is left of the cost. */
  public AlertItem withdrawn(Alert alert, long snapshot) {
    return new AlertItem(alert, State.WITHDRAWN, snapshot, identity);
  }

  /** The person's reference. */
  public String ref() {
    return alert.resident();
  }

  /** Whether it stands. */
  public boolean isReached() {
    return state == State.REACHED;
  }

  /** Its place in its region's list while it stands. */
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
