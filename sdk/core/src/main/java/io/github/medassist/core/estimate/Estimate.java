// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.standing.Caveats;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: what each layer pays for a visit, what is left to the patient, and why. Immutable.
 */
public final class Estimate {
  private static final int LAYER_ENDS = Layer.values().length * 2;

  private final @Nullable Category category;
  private final @Nullable Standing standing;
  private final @Nullable AsKnownOn asKnownOn;
  private final List<String> readings;
  private final Costs costs;
  private final long leftMin;
  private final long leftMax;
  private final long[] layers;
  private final Step[] steps;
  private final int count;
  private final List<Note> notes;
  private final Receipt receipt;
  private final @Nullable Estimate ifReferred;
  private final List<OtherReading> otherReadings;

  private Estimate(
      Builder builder,
      @Nullable Category category,
      @Nullable Standing standing,
      @Nullable AsKnownOn asKnownOn,
      List<String> readings,
      List<Note> notes,
      Receipt receipt) {
    this.category = category;
    this.standing = standing;
    this.asKnownOn = asKnownOn;
    this.readings = readings;
    this.costs = builder.costs;
    this.leftMin = builder.leftMin;
    this.leftMax = builder.leftMax;
    this.layers = builder.layers;
    this.steps = builder.steps;
    this.count = builder.count;
    this.notes = notes;
    this.receipt = receipt;
    this.ifReferred = builder.ifReferred;
    this.otherReadings = builder.otherReadings;
  }

  /**
   * An estimate in the making: the engine works its figures out, a reader of an answer takes them
   * from there.
   */
  static class Builder {
    final Costs costs;
    final Step[] steps;
    int count;

    /** What is left unpaid of the in-scope cost, in fen. */
    long leftMin;

    long leftMax;

    /** What each layer pays in fen, its least and its most. */
    private final long[] layers = new long[LAYER_ENDS];

    private @Nullable Estimate ifReferred;
    private List<OtherReading> otherReadings = Collections.emptyList();

    /** Starts with nothing paid; there are at most {@code steps} steps to come. */
    Builder(Costs costs, int steps) {
      this.costs = costs;
      this.steps = new Step[steps];
      this.leftMin = costs.inScope();
      this.leftMax = leftMin;
    }

    void add(Step step) {
      steps[count++] = step;
    }

    /** Adds to what {@code layer} pays. */
    void pay(Layer layer, long min, long max) {
      int at = layer.ordinal() * 2;
      layers[at] += min;
      layers[at + 1] += max;
    }

    /** Says that {@code layer} pays at least and at most this. */
    void within(Layer layer, long min, long max) {
      int at = layer.ordinal() * 2;
      layers[at] = Math.max(layers[at], min);
      layers[at + 1] = Math.min(layers[at + 1], max);
    }

    /** Says that it is not known what {@code layer} pays. */
    void markUnknown(Layer layer) {
      int at = layer.ordinal() * 2;
      layers[at] = Fen.UNKNOWN;
      layers[at + 1] = Fen.UNKNOWN;
    }

    void ifReferred(Estimate ifReferred) {
      this.ifReferred = ifReferred;
    }

    void addOtherReading(OtherReading other) {
      List<OtherReading> all = new ArrayList<>(otherReadings);
      all.add(other);
      otherReadings = Collections.unmodifiableList(all);
    }

    /** The region's own terms may speak of the day while those from above that pay do not. */
    @Nullable AsKnownOn asKnownOn(Policy policy, Day day) {
      AsKnownOn known = policy.asKnownOn(day);
      for (int i = 0; known == null && i < count; i++) {
        String from = steps[i].from();
        if (from != null
            && !from.equals(policy.region())
            && steps[i].isApplied()
            && steps[i].paid(true) > 0) {
          known = policy.asKnownOn(day, from);
        }
      }
      return known;
    }

    Estimate build(
        @Nullable Category category,
        @Nullable Standing standing,
        @Nullable AsKnownOn asKnownOn,
        List<String> readings,
        List<Note> notes,
        Receipt receipt) {
      return new Estimate(this, category, standing, asKnownOn, readings, notes, receipt);
    }
  }

  /**
   * The category under which the answer holds: of several, the one best for the person (A17). Null
   * if an answer that was read names one that is newer than this library.
   */
  public @Nullable Category category() {
    return category;
  }

  /**
   * Whether the person is covered on that day, and nothing is paid if not; null in an answer about
   * nobody in particular.
   */
  public @Nullable Standing standing() {
    return standing;
  }

  /**
   * That the terms are the last known ones, or null where the documents speak of the day's year.
   */
  public @Nullable AsKnownOn asKnownOn() {
    return asKnownOn;
  }

