// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import org.jspecify.annotations.Nullable;

/**
 * A day of the Gregorian calendar, in Asia/Shanghai.
 *
 * <p>{@code java.time} is missing below Android API 26, and this is all that a policy needs of it.
 */
public final class Day implements Comparable<Day> {
  private static final long MILLIS_A_DAY = 86_400_000L;

  /** China has kept UTC+8 the year round since 1991; no pack is older. */
  private static final long CHINA_OFFSET_MILLIS = 8 * 3_600_000L;

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** The last day there is, after which {@link #next} has none. */
  public static final Day END = new Day(LAST_YEAR, 12, 31);

  private final int year;
  private final int month;
  private final int dayOfMonth;

  private Day(int year, int month, int dayOfMonth) {
    this.year = year;
    this.month = month;
    this.dayOfMonth = dayOfMonth;
  }

  /**
   * The day.
   *
   * @param year from 1 to 9999
   * @param month from 1 to 12
   * @param dayOfMonth from 1 to the month's last day
   * @throws IllegalArgumentException if there is no such day
   */
  public static Day of(int year, int month, int dayOfMonth) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("the year lies between 0001 and 9999");
    }
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("the month lies between 01 and 12");
    }
    if (dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) {
      throw new IllegalArgumentException("that month has " + daysIn(year, month) + " days");
    }
    return new Day(year, month, dayOfMonth);
  }

  /**
   * The day that {@code iso} names as {@code yyyy-MM-dd}.
   *
   * @throws IllegalArgumentException if it is written otherwise or there is no such day
   */
  public static Day parse(String iso) {
    if (iso.length() != 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
      throw new IllegalArgumentException("a date is written yyyy-MM-dd");
    }
    return of(digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10));
  }

  /**
   * The day it is in China at {@code epochMillis}, as {@code System.currentTimeMillis()} counts.
   */
  public static Day inChina(long epochMillis) {
    // Howard Hinnant's civil_from_days, for days counted from 0000-03-01.
    long days = Math.floorDiv(epochMillis + CHINA_OFFSET_MILLIS, MILLIS_A_DAY) + 719_468;
    long era = Math.floorDiv(days, 146_097L);
    long ofEra = days - era * 146_097;
    long yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long marchMonth = (5 * dayOfYear + 2) / 153;
    int day = (int) (dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    int month = (int) (marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    int year = (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    return of(year, month, day);
  }

  /** 1 January of {@code year}. */
  public static Day firstOf(int year) {
    return of(year, 1, 1);
  }

  /** 31 December of {@code year}. */
  public static Day lastOf(int year) {
    return of(year, 12, 31);
  }

  /** The calendar year, which is the benefit year (待遇年度). */
  public int year() {
    return year;
  }

  /**
   * The day {@code months} later, or earlier if negative; the month's last day where it is shorter,
   * and the calendar's first or last month where it ends before.
   */
  public Day plusMonths(int months) {
    int count = year * 12 + (month - 1) + months;
    count = Math.max(FIRST_YEAR * 12, Math.min(count, LAST_YEAR * 12 + 11));
    int toYear = Math.floorDiv(count, 12);
    int toMonth = count - toYear * 12 + 1;
    return of(toYear, toMonth, Math.min(dayOfMonth, daysIn(toYear, toMonth)));
  }

  /** The day after this one. */
  public Day next() {
    if (dayOfMonth < daysIn(year, month)) {
      return of(year, month, dayOfMonth + 1);
    }
    return month < 12 ? of(year, month + 1, 1) : of(year + 1, 1, 1);
  }

  /** The day before this one. */
  public Day previous() {
    if (dayOfMonth > 1) {
      return of(year, month, dayOfMonth - 1);
    }
    return month > 1 ? of(year, month - 1, daysIn(year, month - 1)) : of(year - 1, 12, 31);
  }

  /** The full years from this day, a birthday, to {@code on}. */
  public int ageOn(Day on) {
    boolean reached = on.month > month || (on.month == month && on.dayOfMonth >= dayOfMonth);
    return on.year - year - (reached ? 0 : 1);
  }

  /** Whether this day comes before {@code other}. */
  public boolean isBefore(Day other) {
    return compareTo(other) < 0;
  }

  /** Whether this day comes after {@code other}. */
  public boolean isAfter(Day other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Day other) {
    return Integer.compare(number(), other.number());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Day && number() == ((Day) other).number();
  }

  @Override
  public int hashCode() {
    return number();
  }

  /** The day as {@code yyyy-MM-dd}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(10);
    pad(out, year / 100);
    pad(out, year % 100);
    out.append('-');
    pad(out, month);
    out.append('-');
    pad(out, dayOfMonth);
    return out.toString();
  }

  private int number() {
    return (year * 100 + month) * 100 + dayOfMonth;
  }

  private static void pad(StringBuilder out, int number) {
    out.append(number / 10).append(number % 10);
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new IllegalArgumentException("a date is written yyyy-MM-dd");
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
}
