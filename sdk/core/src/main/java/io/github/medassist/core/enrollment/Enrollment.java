package io.github.medassist.core.enrollment;

import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.resident.EnrollmentStatus;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: is this person enrolled in that year, what is due, when does cover begin. Immutable.
 */
public final class Enrollment {
  final String resident;
  final int year;
  final @Nullable EnrollmentStatus status;
  final @Nullable Scheme scheme;
  final String region;
  final Text regionName;
  final AppliedCategory category;
  final @Nullable Day coverageFrom;
  final @Nullable Day coverageTo;
  final @Nullable Waiting waiting;
  final @Nullable Premium premium;
  final @Nullable Collection collection;

  Enrollment(
      String resident,
      int year,
      @Nullable EnrollmentStatus status,
      @Nullable Scheme scheme,
      String region,
      Text regionName,
      AppliedCategory category,
      @Nullable Day coverageFrom,
      @Nullable Day coverageTo,
      @Nullable Waiting waiting,
      @Nullable Premium premium,
      @Nullable Collection collection) {
    this.resident = resident;
    this.year = year;
    this.status = status;
    this.scheme = scheme;
    this.region = region;
    this.regionName = regionName;
    this.category = category;
    this.coverageFrom = coverageFrom;
    this.coverageTo = coverageTo;
    this.waiting = waiting;
    this.premium = premium;
    this.collection = collection;
  }

  /** The wait before cover begins. */
  public static final class Waiting {
    final int months;
    final Day until;
    final boolean unchecked;
    final Citation cite;

    Waiting(int months, Day until, boolean unchecked, Citation cite) {
      this.months = months;
      this.until = until;
      this.unchecked = unchecked;
      this.cite = cite;
    }

    /** Returns the months to wait from the day of payment. */
    public int months() {
      return months;
    }

    /** Returns the first day of cover. */
    public Day until() {
      return until;
    }

    /** Returns whether the rule is known only second-hand. */
    public boolean unchecked() {
      return unchecked;
    }

    /** Returns the clause. */
    public Citation cite() {
      return cite;
    }
  }

  /**
   * The personal part of the premium (residents' scheme), in fen; an amount that no document here
   * holds is null.
   */
  public static final class Premium {
    final @Nullable Long standard;
    final @Nullable Long subsidy;
    final boolean paid;
    final @Nullable Long supplement;
    final boolean unchecked;
    final @Nullable Citation cite;
    final @Nullable Citation subsidyCite;
    final @Nullable Text note;

    Premium(
        @Nullable Long standard,
        @Nullable Long subsidy,
        boolean paid,
        @Nullable Long supplement,
        boolean unchecked,
        @Nullable Citation cite,
        @Nullable Citation subsidyCite,
        @Nullable Text note) {
      this.standard = standard;
      this.subsidy = subsidy;
      this.paid = paid;
      this.supplement = supplement;
      this.unchecked = unchecked;
      this.cite = cite;
      this.subsidyCite = subsidyCite;
      this.note = note;
    }

    /** Returns the standard before any subsidy, in fen, or null. */
    public @Nullable Long standard() {
      return standard;
    }

    /** Returns the subsidy, in fen, or null. */
    public @Nullable Long subsidy() {
      return subsidy;
    }

    /** Returns what the person has to pay, in fen, or null. */
    public @Nullable Long due() {
      return standard == null || subsidy == null ? null : (Long) (standard - subsidy);
    }

    /** Returns whether it is paid, or nothing is due. */
    public boolean paid() {
      return paid;
    }

    /** Returns what an optional supplement costs, in fen, or null if there is none. */
    public @Nullable Long supplement() {
      return supplement;
    }

    /** Returns whether an amount is known only second-hand. */
    public boolean unchecked() {
      return unchecked;
    }

    /** Returns the clause of the standard, or null where no document here holds it. */
    public @Nullable Citation cite() {
      return cite;
    }

    /** Returns the clause of the subsidy, or null. */
    public @Nullable Citation subsidyCite() {
      return subsidyCite;
    }

    /** Returns what is missing or must be said, or null. */
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

    /** Returns the first day, or null if no document here holds it. */
    public @Nullable Day from() {
      return from;
    }

    /** Returns the last day, or null if no document here holds it. */
    public @Nullable Day to() {
      return to;
    }

    /** Returns where one can pay. */
    public List<Text> channels() {
      return channels;
    }

    /** Returns the clause of the days, or null. */
    public @Nullable Citation cite() {
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

  /**
   * Returns whether the person is enrolled, or null if an answer says it in a word that is newer
   * than this library.
   */
  public @Nullable EnrollmentStatus status() {
    return status;
  }

  /** Returns the scheme, or null if an answer names one that is newer than this library. */
  public @Nullable Scheme scheme() {
    return scheme;
  }

  /** Returns the code of the region that insures the person. */
  public String region() {
    return region;
  }

  /** Returns the region's name. */
  public Text regionName() {
    return regionName;
  }

  /** Returns the category under which the answer holds (A17). */
  public AppliedCategory category() {
    return category;
  }

  /** Returns the first day of cover, or null if there is none. */
  public @Nullable Day coverageFrom() {
    return coverageFrom;
  }

  /** Returns the last day of cover, or null if there is none. */
  public @Nullable Day coverageTo() {
    return coverageTo;
  }

  /** Returns the wait before cover begins, or null if there is none. */
  public @Nullable Waiting waiting() {
    return waiting;
  }

  /** Returns the premium, or null where the scheme has none of this kind. */
  public @Nullable Premium premium() {
    return premium;
  }

  /** Returns when and where to pay, or null if no document here holds it. */
  public @Nullable Collection collection() {
    return collection;
  }
}
