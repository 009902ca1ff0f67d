// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

/**
 * What is set about assistance on application (依申请救助): one grant over the months before the
 * application.
 */
public final class Application {
  private final int months;

  Application(int months) {
    this.months = months;
  }

  /** How many months before the day of application count. */
  public int months() {
    return months;
  }
}
