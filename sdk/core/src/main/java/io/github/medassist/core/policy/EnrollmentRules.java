// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the documents set about enrolling: premium, subsidy, when and where to pay, waiting. */
public final class EnrollmentRules {
  static final EnrollmentRules NONE =
      new EnrollmentRules(
          Collections.<Integer, Amount>emptyMap(),
          Collections.<Integer, Amount>emptyMap(),
          null,
          Collections.<Integer, Period>emptyMap(),
          Collections.<Text>emptyList(),
          null,
          Collections.<Exemption>emptyList());

  /** A yearly amount with its clause. */
  public static final class Amount {
    private final long fen;
    private final boolean atLeast;
    private final Citation cite;
    private final Status status;

    Amount(long fen, boolean atLeast, Citation cite, Status status) {
      this.fen = fen;
      this.atLeast = atLeast;
      this.cite = cite;
      this.status = status;
    }

    /** The amount in fen, or the least that it can be. */
    public long fen() {
      return fen;
    }

    /** Whether the document names a floor (不低于), above which a place may set more. */
    public boolean isAtLeast() {
      return atLeast;
    }

    /** The clause that sets it. */
    public Citation cite() {
      return cite;
    }

    /** How well it is known. */
    public Status status() {
      return status;
    }
  }

  /** The days between which premiums are collected, both included. */
  public static final class Period {
    private final Day from;
    private final Day to;
    private final Citation cite;

    Period(Day from, Day to, Citation cite) {
      this.from = from;
      this.to = to;
      this.cite = cite;
    }

    /** The first day on which one can pay. */
    public Day from() {
      return from;
    }

    /** The last day on which one can pay. */
    public Day to() {
      return to;
    }

    /** The clause that sets it. */
    public Citation cite() {
      return cite;
    }
  }

  /** The wait before cover begins for those who did not enrol in time. */
  public static final class Waiting {
    private final int months;
    private final int perMissedYear;
    private final int perPaidBackYear;
    private final Citation cite;
    private final Status status;

    Waiting(int months, int perMissedYear, int perPaidBackYear, Citation cite, Status status) {
      this.months = months;
      this.perMissedYear = perMissedYear;
      this.perPaidBackYear = perPaidBackYear;
      this.cite = cite;
      this.status = status;
    }

    /**
     * The months to wait; paying back undoes the part for missed years, never the fixed one.
     *
     * @param missed years without cover
     * @param paidBack years of them that were paid back
     */
    public int months(int missed, int paidBack) {
      return months + Math.max(0, missed * perMissedYear - paidBack * perPaidBackYear);
    }

    /** The clause that sets it. */
    public Citation cite() {
      return cite;
    }

    /** How well it is known. */
    public Status status() {
      return status;
    }
  }

  /** People who do not have to wait. */
  public static final class Exemption {
    private final Set<Category> categories;
    private final Set<EnrollmentBasis> bases;

    Exemption(Set<Category> categories, Set<EnrollmentBasis> bases) {
      this.categories = categories;
      this.bases = bases;
    }
  }

  private final Map<Integer, Amount> premium;
  private final Map<Integer, Amount> supplement;
  private final @Nullable ByCategory<Terms> subsidy;
  private final Map<Integer, Period> collection;
  private final List<Text> channels;
  private final @Nullable Waiting waiting;
  private final List<Exemption> exemptions;

  EnrollmentRules(
      Map<Integer, Amount> premium,
      Map<Integer, Amount> supplement,
      @Nullable ByCategory<Terms> subsidy,
      Map<Integer, Period> collection,
      List<Text> channels,
      @Nullable Waiting waiting,
      List<Exemption> exemptions) {
    this.premium = premium;
    this.supplement = supplement;
    this.subsidy = subsidy;
    this.collection = collection;
    this.channels = channels;
    this.waiting = waiting;
    this.exemptions = exemptions;
  }

  EnrollmentRules replacedBy(EnrollmentRules below) {
    ByCategory<Terms> merged = below.subsidy;
    if (subsidy != null) {
      merged = merged == null ? subsidy : subsidy.replacedBy(merged);
    }
    List<Exemption> allExemptions = new ArrayList<>(exemptions);
    allExemptions.addAll(below.exemptions);
    return new EnrollmentRules(
        replaced(premium, below.premium),
        replaced(supplement, below.supplement),
        merged,
        replaced(collection, below.collection),
        below.channels.isEmpty() ? channels : below.channels,
        below.waiting == null ? waiting : below.waiting,
        allExemptions);
  }

  EnrollmentRules on(Day day) {
    return new EnrollmentRules(
        premium,
        supplement,
        subsidy == null ? null : subsidy.on(day),
        collection,
        channels,
        waiting,
        exemptions);
  }

  private static <V> Map<Integer, V> replaced(Map<Integer, V> above, Map<Integer, V> below) {
    Map<Integer, V> merged = new HashMap<>(above);
    merged.putAll(below);
    return merged;
  }

  /** The personal part of the premium of {@code year}, or null if no document here holds it. */
  public @Nullable Amount premium(int year) {
    return premium.get(year);
  }

  /** The optional supplement of {@code year}, or null if there is none. */
  public @Nullable Amount supplement(int year) {
    return supplement.get(year);
  }

  /** The subsidies, as terms that pay on the premium, or null if no document here speaks of any. */
  public @Nullable ByCategory<Terms> subsidy() {
    return subsidy;
  }

  /** When premiums of {@code year} are collected, or null if no document here holds it. */
  public @Nullable Period collection(int year) {
    return collection.get(year);
  }

  /** Where one can pay; empty if no document here holds it. */
  public List<Text> channels() {
    return channels;
  }

  /** The waiting rule, or null if no document here holds one. */
  public @Nullable Waiting waiting() {
    return waiting;
  }

  /** Whether a person does not have to wait. */
  public boolean isExempt(Category category, EnrollmentBasis basis) {
    for (Exemption exemption : exemptions) {
      if (exemption.categories.contains(category) || exemption.bases.contains(basis)) {
        return true;
      }
    }
    return false;
  }
}
