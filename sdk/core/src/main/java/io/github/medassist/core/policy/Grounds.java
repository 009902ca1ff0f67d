// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import java.util.List;

/** What a value rests on: a clause, how well it is known, and the readings of what leaves room. */
public final class Grounds {
  private final Citation cite;
  private final Status status;
  private final List<String> readings;

  /**
   * Makes grounds.
   *
   * @param cite the clause
   * @param status how well the value is known
   * @param readings the ids of the readings, such as {@code A7}; empty where nothing leaves room
   */
  public Grounds(Citation cite, Status status, List<String> readings) {
    this.cite = cite;
    this.status = status;
    this.readings = readings;
  }

  /** The clause that sets the value. */
  public Citation cite() {
    return cite;
  }

  /** How well the value is known. */
  public Status status() {
    return status;
  }

  /** The ids of the readings, such as {@code A7}; empty where nothing leaves room. */
  public List<String> readings() {
    return readings;
  }
}
