// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rate's part of a step whose benefit has several: a bracket, or class A and class B. */
public final class RatePart {
  /** What a part may be: of a class, or of a bracket. */
  public enum Of {
    /** Class A (甲类). */
    CLASS_A,
    /** Class B (乙类). */
    CLASS_B,
    /** What lies above the deductible by more than {@link RatePart#above}. */
    BRACKET
  }

  static final List<Of> CLASSES =
      Collections.unmodifiableList(Arrays.asList(Of.CLASS_A, Of.CLASS_B));

  private final Of of;
  private final long above;
  private final Range amount;
  private final Rate rate;
  private final Rate rateMax;

  private RatePart(Of of, long above, Range amount, Rate rate, Rate rateMax) {
    this.of = of;
    this.above = above;
    this.amount = amount;
    this.rate = rate;
    this.rateMax = rateMax;
  }

  /** Lists the parts of a step, of whose amounts each rate has a least and a most. */
  static List<RatePart> of(Terms terms, long[] amounts) {
    List<RatePart> parts = new ArrayList<>();
    for (int i = 0; i * 2 < amounts.length; i++) {
      // A bracket that nothing reaches is left out, but for the first.
      if (i == 0 || terms.isByClass() || amounts[i * 2 + 1] > 0) {
        parts.add(
            new RatePart(
                terms.isByClass() ? CLASSES.get(i) : Of.BRACKET,
                terms.above(i),
                Range.of(amounts[i * 2], amounts[i * 2 + 1]),
                terms.least(i),
                terms.most(i)));
      }
    }
    return Collections.unmodifiableList(parts);
  }

  /**
   * The amounts to which each of several rates applies, a least and a most; null where one takes
   * all.
   */
  static long @Nullable [] amounts(Terms terms, Costs costs, long from, long min, long max) {
    if (terms.rates() == 1) {
      return null;
    }
    return terms.isByClass() ? byClass(costs) : byBracket(terms, from, min, max);
  }

  /** The amounts to which the rates of class A and class B apply. */
  private static long[] byClass(Costs costs) {
    return new long[] {costs.classA(), costs.classA(), costs.classB(), costs.classB()};
  }

  /**
   * The amounts that fall into each bracket, up to the last that is reached; null where the first
   * takes all.
   *
   * @param from what earlier visits brought above the deductible, in fen
   * @param min the least that this visit brings above it
   * @param max the most that it brings
   */
  private static long @Nullable [] byBracket(Terms terms, long from, long min, long max) {
    int last = terms.rates() - 1;
    while (last > 0 && terms.inBracket(last, from, from + max) == 0) {
      last--;
    }
    if (last == 0) {
      return null;
    }
    long[] amounts = new long[(last + 1) * 2];
    for (int i = 0; i <= last; i++) {
      amounts[i * 2] = terms.inBracket(i, from, from + min);
      amounts[i * 2 + 1] = terms.inBracket(i, from, from + max);
    }
    return amounts;
  }

  /** What it is a part of. */
  public Of of() {
    return of;
  }

  /** The amount above the deductible from which a bracket runs, in fen; 0 for a class. */
  public long above() {
    return above;
  }

  /** The amount that the rate applies to, in fen. */
  public Range amount() {
    return amount;
  }

  /** The rate, or the least that it can be. */
  public Rate rate() {
    return rate;
  }

  /** The most that the rate can be; equal to the rate where that is exact. */
  public Rate rateMax() {
    return rateMax;
  }

  Text name() {
    switch (of) {
      case CLASS_A:
        return Text.of("甲类", "class A");
      case CLASS_B:
        return Text.of("乙类", "class B");
      default:
        String yuan = Fen.grouped(above);
        return Text.of(
            "起付标准以上 " + yuan + " 元起的部分", "the part from " + yuan + " above the deductible,");
    }
  }
}