  /**
   * What is to be said before any figure: that some of it is not certain, that the person is not
   * covered, that terms are old, that a clause can be read otherwise.
   */
  public List<Text> caveats() {
    List<Text> caveats = new ArrayList<>();
    if (outcome() == Outcome.BOUNDED) {
      caveats.add(bounded());
    }
    caveats.addAll(Caveats.of(standing, asKnownOn));
    for (OtherReading each : otherReadings) {
      caveats.add(each.text());
    }
    return Collections.unmodifiableList(caveats);
  }

  private Text bounded() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (steps[i].isUncertain()) {
        zh.append(zh.length() == 0 ? "" : "、").append(steps[i].name().zh());
        en.append(en.length() == 0 ? "" : ", ").append(steps[i].name().en());
      }
    }
    return Text.of(
        zh + "支付多少还不能确定，结果是从最少到最多的区间。",
        "What is paid by " + en + " is not certain: the answer runs from the least to the most.");
  }

  /** What the patient would pay if a disputed clause were read the other way; empty if none is. */
  public List<OtherReading> otherReadings() {
    return otherReadings;
  }

  /** The ids of the readings that the answer as a whole rests on; each step has its own. */
  public List<String> readings() {
    return readings;
  }

  /** How much could be told. */
  public Outcome outcome() {
    if (leftMin == Fen.UNKNOWN) {
      return Outcome.NOT_COMPUTABLE;
    }
    boolean exact = leftMin == leftMax;
    for (int i = 0; i < count; i++) {
      if (steps[i].isUncertain()) {
        return Outcome.BOUNDED;
      }
      exact &= steps[i].paid(false) == steps[i].paid(true);
    }
    return exact ? Outcome.EXACT : Outcome.RANGE;
  }

  /** The whole bill in fen. */
  public long total() {
    return costs.total();
  }

  /** The in-scope part of the bill in fen. */
  public long inScope() {
    return costs.inScope();
  }

  /** What {@code layer} pays in fen, or null if that cannot be computed. */
  public @Nullable Range layer(Layer layer) {
    int at = layer.ordinal() * 2;
    return layers[at] == Fen.UNKNOWN ? null : Range.of(layers[at], layers[at + 1]);
  }

  /** What is left to the patient in fen, or null if some layer cannot be computed. */
  public @Nullable Range patientPays() {
    return leftMin == Fen.UNKNOWN
        ? null
        : Range.of(costs.outOfScope() + leftMin, costs.outOfScope() + leftMax);
  }

  /** What all layers pay together in fen, or null if some layer cannot be computed. */
  public @Nullable Range paid() {
    return leftMin == Fen.UNKNOWN ? null : Range.of(inScope() - leftMax, inScope() - leftMin);
  }

  /**
   * The share of the whole bill that is paid, the least it can be; null if not computable or of
   * nothing.
   */
  public @Nullable Rate ofTotal() {
    return share(leftMax, total());
  }

  /**
   * The share of the whole bill that is paid, the most it can be; null if not computable or of
   * nothing.
   */
  public @Nullable Rate ofTotalMax() {
    return share(leftMin, total());
  }

  /**
   * The share of the in-scope cost that is paid, the least it can be; null if not computable or of
   * nothing.
   */
  public @Nullable Rate ofInScope() {
    return share(leftMax, inScope());
  }

  /**
   * The share of the in-scope cost that is paid, the most it can be; null if not computable or of
   * nothing.
   */
  public @Nullable Rate ofInScopeMax() {
    return share(leftMin, inScope());
  }

  private @Nullable Rate share(long left, long of) {
    return left == Fen.UNKNOWN || of == 0 ? null : Rate.share(inScope() - left, of);
  }

  /** The steps in the order of payment. */
  public List<Step> steps() {
    return Collections.unmodifiableList(Arrays.asList(steps).subList(0, count));
  }

  /** The step of {@code benefit}, or null if it has none. */
  public @Nullable Step step(String benefit) {
    for (int i = 0; i < count; i++) {
      if (steps[i].benefit().equals(benefit)) {
        return steps[i];
      }
    }
    return null;
  }

  /** What the documents say beside their figures. */
  public List<Note> notes() {
    return notes;
  }

  /** From what the answer was made. */
  public Receipt receipt() {
    return receipt;
  }

  /**
   * The answer had the patient been referred by rule (A14); null where that makes no difference.
   */
  public @Nullable Estimate ifReferred() {
    return ifReferred;
  }

  /** Whether this leaves less to the patient than {@code other}: at most, then at least. */
  boolean isBetterThan(Estimate other) {
    return leftMax != other.leftMax ? leftMax < other.leftMax : leftMin < other.leftMin;
  }
}
