package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Fen;
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
 */
public final class Step {
  final Benefit benefit;
  private final @Nullable Rule<Terms> rule;
  private final State state;
  final long baseMin;
  final long baseMax;
  final long paysMin;
  final long paysMax;
  final long deductible;
  private final long limitLeft;

  /** Of a computed step, from which all else is drawn when somebody asks. */
  private final @Nullable EstimateRequest request;

  private final boolean limited;
  private final boolean rounded;

  /** What few steps have. */
  private final @Nullable Aside aside;

  // All at once: a field that is set later costs a fresh object more than its making. And few: an
  // estimate is little more than its steps.
  private Step(
      Benefit benefit,
      @Nullable Rule<Terms> rule,
      State state,
      long baseMin,
      long baseMax,
      long paysMin,
      long paysMax,
      long deductible,
      long limitLeft,
      @Nullable EstimateRequest request,
      boolean limited,
      boolean rounded,
      @Nullable Aside aside) {
    this.benefit = benefit;
    this.rule = rule;
    this.state = state;
    this.baseMin = baseMin;
    this.baseMax = baseMax;
    this.paysMin = paysMin;
    this.paysMax = paysMax;
    this.deductible = deductible;
    this.limitLeft = limitLeft;
    this.request = request;
    this.limited = limited;
    this.rounded = rounded;
    this.aside = aside;
  }

  /** Makes a step of which the terms were worked out. */
  static Step computed(
      Benefit benefit,
      Rule<Terms> rule,
      long baseMin,
      long baseMax,
      long paysMin,
      long paysMax,
      long deductible,
      long limitLeft,
      EstimateRequest request,
      boolean limited,
      boolean rounded) {
    return new Step(
        benefit,
        rule,
        State.COMPUTED,
        baseMin,
        baseMax,
        paysMin,
        paysMax,
        deductible,
        limitLeft,
        request,
        limited,
        rounded,
        null);
  }

  /** Makes a step that pays {@code paid}, or {@link Fen#UNKNOWN} if that is not known. */
  static Step of(
      Benefit benefit,
      @Nullable Rule<Terms> rule,
      State state,
      long baseMin,
      long baseMax,
      long paid,
      @Nullable Text missing,
      @Nullable Range ifReferred) {
    Aside aside =
        missing == null && ifReferred == null ? null : new Aside(missing, ifReferred, null);
    return new Step(
        benefit,
        rule,
        state,
        baseMin,
        baseMax,
        paid,
        paid,
        Fen.UNKNOWN,
        Fen.UNKNOWN,
        null,
        false,
        false,
        aside);
  }

  /** Makes a step that was read. */
  static Step answered(
      Benefit benefit,
      @Nullable Rule<Terms> rule,
      State state,
      @Nullable Range base,
      @Nullable Range pays,
      long deductible,
      long limitLeft,
      @Nullable Range ifReferred,
      Answered answered) {
    return new Step(
        benefit,
        rule,
        state,
        base == null ? Fen.UNKNOWN : base.min(),
        base == null ? Fen.UNKNOWN : base.max(),
        pays == null ? Fen.UNKNOWN : pays.min(),
        pays == null ? Fen.UNKNOWN : pays.max(),
        deductible,
        limitLeft,
        null,
        false,
        false,
        new Aside(null, ifReferred, answered));
  }

  private static final class Aside {
    final @Nullable Text missing;

    /** Of a step that a referral would change. */
    final @Nullable Range ifReferred;

    /** Of a step that was read. */
    final @Nullable Answered answered;

    Aside(@Nullable Text missing, @Nullable Range ifReferred, @Nullable Answered answered) {
      this.missing = missing;
      this.ifReferred = ifReferred;
      this.answered = answered;
    }
  }

  /** What an answer that was read says of a step and an engine would draw from the terms. */
  static final class Answered {
    final @Nullable Rate rate;
    final @Nullable Rate rateMax;
    final long limit;
    final List<RatePart> slices;

    Answered(@Nullable Rate rate, @Nullable Rate rateMax, long limit, List<RatePart> slices) {
      this.rate = rate;
      this.rateMax = rateMax;
      this.limit = limit;
      this.slices = slices;
    }
  }

  private @Nullable Answered answered() {
    return aside == null ? null : aside.answered;
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
    Terms terms = terms();
    if (terms == null || request == null) {
      Answered answered = answered();
      return answered == null ? null : known(answered.limit);
    }
    long limit = EstimateEngine.limit(benefit, terms, request.visit());
    return limit == Terms.NO_LIMIT ? null : (Long) limit;
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
      Answered answered = answered();
      return answered == null ? null : answered.rate;
    }
    return terms.rates() == 1 ? terms.least(0) : null;
  }

  /** Returns the most that the rate can be; equal to the rate where that is exact. */
  public @Nullable Rate rateMax() {
    Terms terms = terms();
    if (terms == null) {
      Answered answered = answered();
      return answered == null ? null : answered.rateMax;
    }
    return terms.rates() == 1 ? terms.most(0) : null;
  }

  /** Returns the parts where several rates apply; else empty. */
  public List<RatePart> slices() {
    Terms terms = terms();
    if (terms == null || request == null) {
      Answered answered = answered();
      return answered == null ? Collections.<RatePart>emptyList() : answered.slices;
    }
    return terms.rates() == 1
        ? Collections.<RatePart>emptyList()
        : RatePart.of(
            terms, this, EstimateEngine.from(benefit, terms, request), request.visit().costs());
  }

  /** Returns whether it is granted on application (依申请救助), not at the till. */
  public boolean onApplication() {
    return rule != null && rule.onApplication();
  }

  /** Returns the clause, or null where the amount was given. */
  public @Nullable Citation cite() {
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
    return request == null
        ? rule.readings()
        : benefit.readings(rule, request.visit().care(), limited, rounded);
  }

  /** Returns how well the values are known on which it rests. */
  public Status status() {
    Terms terms = terms();
    boolean unchecked =
        terms != null
            && request != null
            && terms.deductibleStatus(request.date().year()) == Status.UNCHECKED;
    return unchecked || (rule != null && rule.status() == Status.UNCHECKED)
        ? Status.UNCHECKED
        : Status.PUBLISHED;
  }

  /** Returns why nothing is paid or computed; null where something is. */
  public @Nullable Text reason() {
    Text missing = aside == null ? null : aside.missing;
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
    return aside == null ? null : aside.ifReferred;
  }

  /** Returns the step in plain words, Chinese and English. */
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
