// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import java.util.Objects;

/**
 * Answers what will be paid for a visit of a person of whom there is a record: on top of the year
 * so far, under the best of the person's categories, and nothing to one who is not covered.
 * Stateless and safe for use by several threads.
 */
public final class ResidentEstimator {
  private final Policies policies;
  private final Estimator estimator;

  /** Makes it over {@code policies}. */
  public ResidentEstimator(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
    this.estimator = new Estimator(policies);
  }

  /**
   * Answers for one visit.
   *
   * @param date the day of the cost
   * @throws io.github.medassist.core.problem.InvalidInputException if there is no such region or no
   *     policy on that day, or the visit does not fit the region's policy
   */
  public Estimate estimate(Resident resident, Day date, Visit visit, Settled settled) {
    EstimateRequest request = resident.request(date, visit, settled);
    return estimator.estimate(
        request,
        resident.categories(date),
        resident.standing(policies.on(resident.region(), date), date));
  }
}
