// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.OwnPayment;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Application;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.resident.ResidentEstimator;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a settlement adds to a person's year. Stateless and safe for several threads. */
public final class Postings {
  private final Policies policies;
  private final Estimator estimator;
  private final ResidentEstimator residentEstimator;

  /** Makes it over {@code policies}. */
  public Postings(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
    this.estimator = new Estimator(policies);
    this.residentEstimator = new ResidentEstimator(policies);
  }

  /**
   * What {@code settlement} adds to the year of {@code resident}.
   *
   * <p>Each layer is compared with what the policy says on what the layers before it left. Where a
   * layer is recorded as a whole and several of its benefits pay, the amount is taken to fill them
   * in the order of payment, each up to what it computes to; what exceeds that counts to the last.
   *
   * @throws InvalidInputException if there is no policy on that day, a key of {@code paid} is
   *     unknown, more was paid than there was to pay, or nothing is recorded and the policy gives
   *     no exact amount
   */
  public Posting of(Resident resident, Settlement settlement) {
    Map<String, Long> given = settlement.paid();
    Map<String, Long> paid = given == null ? computed(resident, settlement) : given;
    Policy policy = policies.on(resident.region(), settlement.date());
    requireKeys(policy, paid);
    long inScope = settlement.visit().costs().inScope();
    long left = inScope;
    Settled settled = Settled.NOTHING;
    Map<String, Usage> benefits = new LinkedHashMap<>();
    List<Difference> differences = new ArrayList<>();
    long[] byLayer = new long[Layer.values().length];
    long ownInScope = 0;
    for (Layer layer : Layer.values()) {
      long recorded = recorded(policy, paid, layer);
      if (recorded > left) {
        throw new InvalidInputException(
            ProblemCode.SETTLED_ABOVE_IN_SCOPE,
            "/paid/" + layer,
            "the layers before leave less of the in-scope cost than that");
      }
      if (layer == Layer.ASSISTANCE) {
        ownInScope = left;
      }
      Estimate estimate = estimate(resident, settlement, settled);
      Range computed = estimate.layer(layer);
      if (computed != null && (recorded < computed.min() - 1 || recorded > computed.max() + 1)) {
        differences.add(new Difference(layer, recorded, computed));
      }
      use(benefits, policy, estimate, layer, paid, left);
      byLayer[layer.ordinal()] = recorded;
      settled = settled.with(layer, recorded);
      left -= recorded;
    }
    Long other = paid.get(Settlement.OTHER);
    CareTotal total =
        CareTotal.of(
            1,
            settlement.visit().costs().total(),
            byLayer[0],
            byLayer[1],
            byLayer[2],
            other == null ? 0 : other);
    if (total.ownPayment() < 0) {
      throw new InvalidInputException(
          ProblemCode.PAID_ABOVE_TOTAL, "/paid", "all together paid more than the bill");
    }
    Visit visit = settlement.visit();
    return new Posting(
        settlement.date(),
        visit.care(),
        visit.referral(),
        benefits,
        total,
        ownInScope,
        differences);
  }

  /**
   * What a grant on application (依申请救助) brings: what the person has borne, in scope, for the care
   * that it covers in the months before the day of application (A16), after assistance as well.
   *
   * @param application the day of application
   * @param postings the person's settlements that stand; those outside the months do not count
   * @throws InvalidInputException if the region provides for none on that day, or the person's
   *     category is granted directly
   */
  public Estimate grant(Resident resident, Day application, Iterable<Posting> postings) {
    Policy policy = policies.on(resident.region(), application);
    Standing standing = resident.standing(policy, application);
    List<Category> held = resident.categories(application);
    Application rules = policy.application();
    if (rules != null && rules.unknown() != null) {
      // Who has no category can be recognised as impoverished by illness when applying.
      Category first = held.get(0);
      return estimator.grant(
          resident.region(),
          application,
          resident.scheme(),
          first == Category.NONE ? Category.IMPOVERISHED_BY_ILLNESS : first,
          Collections.<OwnPayment>emptyList(),
          Collections.<String, Long>emptyMap(),
          standing);
    }
    Category category = null;
    Set<Care> care = EnumSet.noneOf(Care.class);
    for (Benefit benefit : policy.benefits()) {
      for (Category each : Category.values()) {
        boolean may = held.contains(each) || held.contains(Category.NONE);
        if (may && (category == null || category == each) && isOnApplication(benefit, each)) {
          category = each;
          care.addAll(benefit.care());
        }
      }
    }
    if (category == null) {
      throw new InvalidInputException(
          ProblemCode.NO_APPLICATION,
          "/application",
          "the person's category is granted at the till, or not at all: ask for a visit's estimate");
    }
    List<OwnPayment> payments = new ArrayList<>();
    for (Posting posting : postings) {
      // Whoever went without a referral has no assistance for it, on application either (A14).
      if (care.contains(posting.care()) && posting.referral() != Referral.NOT_REFERRED) {
        payments.add(posting.ownPayment());
      }
    }
    Map<String, Long> paid = new LinkedHashMap<>();
    for (Map.Entry<String, Usage> used :
        resident.account(application.year()).benefits().entrySet()) {
      paid.put(used.getKey(), used.getValue().paid());
    }
    return estimator.grant(
        resident.region(), application, resident.scheme(), category, payments, paid, standing);
  }

