// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Dispute;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of an estimate: what it pays, on what, by which clause. From its members one can redo
 * the arithmetic.
 *
 * <p>Pays = (base − deductible) × rate, at most the limit left, rounded half up to the fen.
 */
public final class Step {
  private final Benefit benefit;
  private final State state;
  private final @Nullable Rule<Terms> rule;
  private final long baseMin;
  private final long baseMax;
  private final long paysMin;
  private final long paysMax;

  // What only some steps have is said before an estimate takes the step, and not changed after. A
  // builder would be as large as the step itself, and an estimate is little more than its steps.
  private long deductible = Fen.UNKNOWN;
  private long limitLeft = Fen.UNKNOWN;
  private @Nullable Terms terms;
  private long @Nullable [] parts;
  private List<String> furtherReadings = Collections.emptyList();
  private @Nullable Range ifReferred;

  /** Makes a step; an amount, in fen, is {@link Fen#UNKNOWN} where it is not known. */
  Step(
      Benefit benefit,
      State state,
      @Nullable Rule<Terms> rule,
      long baseMin,
      long baseMax,
      long paysMin,
      long paysMax) {
    this.benefit = benefit;
    this.state = state;
    this.rule = rule;
    this.baseMin = baseMin;
    this.baseMax = baseMax;
    this.paysMin = paysMin;
    this.paysMax = paysMax;
  }

  /**
   * Says what deductible was still to be met and what was left of the limit, in fen; {@link
   * Fen#UNKNOWN} where there was none.
   */
  Step limits(long deductible, long limitLeft) {
    this.deductible = deductible;
    this.limitLeft = limitLeft;
    return this;
  }

  /**
   * Says by which rates and limit it was computed.
   *
   * @param parts the amounts to which each of several rates applies, a least and a most; null where
   *     there is one, or only the first bracket is reached
   */
  Step terms(Terms terms, long @Nullable [] parts) {
    this.terms = terms;
    this.parts = parts;
    return this;
  }

  /**
   * Says that the terms are not known whole, and it was computed with the rest at its best.
   *
   * @param known what is known of them, or null if nothing is
   * @param deductible whether the deductible is
   */
  Step knownInPart(@Nullable Terms known, boolean deductible) {
    this.terms = known;
    this.parts = null;
    this.deductible = deductible ? this.deductible : Fen.UNKNOWN;
    return this;
  }

  Step furtherReadings(List<String> furtherReadings) {
    this.furtherReadings = furtherReadings;
    return this;
  }

  Step ifReferred(@Nullable Range ifReferred) {
    this.ifReferred = ifReferred;
    return this;
  }

  /** Whether the visit does not meet what the benefit requires. */
  boolean isRefused() {
    Benefit.Requirement requires = benefit.requires();
    return requires != null && rule == requires.otherwise();
  }

  /** How the clause can be read otherwise, where something was computed by it; null if not. */
  @Nullable Dispute disputed() {
    return terms == null ? null : benefit.disputed();
  }

  /** Whether something of the limit is left after it, or may be. */
  boolean isLimitLeft(boolean surely) {
    return limitLeft != Fen.UNKNOWN && (surely ? paysMax : paysMin) < limitLeft;
  }

  /** Whether it counts for {@code pool}. */
  boolean paysFrom(String pool) {
    return pool.equals(benefit.pool());
  }

  /** Whether what it pays has two ends for something that is not known. */
  boolean isUncertain() {
    return state == State.BOUNDED && paysMin != paysMax;
  }

  /** The most or the least that it pays, in fen, where that is known. */
  long paid(boolean most) {
    return most ? paysMax : paysMin;
  }

  /** The benefit's id, such as {@code assistance.topup}. */
  public String benefit() {
    return benefit.id();
  }

  /** The benefit's name. */
  public Text name() {
    return benefit.name();
  }

  /** The layer. */
  public Layer layer() {
    return benefit.layer();
  }

