package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One rate's part of a step whose benefit has several: a bracket, or class A and class B. */
public final class RatePart {
  /** What a slice is a part of. */
  public enum Of {
    /** Class A (甲类). */
    CLASS_A,
    /** Class B (乙类). */
    CLASS_B,
    /** What lies above the deductible by more than {@link RatePart#above}. */
    BRACKET
  }

  private final Of of;
  private final long above;
  private final Range amount;
  private final Rate rate;
  private final Rate rateMax;

  RatePart(Of of, long above, Range amount, Rate rate, Rate rateMax) {
    this.of = of;
    this.above = above;
    this.amount = amount;
    this.rate = rate;
    this.rateMax = rateMax;
  }

  /**
   * Divides what {@code step} pays on; a bracket that nothing reaches is left out, but for the
   * first.
   *
   * @param from what earlier visits brought above the deductible
   */
  static List<RatePart> of(Terms terms, Step step, long from, Costs costs) {
    List<RatePart> slices = new ArrayList<>();
    for (int i = 0; i < terms.rates(); i++) {
      if (terms.isByClass()) {
        long amount = i == 0 ? costs.classA() : costs.classB();
        Of of = i == 0 ? Of.CLASS_A : Of.CLASS_B;
        slices.add(new RatePart(of, 0, Range.exactly(amount), terms.least(i), terms.most(i)));
        continue;
      }
      long min = terms.inBracket(i, from, from + Math.max(0, step.baseMin - step.deductible));
      long max = terms.inBracket(i, from, from + Math.max(0, step.baseMax - step.deductible));
      if (max > 0 || i == 0) {
        slices.add(
            new RatePart(
                Of.BRACKET, terms.above(i), Range.of(min, max), terms.least(i), terms.most(i)));
      }
    }
    return Collections.unmodifiableList(slices);
  }

  /** Returns what it is a part of. */
  public Of of() {
    return of;
  }

  /** Returns the amount above the deductible from which a bracket runs, in fen; 0 for a class. */
  public long above() {
    return above;
  }

  /** Returns the amount that the rate applies to, in fen. */
  public Range amount() {
    return amount;
  }

  /** Returns the rate, or the least that it can be. */
  public Rate rate() {
    return rate;
  }

  /** Returns the most that the rate can be; equal to the rate where that is exact. */
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