  /**
   * The first day whose payments count for a grant on application (A16); the day of application
   * itself where no document provides for one.
   */
  public Day grantFrom(Resident resident, Day application) {
    Application rules = policies.on(resident.region(), application).application();
    return rules == null ? application : application.plusMonths(-rules.months());
  }

  private static boolean isOnApplication(Benefit benefit, Category category) {
    for (Rule<Terms> rule : benefit.terms().rules(category)) {
      if (rule.onApplication()) {
        return true;
      }
    }
    return false;
  }

  private Estimate estimate(Resident resident, Settlement settlement, Settled settled) {
    return residentEstimator.estimate(resident, settlement.date(), settlement.visit(), settled);
  }

  private Map<String, Long> computed(Resident resident, Settlement settlement) {
    Estimate estimate = estimate(resident, settlement, Settled.NOTHING);
    if (estimate.outcome() != Outcome.EXACT) {
      throw new InvalidInputException(
          ProblemCode.NOT_EXACT,
          "/paid",
          "the documents at hand give no exact amount here: record what each layer paid");
    }
    Map<String, Long> paid = new LinkedHashMap<>();
    for (Step step : estimate.steps()) {
      Range pays = step.pays();
      if (pays != null && pays.max() > 0) {
        paid.put(step.benefit(), pays.max());
      }
    }
    return paid;
  }

  private static void requireKeys(Policy policy, Map<String, Long> paid) {
    for (Map.Entry<String, Long> each : paid.entrySet()) {
      String key = each.getKey();
      String pointer = "/paid/" + key;
      Layer layer = layer(key);
      if (layer == null && !key.equals(Settlement.OTHER) && !policy.hasBenefit(key)) {
        List<String> allowed = new ArrayList<>();
        for (Layer known : Layer.values()) {
          allowed.add(known.name());
        }
        allowed.add(Settlement.OTHER);
        allowed.addAll(policy.benefitIds());
        throw new InvalidInputException(
            ProblemCode.UNKNOWN_WORD, pointer, "use one of " + allowed, allowed);
      }
      if (layer != null && namesBenefitOf(policy, paid, layer)) {
        throw new InvalidInputException(
            ProblemCode.PAID_TWICE, pointer, "give the layer or its benefits, not both");
      }
    }
  }

  private static @Nullable Layer layer(String key) {
    for (Layer layer : Layer.values()) {
      if (layer.name().equals(key)) {
        return layer;
      }
    }
    return null;
  }

  private static boolean namesBenefitOf(Policy policy, Map<String, Long> paid, Layer layer) {
    for (Benefit benefit : policy.benefits()) {
      if (benefit.layer() == layer && paid.containsKey(benefit.id())) {
        return true;
      }
    }
    return false;
  }

  private static long recorded(Policy policy, Map<String, Long> paid, Layer layer) {
    Long whole = paid.get(layer.name());
    if (whole != null) {
      return whole;
    }
    long recorded = 0;
    for (Benefit benefit : policy.benefits()) {
      Long part = benefit.layer() == layer ? paid.get(benefit.id()) : null;
      recorded += part == null ? 0 : part;
    }
    return recorded;
  }

  /** Enters what the visit brought to each benefit of {@code layer}, and what that paid. */
  private static void use(
      Map<String, Usage> benefits,
      Policy policy,
      Estimate estimate,
      Layer layer,
      Map<String, Long> paid,
      long base) {
    List<Step> steps = new ArrayList<>();
    for (Step step : estimate.steps()) {
      if (step.layer() == layer) {
        steps.add(step);
      }
    }
    Long whole = paid.get(layer.name());
    long unspread = whole == null ? 0 : whole;
    long left = base;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      long part;
      if (whole == null) {
        Long given = paid.get(step.benefit());
        part = given == null ? 0 : given;
      } else if (i == steps.size() - 1) {
        part = unspread;
      } else {
        Range pays = step.pays();
        part = Math.min(unspread, pays == null || !step.isApplied() ? 0 : pays.max());
      }
      if (step.isApplied() || part > 0) {
        benefits.put(step.benefit(), Usage.of(left, part));
      }
      unspread -= whole == null ? 0 : part;
      left -= part;
    }
    if (unspread > 0) {
      benefits.put(layer.benefit(), Usage.of(base, unspread));
    }
    // Paid under a benefit that the policy has for other visits than this: a difference, and
    // counted.
    for (Benefit benefit : policy.benefits()) {
      Long part = benefit.layer() == layer ? paid.get(benefit.id()) : null;
      if (part != null && part > 0 && !benefits.containsKey(benefit.id())) {
        benefits.put(benefit.id(), Usage.of(base, part));
      }
    }
  }
}
