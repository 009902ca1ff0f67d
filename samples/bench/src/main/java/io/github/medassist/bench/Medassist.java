// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import org.jspecify.annotations.Nullable;

/** The engine of this project: every answer with its cited steps. */
final class Medassist implements Peer<EstimateRequest, Estimate> {
  private final Estimator estimator;

  Medassist(Policies policies) {
    this.estimator = new Estimator(policies);
  }

  @Override
  public EstimateRequest input(Claim claim) {
    Visit.Builder visit =
        Visit.builder(
                claim.visit().care(), Costs.of(claim.costs().total(), claim.costs().inScope()))
            .referral(claim.visit().referral())
            .facility(claim.visit().level(), claim.visit().place());
    if (claim.visit().bedDays() > 0) {
      visit.illness(Illness.SEVERE_MENTAL_DISORDER).bedDays(claim.visit().bedDays());
    }
    EstimateRequest.Builder request =
        EstimateRequest.builder(
            claim.region().code(), claim.date(), claim.scheme(), claim.category(), visit.build());
    if (claim.region() == Region.FUMENG) {
      request.settled(
          Settled.NOTHING
              .with(Layer.BASIC, claim.costs().settledBasic())
              .with(Layer.CRITICAL_ILLNESS, claim.costs().settledCriticalIllness()));
    }
    used(request, "basic", claim.yearToDate().basic());
    used(request, "criticalIllness", claim.yearToDate().criticalIllness());
    used(request, "assistance.basic", claim.yearToDate().assistance());
    used(request, "assistance.monitored", claim.yearToDate().monitored());
    used(request, "assistance.topup", claim.yearToDate().topup());
    return request.build();
  }

  private static void used(EstimateRequest.Builder request, String benefit, Usage usage) {
    if (usage.base() > 0) {
      request.yearToDate(benefit, usage);
    }
  }

  @Override
  public Estimate answer(EstimateRequest input) {
    return estimator.estimate(input);
  }

  @Override
  public Payments payments(Claim claim, Estimate answer) {
    for (Step step : answer.steps()) {
      if (step.cite() == null && step.state() != State.GIVEN) {
        throw new IllegalStateException(step.benefit() + " carries no citation");
      }
    }
    return new Payments(
        exact(answer.layer(Layer.BASIC)),
        exact(answer.layer(Layer.CRITICAL_ILLNESS)),
        paid(answer, "assistance.bedDay"),
        paid(answer, "assistance.basic"),
        paid(answer, "assistance.monitored"),
        paid(answer, "assistance.topup"),
        exact(answer.patientPays()));
  }

  private static long paid(Estimate answer, String benefit) {
    Step step = answer.step(benefit);
    return step == null ? 0 : exact(step.pays());
  }

  private static long exact(@Nullable Range range) {
    if (range == null || !range.isExact()) {
      throw new IllegalStateException("not one exact amount: " + range);
    }
    return range.min();
  }
}
