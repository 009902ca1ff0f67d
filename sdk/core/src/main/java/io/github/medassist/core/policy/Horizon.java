// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;

/**
 * The last day about which anything is said: of a year after next no document speaks, and the last
 * known terms are no answer for it.
 */
public final class Horizon {
  private Horizon() {}

  /**
   * Refuses a day that is too far ahead.
   *
   * @param today the day it is in China
   * @param pointer the field that asks for {@code day}
   * @throws InvalidInputException with {@link ProblemCode#DATE_NOT_COVERED} if {@code day} lies
   *     after next year
   */
  public static void require(Day day, Day today, String pointer) {
    Day last = Day.lastOf(today.year() + 1);
    if (day.isAfter(last)) {
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED,
          pointer,
          Text.of(
              "后年及以后尚无文件规定，请选择 " + last + " 及以前的日期",
              "no document speaks of a year after next: choose a day up to " + last));
    }
  }
}
