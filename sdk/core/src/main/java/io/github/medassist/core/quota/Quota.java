// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.quota;

import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Grounds;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.standing.Caveats;
import io.github.medassist.core.standing.Standing;
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
  final Basis basis;
  final List<BenefitQuota> quotas;
  final Map<Care, Long> ownPayment;
  final List<GrantOnApplication> grants;
  final @Nullable Alert alert;

  Quota(
      String resident,
      int year,
      String asOf,
      Basis basis,
      List<BenefitQuota> quotas,
      Map<Care, Long> ownPayment,
      List<GrantOnApplication> grants,
      @Nullable Alert alert) {
    this.resident = resident;
    this.year = year;
    this.asOf = asOf;
    this.basis = basis;
    this.quotas = quotas;
    this.ownPayment = ownPayment;
    this.grants = grants;
    this.alert = alert;
  }

  /** What a year's limit leaves, in fen. */
  static final class Limit {
    final @Nullable Long amount;
    final boolean unlimited;
    final long used;
    final @Nullable Long remaining;

    Limit(@Nullable Long amount, boolean unlimited, long used, @Nullable Long remaining) {
      this.amount = amount;
      this.unlimited = unlimited;
      this.used = used;
      this.remaining = remaining;
    }
  }

  /** The ends of a rate; both null where there are several or it depends on the visit. */
  static final class Rates {
    static final Rates NONE = new Rates(null, null);

    final @Nullable Rate least;
    final @Nullable Rate most;

    Rates(@Nullable Rate least, @Nullable Rate most) {
      this.least = least;
      this.most = most;
    }
  }

  /** One benefit's year, in fen. */
  public static final class BenefitQuota {
    private final Benefit benefit;
    private final Limit limit;
    private final @Nullable Long deductible;
    private final long base;
    private final Rates rates;
    private final @Nullable Text reason;
    private final Grounds grounds;

    BenefitQuota(
        Benefit benefit,
        Limit limit,
        @Nullable Long deductible,
        long base,
        Rates rates,
        @Nullable Text reason,
        Grounds grounds) {
      this.benefit = benefit;
      this.limit = limit;
      this.deductible = deductible;
      this.base = base;
      this.rates = rates;
      this.reason = reason;
      this.grounds = grounds;
    }

    /** The benefit's id. */
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

    /** The year's limit in fen, or null if there is none or it is not known. */
    public @Nullable Long limit() {
      return limit.amount;
    }

    /** Whether a document says that there is no limit. */
    public boolean unlimited() {
      return limit.unlimited;
    }

    /** What the benefit has paid this year, in fen. */
    public long used() {
      return limit.used;
    }

    /**
     * What is left of the limit in fen, where benefits share one after them all; null if not known.
     */
    public @Nullable Long remaining() {
      return limit.remaining;
    }

    /**
     * The year's deductible in fen, or null if it does not count by year, depends on the visit or
     * is unknown.
     */
    public @Nullable Long deductible() {
      return deductible;
    }

    /** How much of the deductible is met, in fen, or null where there is none. */
    public @Nullable Long deductibleMet() {
      return deductible == null ? null : (Long) Math.min(deductible, base);
    }

    /** How much of the deductible remains, in fen, or null where there is none. */
    public @Nullable Long deductibleRemaining() {
      return deductible == null ? null : (Long) Math.max(0, deductible - base);
    }

    /**
     * The rate, or the least that it can be; null if there are several or it depends on the visit.
     */
    public @Nullable Rate rate() {
      return rates.least;
    }

    /**
     * The most that the rate can be: equal to the rate where that is exact, 1 where the document
     * names a floor (不低于); null as the rate is.
     */
    public @Nullable Rate rateMax() {
      return rates.most;
    }

    /** The rate in words, such as 不低于 70%, or null as the rate is. */
    public @Nullable Text rateText() {
      Rate least = rates.least;
      Rate most = rates.most;
      return least == null || most == null ? null : Rate.text(least, most);
    }

    /** What is missing, or null. */
    public @Nullable Text reason() {
      return reason;
    }

    /** The ids of the readings that the terms rest on. */
    public List<String> readings() {
      return grounds.readings();
    }

    /** How well the values are known. */
    public Status status() {
      return grounds.status();
    }

    /** The clause. */
    public Citation cite() {
      return grounds.cite();
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

    /** The threshold, or null if there is none for the person or no document here holds it. */
    public @Nullable Long threshold() {
      return threshold;
    }

    /** The own payment that counts. */
    public long ownPayment() {
      return ownPayment;
    }

    /** Whether the threshold is reached (at or above, A22); null without a threshold. */
    public @Nullable Boolean reached() {
      return threshold == null ? null : (Boolean) (ownPayment >= threshold);
    }

    /** What is missing to the threshold, 0 once it is reached; null without a threshold. */
    public @Nullable Long distance() {
      return threshold == null ? null : (Long) Math.max(0, threshold - ownPayment);
    }

    /** The ids of the readings that the threshold rests on. */
    public List<String> readings() {
      return readings;
    }

    /** Why there is no threshold, or null. */
    public @Nullable Text reason() {
      return reason;
    }

    /** The clause. */
    public Citation cite() {
      return cite;
    }
  }

  /** The person's opaque reference. */
  public String resident() {
    return resident;
  }

  /** The benefit year. */
  public int year() {
    return year;
  }

  /** When the record last changed, as an ISO date and time with offset. */
  public String asOf() {
    return asOf;
  }

  /**
   * Whether the person is covered today, or on the day of the year that is nearest to it. Nothing
   * is left to one who is not.
   */
  public Standing standing() {
    return basis.standing();
  }

  /** That the terms are the last known ones, or null where the documents speak of the year. */
  public @Nullable AsKnownOn asKnownOn() {
    return basis.asKnownOn();
  }

  /** What is to be said before any figure: that the person is not covered, that terms are old. */
  public List<Text> caveats() {
    return Caveats.of(basis.standing(), basis.asKnownOn());
  }

  /** From what the answer was made, or null where no pack holds and the record alone is told. */
  public @Nullable Receipt receipt() {
    return basis.receipt();
  }

  /** The category under which the answer holds (A17, A18). */
  public AppliedCategory category() {
    return basis.category();
  }

  /** Each benefit's year, in the order of payment. */
  public List<BenefitQuota> quotas() {
    return quotas;
  }

  /** What is left of {@code benefit}, or null if the person has none. */
  public @Nullable BenefitQuota quota(String benefit) {
    for (BenefitQuota entry : quotas) {
      if (entry.benefit().equals(benefit)) {
        return entry;
      }
    }
    return null;
  }

  /**
   * What the person paid in the year, in scope or not, in fen by kind of care; after grants on
   * application.
   */
  public Map<Care, Long> ownPayment() {
    return ownPayment;
  }

  /**
   * The grants on application (依申请救助) that the person applied for in the year: what they paid has
   * used the year's limits. They lower the own payment of the years in which their cost arose.
   */
  public List<GrantOnApplication> grants() {
    return grants;
  }

  /** How far the alert is, or null if no document here speaks of one. */
  public @Nullable Alert alert() {
    return alert;
  }
}
