package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: what each layer pays for a visit, what is left to the patient, and why. Immutable.
 */
public final class Estimate {
  private static final long UNKNOWN = -1;
  private static final int LAYER_ENDS = Layer.values().length * 2;

  private final @Nullable Category category;
  private final List<String> readings;
  private final Outcome outcome;
  private final long total;
  private final long inScope;
  private final long patientMin;
  private final long patientMax;
  private final long[] layers;
  private final Step[] steps;
  private final int count;
  private final List<Note> notes;
  private final Day date;
  private final @Nullable Policy policy;
  private final @Nullable Receipt receipt;
  private final @Nullable Referred ifReferred;

  /**
   * Makes an estimate of {@code sums} and the first {@code count} of {@code steps}, whose receipt
   * is drawn from {@code policy} when somebody asks for it.
   */
  Estimate(
      Category category,
      List<String> readings,
      Sums sums,
      Step[] steps,
      int count,
      List<Note> notes,
      Day date,
      Policy policy,
      @Nullable Referred ifReferred) {
    this(category, readings, sums, steps, count, notes, date, policy, null, ifReferred);
  }

  /** Makes an estimate that was read from an answer. */
  Estimate(
      @Nullable Category category,
      List<String> readings,
      Sums sums,
      Step[] steps,
      List<Note> notes,
      Receipt receipt,
      @Nullable Referred ifReferred) {
    this(
        category,
        readings,
        sums,
        steps,
        steps.length,
        notes,
        receipt.date(),
        null,
        receipt,
        ifReferred);
  }

  private Estimate(
      @Nullable Category category,
      List<String> readings,
      Sums sums,
      Step[] steps,
      int count,
      List<Note> notes,
      Day date,
      @Nullable Policy policy,
      @Nullable Receipt receipt,
      @Nullable Referred ifReferred) {
    this.category = category;
    this.readings = readings;
    this.outcome = sums.outcome();
    this.total = sums.total;
    this.inScope = sums.inScope;
    this.patientMin = sums.patientMin;
    this.patientMax = sums.patientMax;
    this.layers = sums.layers;
    this.steps = steps;
    this.count = count;
    this.notes = notes;
    this.date = date;
    this.policy = policy;
    this.receipt = receipt;
    this.ifReferred = ifReferred;
  }

  /** The amounts of a bill, in fen, -1 where not computable. */
  static final class Sums {
    final long total;
    final long inScope;
    final long[] layers = new long[LAYER_ENDS];
    long patientMin;
    long patientMax;

    Sums(long total, long inScope) {
      this.total = total;
      this.inScope = inScope;
    }

    void add(Layer layer, long min, long max) {
      int at = layer.ordinal() * 2;
      if (layers[at] != UNKNOWN) {
        layers[at] += min;
        layers[at + 1] += max;
      }
    }

    /**
     * Says that the layer pays at most this: what its benefits pay at most need not come together.
     */
    void cap(Layer layer, long max) {
      int at = layer.ordinal() * 2 + 1;
      layers[at] = Math.min(layers[at], max);
    }

    void lose(Layer layer) {
      int at = layer.ordinal() * 2;
      layers[at] = UNKNOWN;
      layers[at + 1] = UNKNOWN;
      patientMin = UNKNOWN;
      patientMax = UNKNOWN;
    }

    /** Says what is left of the in-scope cost, unless something was lost. */
    void left(long min, long max) {
      if (patientMin != UNKNOWN) {
        patientMin = total - inScope + min;
        patientMax = total - inScope + max;
      }
    }

    Outcome outcome() {
      if (patientMin == UNKNOWN) {
        return Outcome.NOT_COMPUTABLE;
      }
      return patientMin == patientMax ? Outcome.EXACT : Outcome.RANGE;
    }
  }

  /**
   * Returns the category under which the answer holds: of several, the one best for the person
   * (A17). Null if an answer that was read names one that is newer than this library.
   */
  public @Nullable Category category() {
    return category;
  }

  /** Returns the ids of the readings that the answer as a whole rests on; each step has its own. */
  public List<String> readings() {
    return readings;
  }

  /** Returns how much could be told. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the whole bill in fen. */
  public long total() {
    return total;
  }

  /** Returns the in-scope part of the bill in fen. */
  public long inScope() {
    return inScope;
  }

  /** Returns what {@code layer} pays in fen, or null if that cannot be computed. */
  public @Nullable Range layer(Layer layer) {
    int at = layer.ordinal() * 2;
    return layers[at] == UNKNOWN ? null : Range.of(layers[at], layers[at + 1]);
  }

  /** Returns what is left to the patient in fen, or null if some layer cannot be computed. */
  public @Nullable Range patientPays() {
    return patientMin == UNKNOWN ? null : Range.of(patientMin, patientMax);
  }

  /** Returns what all layers pay together in fen, or null if some layer cannot be computed. */
  public @Nullable Range paid() {
    return patientMin == UNKNOWN ? null : Range.of(total - patientMax, total - patientMin);
  }

  /**
   * Returns the share of the whole bill that is paid, the least it can be; null if not computable
   * or of nothing.
   */
  public @Nullable Rate ofTotal() {
    return share(patientMax, total);
  }

  /**
   * Returns the share of the whole bill that is paid, the most it can be; null if not computable or
   * of nothing.
   */
  public @Nullable Rate ofTotalMax() {
    return share(patientMin, total);
  }

  /**
   * Returns the share of the in-scope cost that is paid, the least it can be; null if not
   * computable or of nothing.
   */
  public @Nullable Rate ofInScope() {
    return share(patientMax, inScope);
  }

  /**
   * Returns the share of the in-scope cost that is paid, the most it can be; null if not computable
   * or of nothing.
   */
  public @Nullable Rate ofInScopeMax() {
    return share(patientMin, inScope);
  }

  private @Nullable Rate share(long patientPays, long of) {
    return patientPays == UNKNOWN || of == 0 ? null : Rate.share(total - patientPays, of);
  }

  /** Returns the steps in the order of payment. */
  public List<Step> steps() {
    return Collections.unmodifiableList(Arrays.asList(steps).subList(0, count));
  }

  /** Returns the step of {@code benefit}, or null if it has none. */
  public @Nullable Step step(String benefit) {
    for (Step step : steps()) {
      if (step.benefit().equals(benefit)) {
        return step;
      }
    }
    return null;
  }

  /** Returns what the documents say beside their figures. */
  public List<Note> notes() {
    return notes;
  }

  /** Returns from what the answer was made. */
  public Receipt receipt() {
    if (receipt != null) {
      return receipt;
    }
    if (policy == null) {
      throw new IllegalStateException("an estimate has a policy or a receipt");
    }
    return Receipt.of(policy, date);
  }

  /**
   * Returns the answer had the patient been referred by rule (A14); null where that makes no
   * difference.
   */
  public @Nullable Estimate ifReferred() {
    return ifReferred == null ? null : ifReferred.estimate();
  }

  /**
   * Returns whether this leaves less to the patient than {@code other}; what cannot be told comes
   * last.
   */
  boolean isBetterThan(Estimate other) {
    if (patientMin == UNKNOWN || other.patientMin == UNKNOWN) {
      return patientMin != UNKNOWN;
    }
    return patientMax != other.patientMax
        ? patientMax < other.patientMax
        : patientMin < other.patientMin;
  }
}
