// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import java.math.BigDecimal;

/** Amounts of money as whole fen, 1/100 yuan. */
public final class Fen {
  /**
   * The largest amount that an input may hold: ten billion yuan, above any bill and any fund of a
   * county.
   */
  public static final long MAX = 1_000_000_000_000L;

  /** What stands in the place of an amount that is not known; no amount is negative. */
  public static final long UNKNOWN = -1;

  private Fen() {}

  /**
   * Reads yuan as fen, exactly; whether the amount is one that an input may hold is the caller's to
   * say.
   *
   * @param yuan a decimal number without grouping, such as {@code 12.5}
   * @throws NumberFormatException if it is no number, has more than two decimals or is beyond a
   *     long; its message does not quote the amount, which may be personal
   */
  public static long parse(String yuan) {
    try {
      return new BigDecimal(yuan).scaleByPowerOfTen(2).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new NumberFormatException("write yuan with at most two decimals, such as 12.50");
    }
  }

  /** {@code fen} in yuan with two decimals and no grouping, such as {@code 2742.60}. */
  public static String yuan(long fen) {
    StringBuilder out = new StringBuilder(16);
    appendYuan(out, fen, false);
    return out.toString();
  }

  /** {@code fen} in yuan as people read it, such as {@code 10,500.00}. */
  public static String grouped(long fen) {
    StringBuilder out = new StringBuilder(20);
    appendYuan(out, fen, true);
    return out.toString();
  }

  private static void appendYuan(StringBuilder out, long fen, boolean grouped) {
    if (fen < 0) {
      out.append('-');
    }
    long yuan = Math.abs(fen / 100);
    long rest = Math.abs(fen % 100);
    int start = out.length();
    out.append(yuan);
    if (grouped) {
      for (int at = out.length() - 3; at > start; at -= 3) {
        out.insert(at, ',');
      }
    }
    out.append('.').append(rest / 10).append(rest % 10);
  }
}
