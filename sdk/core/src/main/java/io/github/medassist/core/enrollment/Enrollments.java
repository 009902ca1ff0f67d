// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.enrollment;

import io.github.medassist.core.policy.ByCategory;
import io.github.medassist.core.policy.EnrollmentRules;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers whether a person is enrolled, from the person's snapshot and the region's policy. */
public final class Enrollments {
  private static final Text NO_PREMIUM =
      Text.of(
          "现有文件未载该年度个人缴费标准，请向经办机构查询", "no document here holds that year's premium: ask the agency");

  private static final Text AT_LEAST =
      Text.of(
          "这是规定的下限，当地可能更高，请向经办机构查询。",
          "The least that is asked for; a place may ask for more: ask the agency.");

  private final Policies policies;

  /** Makes it over {@code policies}. */
  public Enrollments(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
  }

  /**
   * Answers for one benefit year.
   *
   * @param today the day it is in China
   * @throws io.github.medassist.core.problem.InvalidInputException if the region is unknown, no
   *     pack holds in a year of which nothing is on record, or it is a year after next
   */
  public Enrollment in(int year, Resident resident, Day today) {
    Horizon.require(Day.firstOf(year), today, "/year");
    Policy policy = policies.frame(resident.region(), year, resident.isOnRecord(year));
    EnrollmentRules rules = policy.enrollment();
    EnrollmentRules.Period period = rules.collection(year);
    Insurance insurance = resident.insurance(year);
    Day first = Day.firstOf(year);
    Day last = Day.lastOf(year);
    Day reference = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    Category category = best(rules, resident, year, reference);
    Basis basis = Basis.of(resident, policy, category, reference);
    Standing standing = basis.standing();
    // The other place's premium is not known here, and nobody is to pay twice.
    boolean elsewhere = standing.status() == EnrollmentStatus.ENROLLED_ELSEWHERE;
    return new Enrollment(
        resident.ref(),
        year,
        resident.region(),
        policies.name(resident.region()),
        basis,
        standing.scheme() == Scheme.RESIDENT && !elsewhere
            ? premium(
                rules, resident, year, period == null ? first : period.to(), category, insurance)
            : null,
        elsewhere || (period == null && rules.channels().isEmpty())
            ? null
            : new Enrollment.Collection(
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                rules.channels(),
                period == null ? null : period.cite()));
  }

  private static Enrollment.Premium premium(
      EnrollmentRules rules,
      Resident resident,
      int year,
      Day due,
      Category current,
      @Nullable Insurance insurance) {
    EnrollmentRules.Amount standard = rules.premium(year);
    EnrollmentRules.Amount supplement = rules.supplement(year);
    Rule<Terms> rule = subsidy(rules, best(rules, resident, year, due), resident, year);
    Long subsidy = standard == null ? null : subsidy(rule, standard.fen());
    Rule<Terms> gained =
        resident.categories(due).contains(current) ? null : subsidy(rules, current, resident, year);
    Long byRate = gained == null || standard == null ? null : subsidy(gained, standard.fen());
    Text open = null;
    if (subsidy != null && byRate != null && byRate > subsidy) {
      open = gainedLater(byRate);
      rule = gained;
      subsidy = null;
    } else if (subsidy != null && gained != null && gained.isUnknown()) {
      rule = gained;
      subsidy = null;
    }
    boolean free = standard != null && subsidy != null && subsidy == standard.fen();
    Text note = standard == null ? NO_PREMIUM : open;
    if (note == null && rule != null) {
      note = rule.isUnknown() ? rule.reason() : rule.note();
    }
    boolean atLeast = standard != null && standard.isAtLeast();
    if (atLeast) {
      note = note == null ? AT_LEAST : AT_LEAST.and(note);
    }
    boolean unchecked =
        (standard != null && standard.status() == Status.UNCHECKED)
            || (rule != null && rule.status() == Status.UNCHECKED);
    return new Enrollment.Premium(
        new Enrollment.Premium.Amounts(
            standard == null ? null : (Long) standard.fen(),
            subsidy,
            supplement == null ? null : (Long) supplement.fen(),
            atLeast),
        insurance != null
            && insurance.status() == EnrollmentStatus.ENROLLED
            && (free || insurance.paidOn() != null),
        unchecked,
        standard == null ? null : standard.cite(),
        rule == null ? null : rule.cite(),
        note);
  }

  /** Says what the rate of a category brings that was gained after the collection (A30). */
  private static Text gainedLater(long byRate) {
    String yuan = Fen.grouped(byRate);
    return Text.of(
        "现在的身份在集中缴费期最后一天还没有（动态纳入，A30），本年度是否资助未知；按标准是 " + yuan + " 元，请向经办机构查询。",
        "The present category was gained after the last day of collection (动态纳入, A30): whether it is"
            + " subsidised this year is not known; by the rate it would be "
            + yuan
            + " yuan: ask the agency.");
  }

  /**
   * The one of the person's categories with the highest subsidy (A17); on a tie the first on
   * record.
   */
  private static Category best(EnrollmentRules rules, Resident resident, int year, Day day) {
    Category best = null;
    long most = 0;
    EnrollmentRules.Amount standard = rules.premium(year);
    // Without a premium no subsidy is known, and the first category on record holds.
    long premium = standard == null ? 0 : standard.fen();
    for (Category category : resident.categories(day)) {
      Long subsidy = subsidy(subsidy(rules, category, resident, year), premium);
      long fen = subsidy == null ? 0 : subsidy;
      if (best == null || fen > most) {
        best = category;
        most = fen;
      }
    }
    return best == null ? Category.NONE : best;
  }

  private static @Nullable Rule<Terms> subsidy(
      EnrollmentRules rules, Category category, Resident resident, int year) {
    ByCategory<Terms> subsidy = rules.subsidy();
    return subsidy == null ? null : subsidy.rule(category, resident.facts(), resident.age(year));
  }

  /** The subsidy on a premium, or null if it is not known; no rule at all is not known either. */
  private static @Nullable Long subsidy(@Nullable Rule<Terms> rule, long premium) {
    if (rule == null || rule.isUnknown()) {
      return null;
    }
    Terms terms = rule.value();
    return terms == null
        ? (Long) 0L
        : (Long)
            Math.min(Rate.halfUp(terms.pays(0, premium, false)), Math.min(terms.limit(), premium));
  }
}
