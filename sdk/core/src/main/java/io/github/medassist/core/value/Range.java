// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import org.jspecify.annotations.Nullable;

/**
 * An amount in fen that is known to lie from {@link #min} to {@link #max}; equal ends for an exact
 * one.
 */
public final class Range {
  private final long min;
  private final long max;

  private Range(long min, long max) {
    this.min = min;
    this.max = max;
  }

  /**
   * The range from {@code min} to {@code max}, both in fen and inclusive.
   *
   * @throws IllegalArgumentException if {@code min} is above {@code max}; swap them
   */
  public static Range of(long min, long max) {
    if (min > max) {
      throw new IllegalArgumentException("min " + min + " is above max " + max + ": swap the ends");
    }
    return new Range(min, max);
  }

  /** The exact amount {@code fen}. */
  public static Range exactly(long fen) {
    return new Range(fen, fen);
  }

  /** The least the amount can be, in fen. */
  public long min() {
    return min;
  }

  /** The most the amount can be, in fen. */
  public long max() {
    return max;
  }

  /** Whether both ends are equal. */
  public boolean isExact() {
    return min == max;
  }

  /**
   * The amount in yuan as people read it, such as {@code 10,500.00}, or both ends, such as {@code
   * 8,000.00–11,504.00}.
   */
  public String grouped() {
    return isExact() ? Fen.grouped(min) : Fen.grouped(min) + "–" + Fen.grouped(max);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Range && min == ((Range) other).min && max == ((Range) other).max;
  }

  @Override
  public int hashCode() {
    return (int) (min ^ (min >>> 32)) * 31 + (int) (max ^ (max >>> 32));
  }

  /** The amount in yuan, such as {@code 10500.00} or {@code 650.00..700.00}. */
  @Override
  public String toString() {
    return isExact() ? Fen.yuan(min) : Fen.yuan(min) + ".." + Fen.yuan(max);
  }
}
