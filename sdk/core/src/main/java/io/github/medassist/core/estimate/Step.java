package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Cite;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
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

  final String benefit;
  final Text name;
  final Layer layer;
  State state = State.NOT_COMPUTABLE;
  long paysMin = NONE;
  long paysMax = NONE;
  long baseMin = NONE;
  long baseMax = NONE;
  long deductible = NONE;
  long limit = NONE;
  long limitLeft = NONE;
  @Nullable Rate rate;
  @Nullable Rate rateMax;
  List<Slice> slices = Collections.emptyList();
  boolean onApplication;
  @Nullable Cite cite;
  @Nullable String from;
  List<String> readings = Collections.emptyList();
  Status status = Status.PUBLISHED;
  @Nullable Text reason;
  @Nullable Text note;
  @Nullable Range ifReferred;

  Step(String benefit, Text name, Layer layer) {
    this.benefit = benefit;
    this.name = name;
    this.layer = layer;
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

  /** Takes over from {@code rule} where the step comes from and what it says. */
  Step rule(Rule<?> rule) {
    cite = rule.cite();
    from = rule.from();
    readings = rule.readings();
    status = rule.status();
    reason = rule.reason();
    note = rule.note();
    onApplication = rule.onApplication();
    return this;
  }

  Step is(State what) {
    state = what;
    return this;
  }

  /** Returns the benefit's id, such as {@code assistance.topup}. */
  public String benefit() {
    return benefit;
  }

  /** Returns the benefit's name. */
  public Text name() {
    return name;
  }

  /** Returns the layer. */
  public Layer layer() {
    return layer;
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
    return rate;
  }

  /** Returns the most that the rate can be; equal to the rate where that is exact. */
  public @Nullable Rate rateMax() {
    return rateMax;
  }

  /** Returns the parts where several rates apply; else empty. */
  public List<Slice> slices() {
    return slices;
  }

  /** Returns whether it is granted on application (依申请救助), not at the till. */
  public boolean onApplication() {
    return onApplication;
  }

  /** Returns the clause, or null where the amount was given. */
  public @Nullable Cite cite() {
    return cite;
  }

  /**
   * Returns the code of the region whose pack supplied the terms, or null where the amount was
   * given.
   */
  public @Nullable String from() {
    return from;
  }

  /** Returns the ids of the readings it rests on. */
  public List<String> readings() {
    return readings;
  }

  /** Returns how well the values are known on which it rests. */
  public Status status() {
    return status;
  }

  /** Returns why nothing is paid or computed; null where something is. */
  public @Nullable Text reason() {
    return reason;
  }

  /** Returns what else must be said, or null. */
  public @Nullable Text note() {
    return note;
  }

  /**
   * Returns what it would pay had the patient been referred, in fen; null where that makes no
   * difference.
   */
  public @Nullable Range ifReferred() {
    return ifReferred;
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
