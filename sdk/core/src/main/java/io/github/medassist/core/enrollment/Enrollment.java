// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.enrollment;

import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.standing.Caveats;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: is this person enrolled in that year, what is due, when does cover begin. Immutable.
 */
public final class Enrollment {
  final String resident;
  final int year;
  final String region;
  final Text regionName;
  final Basis basis;
  final @Nullable Premium premium;
  final @Nullable Collection collection;

  Enrollment(
      String resident,
      int year,
      String region,
      Text regionName,
      Basis basis,
      @Nullable Premium premium,
      @Nullable Collection collection) {
    this.resident = resident;
    this.year = year;
    this.region = region;
    this.regionName = regionName;
    this.basis = basis;
    this.premium = premium;
    this.collection = collection;
  }

  /**
   * The personal part of the premium (residents' scheme), in fen; an amount that no document here
   * holds is null.
   */
  public static final class Premium {
    final Amounts amounts;
    final boolean paid;
    final boolean unchecked;
    final @Nullable Citation cite;
    final @Nullable Citation subsidyCite;
    final @Nullable Text note;

    Premium(
        Amounts amounts,
        boolean paid,
        boolean unchecked,
        @Nullable Citation cite,
        @Nullable Citation subsidyCite,
        @Nullable Text note) {
      this.amounts = amounts;
      this.paid = paid;
      this.unchecked = unchecked;
      this.cite = cite;
      this.subsidyCite = subsidyCite;
      this.note = note;
    }

    /** What a premium consists of, in fen; null where no document here holds it. */
    static final class Amounts {
      final @Nullable Long standard;
      final @Nullable Long subsidy;
      final @Nullable Long supplement;
      final boolean atLeast;

      Amounts(
          @Nullable Long standard,
          @Nullable Long subsidy,
          @Nullable Long supplement,
          boolean atLeast) {
        this.standard = standard;
        this.subsidy = subsidy;
        this.supplement = supplement;
        this.atLeast = atLeast;
      }

      @Nullable Long due() {
        return standard == null || subsidy == null ? null : (Long) (standard - subsidy);
      }
    }

    /** The standard before any subsidy, in fen, or null. */
    public @Nullable Long standard() {
      return amounts.standard;
    }

    /** Whether the standard, and with it what is due, is the least that it can be. */
    public boolean isAtLeast() {
      return amounts.atLeast;
    }

    /** The subsidy, in fen, or null. */
    public @Nullable Long subsidy() {
      return amounts.subsidy;
    }

    /** What the person has to pay, in fen, or null. */
    public @Nullable Long due() {
      return amounts.due();
    }

    /** Whether it is paid, or nothing is due. */
    public boolean paid() {
      return paid;
    }

    /** What an optional supplement costs, in fen, or null if there is none. */
    public @Nullable Long supplement() {
      return amounts.supplement;
    }

    /** Whether an amount is known only second-hand. */
    public boolean unchecked() {
      return unchecked;
    }

    /** The clause of the standard, or null where no document here holds it. */
    public @Nullable Citation cite() {
      return cite;
    }

    /** The clause of the subsidy, or null. */
    public @Nullable Citation subsidyCite() {
      return subsidyCite;
    }

    /** What is missing or must be said, or null. */
    public @Nullable Text note() {
      return note;
    }
  }

  /** When and where to pay. */
  public static final class Collection {
    final @Nullable Day from;
    final @Nullable Day to;
    final List<Text> channels;
    final @Nullable Citation cite;

    Collection(@Nullable Day from, @Nullable Day to, List<Text> channels, @Nullable Citation cite) {
      this.from = from;
      this.to = to;
      this.channels = channels;
      this.cite = cite;
    }

    /** The first day, or null if no document here holds it. */
    public @Nullable Day from() {
      return from;
    }

    /** The last day, or null if no document here holds it. */
    public @Nullable Day to() {
      return to;
    }

    /** Where one can pay. */
    public List<Text> channels() {
      return channels;
    }

    /** The clause of the days, or null. */
    public @Nullable Citation cite() {
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

  /** Whether the person is covered today, or on the day of the year that is nearest to it. */
  public Standing standing() {
    return basis.standing();
  }

  /**
   * Whether the person is enrolled, or null if an answer says it in a word that is newer than this
   * library.
   */
  public @Nullable EnrollmentStatus status() {
    return basis.standing().status();
  }

  /** The scheme, or null if an answer names one that is newer than this library. */
  public @Nullable Scheme scheme() {
    return basis.standing().scheme();
  }

  /** The code of the region that insures the person. */
  public String region() {
    return region;
  }

  /** The region's name. */
  public Text regionName() {
    return regionName;
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

  /** The category under which the answer holds (A17). */
  public AppliedCategory category() {
    return basis.category();
  }

  /** The first day of cover, or null if there is none. */
  public @Nullable Day coverageFrom() {
    return basis.standing().coverageFrom();
  }

  /** The last day of cover, or null if there is none. */
  public @Nullable Day coverageTo() {
    return basis.standing().coverageTo();
  }

  /** The wait before cover begins, or null if there is none. */
  public @Nullable Waiting waiting() {
    return basis.standing().waiting();
  }

  /** The premium, or null where the scheme has none of this kind. */
  public @Nullable Premium premium() {
    return premium;
  }

  /** When and where to pay, or null if no document here holds it. */
  public @Nullable Collection collection() {
    return collection;
  }
}
