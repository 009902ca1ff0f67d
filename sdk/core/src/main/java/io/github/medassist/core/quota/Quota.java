package io.github.medassist.core.quota;

import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer: what is left of the year's limits, what the person has paid, how far the alert is.
 * Immutable.
 */
public final class Quota {
  final String resident;
  final int year;
  final String asOf;
  final AppliedCategory category;
  final List<Entry> quotas;
  final Map<Care, Long> ownPayment;
  final @Nullable Alert alert;

  Quota(
      String resident,
      int year,
      String asOf,
      AppliedCategory category,
      List<Entry> quotas,
      Map<Care, Long> ownPayment,
      @Nullable Alert alert) {
    this.resident = resident;
    this.year = year;
    this.asOf = asOf;
    this.category = category;
    this.quotas = quotas;
    this.ownPayment = ownPayment;
    this.alert = alert;
  }

  /** One benefit's year, in fen. */
  public static final class Entry {
    final String benefit;
    final Text name;
    final Layer layer;
    final @Nullable Long limit;
    final boolean unlimited;
    final long used;
    final @Nullable Long remaining;
    final @Nullable Long deductible;
    final long base;
    final @Nullable Rate rate;
    final @Nullable Text reason;
    final Status status;
    final List<String> readings;
    final Citation cite;

    Entry(
        String benefit,
        Text name,
        Layer layer,
        @Nullable Long limit,
        boolean unlimited,
        long used,
        @Nullable Long remaining,
        @Nullable Long deductible,
        long base,
        @Nullable Rate rate,
        @Nullable Text reason,
        Status status,
        List<String> readings,
        Citation cite) {
      this.benefit = benefit;
      this.name = name;
      this.layer = layer;
      this.limit = limit;
      this.unlimited = unlimited;
      this.used = used;
      this.remaining = remaining;
      this.deductible = deductible;
      this.base = base;
      this.rate = rate;
      this.reason = reason;
      this.status = status;
      this.readings = readings;
      this.cite = cite;
    }

    /** Returns the benefit's id. */
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

    /** Returns the year's limit in fen, or null if there is none or it is not known. */
    public @Nullable Long limit() {
      return limit;
    }

    /** Returns whether a document says that there is no limit. */
    public boolean unlimited() {
      return unlimited;
    }

    /** Returns what the benefit has paid this year, in fen. */
    public long used() {
      return used;
    }

    /**
     * Returns what is left of the limit in fen, where benefits share one after them all; null if
     * not known.
     */
    public @Nullable Long remaining() {
      return remaining;
    }

    /**
     * Returns the year's deductible in fen, or null if it does not count by year, depends on the
     * visit or is unknown.
     */
    public @Nullable Long deductible() {
      return deductible;
    }

    /** Returns how much of the deductible is met, in fen, or null where there is none. */
    public @Nullable Long deductibleMet() {
      return deductible == null ? null : (Long) Math.min(deductible, base);
    }

    /** Returns how much of the deductible remains, in fen, or null where there is none. */
    public @Nullable Long deductibleRemaining() {
      return deductible == null ? null : (Long) Math.max(0, deductible - base);
    }

    /**
     * Returns the rate, or the least that it can be; null if there are several or it depends on the
     * visit.
     */
    public @Nullable Rate rate() {
      return rate;
    }

    /** Returns what is missing, or null. */
    public @Nullable Text reason() {
      return reason;
    }

    /** Returns the ids of the readings that the terms rest on. */
    public List<String> readings() {
      return readings;
    }

    /** Returns how well the values are known. */
    public Status status() {
      return status;
    }

    /** Returns the clause. */
    public Citation cite() {
      return cite;
    }
  }

  /**
   * How far a year's own payment is from the threshold at which the agency passes on the person's
   * name, in fen.
   */
  public static final class Alert {
    final @Nullable Long threshold;
    final long ownPayment;
    final @Nullable Text reason;
    final List<String> readings;
    final Citation cite;

    Alert(
        @Nullable Long threshold,
        long ownPayment,
        @Nullable Text reason,
        List<String> readings,
        Citation cite) {
      this.threshold = threshold;
      this.ownPayment = ownPayment;
      this.reason = reason;
      this.readings = readings;
      this.cite = cite;
    }

    /**
     * Returns the threshold, or null if there is none for the person or no document here holds it.
     */
    public @Nullable Long threshold() {
      return threshold;
    }

    /** Returns the own payment that counts. */
    public long ownPayment() {
      return ownPayment;
    }

    /** Returns whether the threshold is reached (at or above, A22); null without a threshold. */
    public @Nullable Boolean reached() {
      return threshold == null ? null : (Boolean) (ownPayment >= threshold);
    }

    /** Returns what is missing to the threshold, 0 once it is reached; null without a threshold. */
    public @Nullable Long distance() {
      return threshold == null ? null : (Long) Math.max(0, threshold - ownPayment);
    }

    /** Returns the ids of the readings that the threshold rests on. */
    public List<String> readings() {
      return readings;
    }

    /** Returns why there is no threshold, or null. */
    public @Nullable Text reason() {
      return reason;
    }

    /** Returns the clause. */
    public Citation cite() {
      return cite;
    }
  }

  /** Returns the person's opaque reference. */
  public String resident() {
    return resident;
  }

  /** Returns the benefit year. */
  public int year() {
    return year;
  }

  /** Returns when the record last changed, as an ISO date and time with offset. */
  public String asOf() {
    return asOf;
  }

  /** Returns the category under which the answer holds (A17, A18). */
  public AppliedCategory category() {
    return category;
  }

  /** Returns each benefit's year, in the order of payment. */
  public List<Entry> quotas() {
    return quotas;
  }

  /** Returns the entry of {@code benefit}, or null if the person has none. */
  public @Nullable Entry quota(String benefit) {
    for (Entry entry : quotas) {
      if (entry.benefit.equals(benefit)) {
        return entry;
      }
    }
    return null;
  }

  /** Returns what the person paid in the year, in scope or not, in fen by kind of care. */
  public Map<Care, Long> ownPayment() {
    return ownPayment;
  }

  /** Returns how far the alert is, or null if no document here speaks of one. */
  public @Nullable Alert alert() {
    return alert;
  }
}
