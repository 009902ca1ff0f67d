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
import io.github.medassist.functions.resident.Residents;

/** An invented visit, on which an endpoint rehearses its answer. */
final class Rehearsal {
  static final EstimateRequest REQUEST =
      EstimateRequest.builder(
              Residents.REHEARSAL_REGION,
              Day.firstOf(Residents.REHEARSAL_YEAR),
              Scheme.RESIDENT,
              Category.SUBSISTENCE_ALLOWANCE,
              Visit.builder(Care.INPATIENT, Costs.of(100_000, 100_000))
                  .facility(2, Place.IN_COUNTY)
                  .build())
          .settled(Settled.NOTHING.with(Layer.BASIC, 50_000))
          .build();

  private Rehearsal() {}
}
