// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.resident.ResidentEstimator;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    requireKeys(policy, paid, false);
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
            Text.of(
                "前面各层支付后，政策范围内费用的余额不足此数",
                "the layers before leave less of the in-scope cost than that"));
      }
      if (layer == Layer.ASSISTANCE) {
        ownInScope = left;
      }
      Estimate estimate = estimate(resident, settlement, settled);
      Range computed = estimate.layer(layer);
      if (computed != null && Difference.is(recorded, computed)) {
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
          ProblemCode.PAID_ABOVE_TOTAL,
          "/paid",
          Text.of("各方支付合计超过了账单总额，请核对", "all together paid more than the bill"));
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

  private Estimate estimate(Resident resident, Settlement settlement, Settled settled) {
    return residentEstimator.estimate(resident, settlement.date(), settlement.visit(), settled);
  }

  private Map<String, Long> computed(Resident resident, Settlement settlement) {
    return computed(estimate(resident, settlement, Settled.NOTHING));
  }

  /** What {@code estimate} says that each benefit pays. */
  static Map<String, Long> computed(Estimate estimate) {
    if (estimate.outcome() != Outcome.EXACT) {
      throw new InvalidInputException(
          ProblemCode.NOT_EXACT,
          "/paid",
          Text.of(
              "依现有文件算不出确切金额，请填写各层实际支付的金额",
              "the documents at hand give no exact amount here: record what each layer paid"));
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

  /**
   * Refuses a key that is neither a layer nor a benefit, or names both of one.
   *
   * @param granted whether assistance alone can have paid
   */
  static void requireKeys(Policy policy, Map<String, Long> paid, boolean granted) {
    List<String> allowed = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (!granted || layer == Layer.ASSISTANCE) {
        allowed.add(layer.name());
      }
    }
    if (!granted) {
      allowed.add(Settlement.OTHER);
    }
    for (Benefit benefit : policy.benefits()) {
      if (!granted || benefit.layer() == Layer.ASSISTANCE) {
        allowed.add(benefit.id());
      }
    }
    for (String key : paid.keySet()) {
      String pointer = "/paid/" + key;
      if (!allowed.contains(key)) {
        throw InvalidInputException.noneOf(ProblemCode.UNKNOWN_WORD, pointer, allowed);
      }
      Layer layer = layer(key);
      if (layer != null && namesBenefitOf(policy, paid, layer)) {
        throw new InvalidInputException(
            ProblemCode.PAID_TWICE,
            pointer,
            Text.of("请只填该层合计或该层各项待遇，不要同时填写", "give the layer or its benefits, not both"));
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

  /** What {@code paid} says of {@code layer}, as a whole or by benefit. */
  static long recorded(Policy policy, Map<String, Long> paid, Layer layer) {
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
  static void use(
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
