package io.github.medassist.functions.alert;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.functions.config.Settings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Instants in the one form in which they sort as text: China's time, with milliseconds. */
final class Instants {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(Settings.CHINA);

  private Instants() {}

  static String now(Clock clock) {
    return FORM.format(clock.instant());
  }

  /**
   * Returns the instant that {@code since} names: a day in China, or a date and time with offset.
   *
   * @throws InvalidInputException if it names none
   */
  static String since(String since) {
    try {
      return FORM.format(instant(since));
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          ProblemCode.INVALID_DATE,
          "/since",
          "write a day such as 2023-06-01, or a date and time with offset such as"
              + " 2023-06-01T09:30:00+08:00");
    }
  }

  private static Instant instant(String since) {
    if (since.indexOf('T') < 0) {
      return LocalDate.parse(since).atStartOfDay(Settings.CHINA).toInstant();
    }
    // A plus that was not written as %2B arrives as a space.
    return OffsetDateTime.parse(since.replace(' ', '+')).toInstant();
  }
}
