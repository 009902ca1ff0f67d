// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share between 0 and 1 as an exact ratio in millionths.
 *
 * <p>Documents print whole percents; millionths leave room for the rare fraction of one and still
 * keep a product with the largest amount ({@link Fen#MAX}) inside a {@code long}.
 */
public final class Rate implements Comparable<Rate> {
  /** The ratio's denominator. */
  public static final int DENOMINATOR = 1_000_000;

  private static final int HALF = DENOMINATOR / 2;

  private final int millionths;

  private Rate(int millionths) {
    this.millionths = millionths;
  }

  /**
   * The rate of {@code millionths} / 1,000,000.
   *
   * @throws IllegalArgumentException if it is below 0 or above 1
   */
  public static Rate ofMillionths(long millionths) {
    if (millionths < 0 || millionths > DENOMINATOR) {
      throw new IllegalArgumentException("a rate lies between 0 and 1: write 0.70 for 70 percent");
    }
    return new Rate((int) millionths);
  }

  /**
   * The rate that {@code literal} prints, such as {@code 0.70}.
   *
   * @throws IllegalArgumentException if it is no decimal between 0 and 1 with at most six decimals
   */
  public static Rate parse(String literal) {
    long millionths;
    try {
      millionths = new BigDecimal(literal).scaleByPowerOfTen(6).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a rate lies between 0 and 1 and has at most six decimals", e);
    }
    return ofMillionths(millionths);
  }

  /**
   * The share of {@code part} in {@code whole}, rounded half up to {@code 0.0001}; whole is above
   * 0.
   */
  public static Rate share(long part, long whole) {
    return new Rate((int) ((part * 10_000 + whole / 2) / whole) * 100);
  }

  /** The numerator over {@link #DENOMINATOR}. */
  public int millionths() {
    return millionths;
  }

  /** This share of {@code fen}, rounded half up to the fen. */
  public long of(long fen) {
    return halfUp(fen * millionths);
  }

  /**
   * Returns {@code millionFen}, an amount in millionths of a fen and not negative, rounded half up
   * to the fen.
   */
  public static long halfUp(long millionFen) {
    return (millionFen + HALF) / DENOMINATOR;
  }

  @Override
  public int compareTo(Rate other) {
    return Integer.compare(millionths, other.millionths);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rate && millionths == ((Rate) other).millionths;
  }

  @Override
  public int hashCode() {
    return millionths;
  }

  /** The rate as a percentage for people, such as {@code 70%} or {@code 62.5%}. */
  public String percent() {
    return trimmed(millionths / 10_000, millionths % 10_000, 4, 0) + "%";
  }

  /** What lies between two rates in words: one rate, a range or, up to the whole, a floor (不低于). */
  public static Text text(Rate least, Rate most) {
    if (least.equals(most)) {
      return Text.of(least.percent(), least.percent());
    }
    if (most.millionths == DENOMINATOR) {
      return Text.of("不低于 " + least.percent(), "not less than " + least.percent());
    }
    String both = least.percent() + "–" + most.percent();
    return Text.of(both, both);
  }

  /** The rate as a decimal with at least two places, such as {@code 0.70}. */
  @Override
  public String toString() {
    return trimmed(millionths / DENOMINATOR, millionths % DENOMINATOR, 6, 2);
  }

  /**
   * The rate as a decimal with exactly four places, as shares are printed, such as {@code 0.9310}.
   */
  public String fourPlaces() {
    return trimmed(millionths / DENOMINATOR, millionths % DENOMINATOR, 6, 4);
  }

  private static String trimmed(int whole, int fraction, int places, int least) {
    StringBuilder digits = new StringBuilder(8).append(fraction);
    while (digits.length() < places) {
      digits.insert(0, '0');
    }
    int length = places;
    while (length > least && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits.setLength(length);
    return length == 0 ? Integer.toString(whole) : whole + "." + digits;
  }
}