  /**
   * Whether its terms were applied to the base: computed, or bounded for what is not known of the
   * visit.
   */
  public boolean isApplied() {
    return (state == State.COMPUTED || state == State.BOUNDED) && reason() == null;
  }

  /** What became of the benefit. */
  public State state() {
    return state;
  }

  /** What it pays in fen, or null if that cannot be computed. */
  public @Nullable Range pays() {
    return range(paysMin, paysMax);
  }

  /** The in-scope cost in fen that was left for it, or null if that is not known. */
  public @Nullable Range base() {
    return range(baseMin, baseMax);
  }

  /** The deductible that was still to be met, in fen, or null if none was applied or known. */
  public @Nullable Long deductible() {
    return known(deductible);
  }

  /** The limit in fen, or null if there is none or it is not known. */
  public @Nullable Long limit() {
    return terms != null && terms.isLimited() ? (Long) terms.limit() : null;
  }

  /**
   * What was left of the limit before this step, in fen, or null if there is none or it is not
   * known.
   */
  public @Nullable Long limitLeft() {
    return known(limitLeft);
  }

  /**
   * The rate, or the least that it can be; null where there are {@link #rateParts} or no rate is
   * known.
   */
  public @Nullable Rate rate() {
    return terms != null && parts == null && terms.rates() == 1 ? terms.least(0) : null;
  }

  /** The most that the rate can be; equal to the rate where that is exact. */
  public @Nullable Rate rateMax() {
    return terms != null && parts == null && terms.rates() == 1 ? terms.most(0) : null;
  }

  /** The parts where several rates apply; else empty. */
  public List<RatePart> rateParts() {
    if (terms == null || (parts == null && (terms.rates() <= 1 || deductible == Fen.UNKNOWN))) {
      return Collections.emptyList();
    }
    return RatePart.of(
        terms,
        parts == null
            ? new long[] {Math.max(0, baseMin - deductible), Math.max(0, baseMax - deductible)}
            : parts);
  }

  /** Whether it is granted on application (依申请救助), not at the till. */
  public boolean onApplication() {
    return rule != null && rule.onApplication();
  }

  /** The clause, or null where the amount was given. */
  public @Nullable Citation cite() {
    return rule == null ? null : rule.cite();
  }

  /** The code of the region whose pack supplied the terms, or null where the amount was given. */
  public @Nullable String from() {
    return rule == null ? null : rule.from();
  }

  /** The ids of the readings it rests on. */
  public List<String> readings() {
    if (rule == null || furtherReadings.isEmpty()) {
      return rule == null ? furtherReadings : rule.readings();
    }
    List<String> all = new ArrayList<>(rule.readings());
    all.addAll(furtherReadings);
    return Collections.unmodifiableList(all);
  }

  /** How well the values are known on which it rests. */
  public Status status() {
    return rule == null ? Status.PUBLISHED : rule.status();
  }

  /** Why nothing is paid or computed; null where something is. */
  public @Nullable Text reason() {
    return rule == null ? null : rule.reason();
  }

  /** What else must be said, or null. */
  public @Nullable Text note() {
    Text note = rule == null ? null : rule.note();
    Text limitUnknown = terms == null ? null : terms.limitUnknown();
    return note == null || limitUnknown == null
        ? (note == null ? limitUnknown : note)
        : note.and(limitUnknown);
  }

  /**
   * What it would pay had the patient been referred, in fen; null where that makes no difference.
   */
  public @Nullable Range ifReferred() {
    return ifReferred;
  }

  /** The step in plain words, Chinese and English. */
  public Text text() {
    return Sentences.of(this);
  }

  private static @Nullable Range range(long min, long max) {
    return min == Fen.UNKNOWN ? null : Range.of(min, max);
  }

  private static @Nullable Long known(long fen) {
    return fen == Fen.UNKNOWN ? null : fen;
  }
}
