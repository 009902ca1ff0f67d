package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Referral;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Answers what will be paid for a visit: walks the benefits in the order of payment (先保险后救助), each
 * on the in-scope cost that the ones before left. Stateless and safe for use by several threads.
 */
public final class Estimator {
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
    requireBenefits(policy, request);
    return estimate(policy, request, request.category());
  }

  /**
   * Answers {@code request} for a person of whom there is a record, with several categories at
   * once: under the one that leaves least to the patient, nothing added up (A17). The request's own
   * category is not looked at, nor is the usage of benefits that the day's policy does not have.
   *
   * @throws InvalidInputException if there is no such region or no policy on that day, or the
   *     request does not fit the region's policy
   */
  public Estimate estimate(EstimateRequest request, Collection<Category> categories) {
    Policy policy = policies.on(request.region(), request.date());
    Estimate best = null;
    for (Category category : categories) {
      Estimate each = estimate(policy, request, category);
      if (best == null || each.isBetterThan(best)) {
        best = each;
      }
    }
    return best == null ? estimate(policy, request, Category.NONE) : best;
  }

  private static void requireBenefits(Policy policy, EstimateRequest request) {
    for (String id : request.yearToDate().keySet()) {
      if (!policy.hasBenefit(id)) {
        List<String> ids = policy.benefitIds();
        throw new InvalidInputException(
            ProblemCode.UNKNOWN_WORD,
            "/yearToDate/" + id,
            policy.region() + " has the benefits " + ids,
            ids);
      }
    }
  }

  private static Estimate estimate(Policy policy, EstimateRequest request, Category category) {
    if (request.visit().referral() != Referral.NOT_REFERRED) {
      return new Walk(policy, request, category, request.facts(), null).estimate();
    }
    long facts = Condition.referral(request.facts(), Referral.REFERRED);
    Estimate ifReferred = new Walk(policy, request, category, facts, null).estimate();
    return new Walk(policy, request, category, request.facts(), ifReferred).estimate();
  }
}
