// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.config.Settings;
import java.time.Clock;
import javax.inject.Inject;

/** The day it is in China, which stands in for a day or year that a call leaves out. */
public final class RequestDates {
  private final Clock clock;

  /** Makes it with the settings' clock. */
  @Inject
  public RequestDates(Settings settings) {
    this.clock = settings.clock();
  }

  /** The day it is in China. */
  public Day day() {
    return Day.inChina(clock.millis());
  }

  /** The call's {@code year}, or this year. */
  public int yearOf(HttpRequest request) {
    String year = request.query().get("year");
    if (year == null) {
      return day().year();
    }
    if (!year.matches("[12][0-9]{3}")) {
      throw new InvalidInputException(
          ProblemCode.INVALID_YEAR,
          "/year",
          Text.of("请用四位数字填写年份，例如 2023", "write the year with four digits, such as 2023"));
    }
    return Integer.parseInt(year);
  }

  /** The call's day {@code on}, or today. */
  public Day dayOf(HttpRequest request) {
    String on = request.query().get("on");
    try {
      return on == null ? day() : Day.parse(on);
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.noDay("/on", e);
    }
  }
}
