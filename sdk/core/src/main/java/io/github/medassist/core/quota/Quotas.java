// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.quota;

import io.github.medassist.core.policy.AlertRules;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Grounds;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what is left of a person's year, from the person's snapshot and the region's policy. */
public final class Quotas {
  private final Policies policies;

  /** Makes it over {@code policies}. */
  public Quotas(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
  }

  /**
   * Answers for one benefit year; the category is that of today, or of the year's nearest day
   * (A18).
   *
   * @param today the day it is in China
   * @throws io.github.medassist.core.problem.InvalidInputException if the region is unknown, no
   *     pack holds in a year of which nothing is on record, or it is a year after next
   */
  public Quota in(int year, Resident resident, Day today) {
    Horizon.require(Day.firstOf(year), today, "/year");
    Policy policy = policies.frame(resident.region(), year, resident.isOnRecord(year));
    Day first = Day.firstOf(year);
    Day last = Day.lastOf(year);
    Day reference = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    Category category = best(policy, resident, reference);
    Basis basis = Basis.of(resident, policy, category, reference);
    Account account = resident.account(year);
    List<Quota.BenefitQuota> entries = new ArrayList<>();
    for (Benefit benefit : policy.benefits()) {
      Quota.BenefitQuota entry = benefitQuota(benefit, category, resident, year, basis.standing());
      if (entry != null) {
        entries.add(entry);
      }
    }
    Map<Care, Long> ownPayment = new EnumMap<>(Care.class);
    for (Care care : Care.values()) {
      ownPayment.put(care, account.ownPayment(care));
    }
    return new Quota(
        resident.ref(),
        year,
        resident.asOf(),
        basis,
        Collections.unmodifiableList(entries),
        Collections.unmodifiableMap(ownPayment),
        account.grants(),
        alert(policy.alerts(), category, resident, year, account));
  }

  /** The benefit's year, or null if the person has nothing of it. */
  private static Quota.@Nullable BenefitQuota benefitQuota(
      Benefit benefit, Category category, Resident resident, int year, Standing standing) {
    if (!benefit.scheme().contains(resident.scheme())) {
      return null;
    }
    Rule<Terms> one = benefit.terms().rule(category, resident.facts(), resident.age(year));
    // Where the case depends on the visit (hospital level, place) only what all cases share is
    // shown.
    Rule<Terms> rule = one == null ? benefit.terms().rules(category).get(0) : one;
    Terms terms = rule.value();
    Account account = resident.account(year);
    long used = account.used(benefit.id()).paid();
    if (terms == null) {
      return rule.isUnknown() && one != null
          ? new Quota.BenefitQuota(
              benefit,
              new Quota.Limit(null, false, used, standing.isCovered() ? null : (Long) 0L),
              null,
              0,
              Quota.Rates.NONE,
              standing.isCovered() ? rule.reason() : standing.effect().text(),
              rule.grounds())
          : null;
    }
    boolean limited = terms.isLimited();
    boolean yearly =
        benefit.limitPer() == Benefit.Per.YEAR && (one != null || sameLimit(benefit, category));
    Long limit = limited && yearly ? (Long) terms.limit() : null;
    long deductible = terms.deductible(year);
    boolean yearlyDeductible =
        one != null && benefit.deductiblePer() == Benefit.Per.YEAR && deductible != Fen.UNKNOWN;
    Long remaining =
        !standing.isCovered()
            ? (Long) 0L
            : limit == null ? null : (Long) Math.max(0, limit - spent(benefit, account));
    return new Quota.BenefitQuota(
        benefit,
        new Quota.Limit(limit, terms.limit() == Terms.NO_LIMIT, used, remaining),
        yearlyDeductible ? (Long) deductible : null,
        account.used(benefit.id()).base(),
        one != null && terms.rates() == 1
            ? new Quota.Rates(terms.least(0), terms.most(0))
            : Quota.Rates.NONE,
        reason(terms, year, standing),
        new Grounds(rule.cite(), rule.status().and(terms.deductibleStatus(year)), rule.readings()));
  }

  private static @Nullable Text reason(Terms terms, int year, Standing standing) {
    if (!standing.isCovered()) {
      return standing.effect().text();
    }
    return terms.missing(year) == null ? terms.limitUnknown() : terms.missing(year);
  }

  private static boolean sameLimit(Benefit benefit, Category category) {
    Long limit = null;
    for (Rule<Terms> rule : benefit.terms().rules(category)) {
      Terms terms = rule.value();
      long each = terms == null ? Fen.UNKNOWN : terms.limit();
      if (limit != null && limit != each) {
        return false;
      }
      limit = each;
    }
    return true;
  }

  private static long spent(Benefit benefit, Account account) {
    long spent = 0;
    for (String id : benefit.poolIds()) {
      spent += account.used(id).paid();
    }
    return spent;
  }

  private static Quota.@Nullable Alert alert(
      @Nullable AlertRules rules, Category category, Resident resident, int year, Account account) {
    if (rules == null) {
      return null;
    }
    long own = 0;
    for (Care care : rules.care()) {
      own += account.ownPayment(care);
    }
    Rule<Long> rule = rules.threshold().rule(category, resident.facts(), resident.age(year));
    return rule == null
        ? null
        : new Quota.Alert(rule.value(), own, rule.reason(), rule.readings(), rule.cite());
  }

  /** The one of the person's categories with the best terms (A17); on a tie the first on record. */
  private static Category best(Policy policy, Resident resident, Day day) {
    Category best = null;
    for (Category category : resident.categories(day)) {
      if (best == null || isBetter(policy, category, best, day.year())) {
        best = category;
      }
    }
    return best == null ? Category.NONE : best;
  }

  private static boolean isBetter(Policy policy, Category category, Category than, int year) {
    for (Benefit benefit : policy.benefits()) {
      int order =
          compare(
              benefit.terms().rules(category).get(0).value(),
              benefit.terms().rules(than).get(0).value(),
              year);
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  /** Compares by rate, then deductible, then limit; terms that are known come before none. */
  private static int compare(@Nullable Terms terms, @Nullable Terms than, int year) {
    if (terms == null || than == null) {
      return (terms == null ? 0 : 1) - (than == null ? 0 : 1);
    }
    int order = rate(terms).compareTo(rate(than));
    if (order == 0) {
      order = Long.compare(than.deductible(year), terms.deductible(year));
    }
    return order == 0 ? Long.compare(terms.limit(), than.limit()) : order;
  }

  private static Rate rate(Terms terms) {
    return terms.rates() == 0 ? Rate.ofMillionths(0) : terms.least(0);
  }
}
