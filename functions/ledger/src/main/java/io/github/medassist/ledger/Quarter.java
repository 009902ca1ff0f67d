// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Day;

/**
 * A quarter of a year.
 *
 * @param year the year
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {
  /** Checks that there is such a quarter. */
  public Quarter {
    if (year < 1 || year > 9999 || number < 1 || number > 4) {
      throw new IllegalArgumentException("write a quarter as year and number, such as 2023Q2");
    }
  }

  /**
   * The quarter that {@code text} names, such as {@code 2023Q2}.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static Quarter parse(String text) {
    if (!text.matches("[0-9]{4}Q[1-4]")) {
      throw new IllegalArgumentException("write a quarter as year and number, such as 2023Q2");
    }
    return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
  }

  /** The first day. */
  public Day first() {
    return Day.of(year, 3 * number - 2, 1);
  }

  /** The last day. */
  public Day last() {
    return Day.of(year, 3 * number, 1).plusMonths(1).previous();
  }

  @Override
  public String toString() {
    return "%04dQ%d".formatted(year, number);
  }
}
