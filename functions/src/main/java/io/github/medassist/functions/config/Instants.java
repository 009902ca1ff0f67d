// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.config;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants in the one form in which they sort as text: China's time, with milliseconds. */
public final class Instants {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(Settings.CHINA);

  private Instants() {}

  /** The instant it is. */
  public static String now(Clock clock) {
    return of(clock.instant());
  }

  /** {@code instant} as an ISO date and time with offset. */
  public static String of(Instant instant) {
    return FORM.format(instant);
  }
}
