// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;

/** The stay that single answers are timed on. */
final class Stay {
  static final EstimateRequest REQUEST =
      EstimateRequest.builder(
              "210921",
              Day.of(2023, 5, 10),
              Scheme.RESIDENT,
              Category.SUBSISTENCE_ALLOWANCE,
              Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
                  .referral(Referral.REFERRED)
                  .facility(2, Place.IN_COUNTY)
                  .build())
          .settled(
              Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000))
          .build();

  private Stay() {}
}
