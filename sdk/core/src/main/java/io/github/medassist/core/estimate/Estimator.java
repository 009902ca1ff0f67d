// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Application;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers what will be paid for a visit: walks the benefits in the order of payment (先保险后救助), each
 * on the in-scope cost that the ones before left. Stateless and safe for use by several threads.
 */
public final class Estimator {
  /** The reading under which of several categories the best single one holds. */
  private static final List<String> BEST_SINGLE_CATEGORY = Collections.singletonList("A17");

  private static final List<String> NO_READINGS = Collections.emptyList();

  private final Policies policies;

  /** Makes an estimator over {@code policies}. */
  public Estimator(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
  }

  /**
   * Answers {@code request}.
   *
   * @throws InvalidInputException if there is no such region or no policy on that day, or the
   *     request does not fit the region's policy
   */
  public Estimate estimate(EstimateRequest request) {
    Policy policy = policies.on(request.region(), request.date());
    EstimateEngine engine = new EstimateEngine(policy, request, request.category(), null);
    Estimate estimate = engine.estimate(NO_READINGS);
    if (engine.usagesTaken() < request.usedIds().length) {
      requireBenefits(policy, request);
    }
    return estimate;
  }

  /**
   * Answers {@code request} for a person of whom there is a record, with several categories at
   * once: under the one that leaves least to the patient, nothing added up (A17). The request's own
   * category is not looked at, nor is the usage of benefits that the day's policy does not have.
   *
   * @param standing whether the person is covered on that day, and nothing is paid to one who is
   *     not; null where the request speaks of nobody in particular
   * @throws InvalidInputException if there is no such region or no policy on that day, or the
   *     request does not fit the region's policy
   */
  public Estimate estimate(
      EstimateRequest request, Collection<Category> categories, @Nullable Standing standing) {
    Policy policy = policies.on(request.region(), request.date());
    List<String> readings = categories.size() > 1 ? BEST_SINGLE_CATEGORY : NO_READINGS;
    Estimate best = null;
    for (Category category : categories) {
      Estimate each = new EstimateEngine(policy, request, category, standing).estimate(readings);
      if (best == null || each.isBetterThan(best)) {
        best = each;
      }
    }
    return best == null
        ? new EstimateEngine(policy, request, Category.NONE, standing).estimate(readings)
        : best;
  }

  /**
   * Answers what a grant on application (依申请救助) brings: one grant over what the person paid in the
   * months before the day of application, that day not included, under the limits of its year
   * (A16).
   *
   * @param application the day of application
   * @param payments what the person paid, on any days; those outside the months do not count
   * @throws InvalidInputException if there is no such region, no policy on that day, or none that
   *     provides for it
   */
  public Estimate grant(
      String region,
      Day application,
      Scheme scheme,
      Category category,
      Collection<OwnPayment> payments) {
    Map<String, Long> nothing = Collections.emptyMap();
    return grant(region, application, scheme, category, payments, nothing, null);
  }

  /**
   * Answers what a grant on application brings to a person whom assistance has paid this year.
   *
   * @param payments what the person has borne, after insurance and assistance, on any days
   * @param paid what benefits have paid in the year of the application, in fen by id: it has used
   *     their limits, and counts toward no deductible
   * @param standing whether the person is covered on that day, and nothing is granted to one who is
   *     not; null where that is not known
   * @throws InvalidInputException as above
   */
  public Estimate grant(
      String region,
      Day application,
      Scheme scheme,
      Category category,
      Collection<OwnPayment> payments,
      Map<String, Long> paid,
      @Nullable Standing standing) {
    Policy policy = policies.on(region, application);
    Application rules = policy.application();
    if (rules == null) {
      throw new InvalidInputException(
          ProblemCode.NO_APPLICATION,
          "/region",
          Text.of(
              "本系统收录的文件没有规定该地区的依申请救助，请咨询经办机构",
              "no document here provides for assistance on application there: ask the agency"));
    }
    Text unknown = rules.unknown();
    if (unknown != null) {
      return open(region, policy, application, category, standing, rules, unknown);
    }
    Day from = application.plusMonths(-rules.months());
    long own = 0;
    for (OwnPayment payment : payments) {
      if (!payment.date().isBefore(from) && payment.date().isBefore(application)) {
        own += payment.inScope();
      }
    }
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(own, own)).referral(Referral.NOT_NEEDED).build();
    EstimateRequest.Builder request =
        EstimateRequest.builder(region, application, scheme, category, visit).ofBorne();
    for (Map.Entry<String, Long> each : paid.entrySet()) {
      request.yearToDate(each.getKey(), Usage.ofLimit(each.getValue()));
    }
    return estimate(request.build(), Collections.singletonList(category), standing);
  }

  /** Answers that one can apply, and that no figure of the grant is stated. */
  private static Estimate open(
      String region,
      Policy policy,
      Day application,
      Category category,
      @Nullable Standing standing,
      Application rules,
      Text unknown) {
    Estimate.Builder answer = new Estimate.Builder(Costs.of(0, 0), 1);
    Rule<Terms> rule = Rule.unknown(unknown, null, rules.from(), rules.grounds());
    answer.add(
        new Step(
            Benefit.whole(Layer.ASSISTANCE),
            State.NOT_COMPUTABLE,
            rule,
            Fen.UNKNOWN,
            Fen.UNKNOWN,
            Fen.UNKNOWN,
            Fen.UNKNOWN));
    answer.markUnknown(Layer.ASSISTANCE);
    answer.leftMin = Fen.UNKNOWN;
    answer.leftMax = Fen.UNKNOWN;
    return answer.build(
        category,
        standing,
        policy.asKnownOn(application),
        NO_READINGS,
        policy.notes(category, Care.INPATIENT),
        Receipt.of(region, policy, application));
  }

  private static void requireBenefits(Policy policy, EstimateRequest request) {
    for (String id : request.usedIds()) {
      if (!policy.hasBenefit(id)) {
        List<String> ids = policy.benefitIds();
        throw new InvalidInputException(
            ProblemCode.UNKNOWN_WORD,
            "/yearToDate/" + id,
            Text.of(policy.region() + " 的待遇有：" + ids, policy.region() + " has the benefits " + ids),
            ids);
      }
    }
  }
}
