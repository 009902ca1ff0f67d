// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set about assistance on application (依申请救助): one grant over the months before the
 * application, or only that one can apply.
 */
public final class Application {
  private final int months;
  private final @Nullable Text unknown;
  private final String from;
  private final Grounds grounds;

  Application(int months, @Nullable Text unknown, String from, Grounds grounds) {
    this.months = months;
    this.unknown = unknown;
    this.from = from;
    this.grounds = grounds;
  }

  /** How many months before the day of application count; 0 where that is not stated. */
  public int months() {
    return months;
  }

  /** What the documents leave open where they only say that one can apply, or null. */
  public @Nullable Text unknown() {
    return unknown;
  }

  /** The code, six digits, of the region whose pack says so. */
  public String from() {
    return from;
  }

  /** What it rests on. */
  public Grounds grounds() {
    return grounds;
  }

  /** The clause that sets it. */
  public Citation cite() {
    return grounds.cite();
  }

  /** The ids of the readings it rests on. */
  public List<String> readings() {
    return grounds.readings();
  }
}
