// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.SampleResident;

/** An invented visit, about which an endpoint answers once before somebody calls. */
final class SampleVisit {
  static final EstimateRequest REQUEST =
      EstimateRequest.builder(
              SampleResident.REGION,
              Day.firstOf(SampleResident.YEAR),
              Scheme.RESIDENT,
              Category.SUBSISTENCE_ALLOWANCE,
              Visit.builder(Care.INPATIENT, Costs.of(100_000, 100_000))
                  .facility(2, Place.IN_COUNTY)
                  .build())
          .settled(Settled.NOTHING.with(Layer.BASIC, 50_000))
          .build();

  private SampleVisit() {}
}
