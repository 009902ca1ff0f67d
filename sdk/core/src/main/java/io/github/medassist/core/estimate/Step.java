package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Cite;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of an estimate: what it pays, on what, by which clause. From its members one can redo
 * the arithmetic.
 *
 * <p>Pays = (base − deductible) × rate, at most the limit left, rounded half up to the fen.
 *
 * <p>Its members are set while the estimate is made and never after: the estimate's final fields
 * publish them safely (JLS 17.5), and an estimate makes no second object for each step.
 */
public final class Step {
  static final long NONE = -1;

  final Benefit benefit;
  final @Nullable Rule<Terms> rule;
  final State state;
  long paysMin = NONE;
  long paysMax = NONE;
  long baseMin = NONE;
  long baseMax = NONE;
  long deductible = NONE;
  long limit = NONE;
  long limitLeft = NONE;
  boolean unchecked;
  @Nullable Text missing;
  @Nullable Answered answered;

  // Of a computed step, from which readings and slices are drawn when somebody asks for them.
  @Nullable Visit visit;
  long used;
  boolean limited;
  boolean rounded;

  /** Of a step that a referral would change. */
  @Nullable Referred referred;

  /** Takes the rule that took effect, or null where the amount was given. */
  Step(Benefit benefit, @Nullable Rule<Terms> rule, State state) {
    this.benefit = benefit;
    this.rule = rule;
    this.state = state;
  }

  /** What an answer that was read says of a step and an engine would draw from the terms. */
  static final class Answered {
    final @Nullable Rate rate;
    final @Nullable Rate rateMax;
    final List<Slice> slices;
    final @Nullable Range ifReferred;

    Answered(
        @Nullable Rate rate,
        @Nullable Rate rateMax,
        List<Slice> slices,
        @Nullable Range ifReferred) {
      this.rate = rate;
      this.rateMax = rateMax;
      this.slices = slices;
      this.ifReferred = ifReferred;
    }
  }

  Step base(long min, long max) {
    baseMin = min;
    baseMax = max;
    return this;
  }

  Step pays(long min, long max) {
    paysMin = min;
    paysMax = max;
    return this;
  }

  private @Nullable Terms terms() {
    return rule == null || state != State.COMPUTED ? null : rule.value();
  }

  /** Returns the benefit's id, such as {@code assistance.topup}. */
  public String benefit() {
    return benefit.id();
  }

  /** Returns the benefit's name. */
  public Text name() {
    return benefit.name();
  }

  /** Returns the layer. */
  public Layer layer() {
    return benefit.layer();
  }

  /** Returns what became of the benefit. */
  public State state() {
    return state;
  }

  /** Returns what it pays in fen, or null if that cannot be computed. */
  public @Nullable Range pays() {
    return range(paysMin, paysMax);
  }

  /** Returns the in-scope cost in fen that was left for it, or null if that is not known. */
  public @Nullable Range base() {
    return range(baseMin, baseMax);
  }

  /**
   * Returns the deductible that was still to be met, in fen, or null if none was applied or known.
   */
  public @Nullable Long deductible() {
    return known(deductible);
  }

  /** Returns the limit in fen, or null if there is none or it is not known. */
  public @Nullable Long limit() {
    return known(limit);
  }

  /**
   * Returns what was left of the limit before this step, in fen, or null if there is none or it is
   * not known.
   */
  public @Nullable Long limitLeft() {
    return known(limitLeft);
  }

  /**
   * Returns the rate, or the least that it can be; null where there are {@link #slices} or no rate
   * is known.
   */
  public @Nullable Rate rate() {
    Terms terms = terms();
    if (terms == null) {
      return answered == null ? null : answered.rate;
    }
    return terms.rates() == 1 ? terms.least(0) : null;
  }

  /** Returns the most that the rate can be; equal to the rate where that is exact. */
  public @Nullable Rate rateMax() {
    Terms terms = terms();
    if (terms == null) {
      return answered == null ? null : answered.rateMax;
    }
    return terms.rates() == 1 ? terms.most(0) : null;
  }

  /** Returns the parts where several rates apply; else empty. */
  public List<Slice> slices() {
    Terms terms = terms();
    if (terms == null || visit == null) {
      return answered == null ? Collections.<Slice>emptyList() : answered.slices;
    }
    return terms.rates() == 1
        ? Collections.<Slice>emptyList()
        : Slice.of(terms, this, visit.costs());
  }

  /** Returns whether it is granted on application (依申请救助), not at the till. */
  public boolean onApplication() {
    return rule != null && rule.onApplication();
  }

  /** Returns the clause, or null where the amount was given. */
  public @Nullable Cite cite() {
    return rule == null ? null : rule.cite();
  }

  /**
   * Returns the code of the region whose pack supplied the terms, or null where the amount was
   * given.
   */
  public @Nullable String from() {
    return rule == null ? null : rule.from();
  }

  /** Returns the ids of the readings it rests on. */
  public List<String> readings() {
    if (rule == null) {
      return Collections.emptyList();
    }
    return visit == null ? rule.readings() : benefit.readings(rule, visit.care(), limited, rounded);
  }

  /** Returns how well the values are known on which it rests. */
  public Status status() {
    return unchecked || (rule != null && rule.status() == Status.UNCHECKED)
        ? Status.UNCHECKED
        : Status.PUBLISHED;
  }

  /** Returns why nothing is paid or computed; null where something is. */
  public @Nullable Text reason() {
    return missing != null || rule == null ? missing : rule.reason();
  }

  /** Returns what else must be said, or null. */
  public @Nullable Text note() {
    Terms terms = terms();
    Text note = rule == null ? null : rule.note();
    return note == null && terms != null ? terms.limitUnknown() : note;
  }

  /**
   * Returns what it would pay had the patient been referred, in fen; null where that makes no
   * difference.
   */
  public @Nullable Range ifReferred() {
    if (referred != null) {
      Step other = referred.estimate().step(benefit.id());
      return other == null ? null : other.pays();
    }
    return answered == null ? null : answered.ifReferred;
  }

  /** Returns the step in plain words, Chinese and English. */
  public Text text() {
    return Sentences.of(this);
  }

  private static @Nullable Range range(long min, long max) {
    return min == NONE ? null : Range.of(min, max);
  }

  private static @Nullable Long known(long fen) {
    return fen == NONE ? null : fen;
  }
}
