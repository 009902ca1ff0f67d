// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import java.util.List;

/**
 * What is set about assistance on application (依申请救助): one grant over the months before the
 * application.
 */
public final class Application {
  private final int months;
  private final Citation cite;
  private final List<String> readings;

  Application(int months, Citation cite, List<String> readings) {
    this.months = months;
    this.cite = cite;
    this.readings = readings;
  }

  /** How many months before the day of application count. */
  public int months() {
    return months;
  }

  /** The clause that sets it. */
  public Citation cite() {
    return cite;
  }

  /** The ids of the readings it rests on. */
  public List<String> readings() {
    return readings;
  }
}
