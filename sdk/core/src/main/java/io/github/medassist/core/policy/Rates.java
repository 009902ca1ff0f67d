// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rates of terms, in millionths: one a bracket, each from a least to a most where the document
 * gives a range or a floor; or one for class A and one for class B.
 */
final class Rates {
  private static final int[] NONE = {};

  /** Anything from nothing to the whole amount. */
  static final Rates ANY = brackets(new long[1], new int[1], new int[] {Rate.DENOMINATOR});

  final boolean byClass;

  /** The amounts above the deductible, in fen, from which the brackets run. */
  final long[] above;

  private final int[] least;
  private final int[] most;

  /** What is added to the ordinary rates, or null where these rates are figures of their own. */
  final @Nullable Rate plus;

  /** Why no rate is known, or null. */
  final @Nullable Text unknown;

  final Rate[] leastRates;
  final Rate[] mostRates;
  final boolean exact;

  private Rates(
      boolean byClass,
      long[] above,
      int[] least,
      int[] most,
      @Nullable Rate plus,
      @Nullable Text unknown) {
    this.byClass = byClass;
    this.above = above;
    this.least = least;
    this.most = most;
    this.plus = plus;
    this.unknown = unknown;
    this.leastRates = rates(least);
    this.mostRates = rates(most);
    this.exact = Arrays.equals(least, most);
  }

  static Rates of(boolean byClass, long[] above, int[] least, int[] most) {
    return new Rates(byClass, above, least, most, null, null);
  }

  static Rates brackets(long[] above, int[] least, int[] most) {
    return of(false, above, least, most);
  }

  static Rates byClass(Rate classA, Rate classB) {
    int[] rates = {classA.millionths(), classB.millionths()};
    return new Rates(true, new long[rates.length], rates, rates, null, null);
  }

  static Rates plus(Rate points) {
    return new Rates(false, new long[0], NONE, NONE, points, null);
  }

  static Rates unknown(Text reason) {
    return new Rates(false, new long[0], NONE, NONE, null, reason);
  }

  private static Rate[] rates(int[] millionths) {
    Rate[] rates = new Rate[millionths.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Rate.ofMillionths(millionths[i]);
    }
    return rates;
  }

  int count() {
    return least.length;
  }

  /** What brackets pay, in millionths of a fen. */
  long pays(long from, long amount, boolean most) {
    int[] rates = most ? this.most : least;
    if (rates.length == 1) {
      return amount * rates[0];
    }
    long to = from + amount;
    long paid = 0;
    for (int i = 0; i < rates.length; i++) {
      paid += inBracket(i, from, to) * rates[i];
    }
    return paid;
  }

  long inBracket(int index, long from, long to) {
    long end = index + 1 < above.length ? above[index + 1] : Long.MAX_VALUE;
    return Math.max(0, Math.min(to, end) - Math.max(from, above[index]));
  }

  /** What is paid of {@code parts}, in millionths of a fen. */
  long pays(long[] parts, int end, boolean most) {
    int[] rates = most ? this.most : least;
    long paid = 0;
    for (int i = 0; i * 2 < parts.length; i++) {
      paid += parts[i * 2 + end] * rates[i];
    }
    return paid;
  }

  /** One rate, from the lowest of these to the highest. */
  Rates ofEither() {
    int[] lowest = least.clone();
    int[] highest = most.clone();
    Arrays.sort(lowest);
    Arrays.sort(highest);
    return brackets(new long[1], new int[] {lowest[0]}, new int[] {highest[highest.length - 1]});
  }

  /** These with {@code points} more on each, at most the whole amount. */
  Rates raisedBy(Rate points) {
    return new Rates(byClass, above, raised(least, points), raised(most, points), null, null);
  }

  private static int[] raised(int[] rates, Rate points) {
    int[] raised = new int[rates.length];
    for (int i = 0; i < rates.length; i++) {
      raised[i] = Math.min(Rate.DENOMINATOR, rates[i] + points.millionths());
    }
    return raised;
  }
}
