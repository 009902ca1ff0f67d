package io.github.medassist.bench;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A whole process for one answer: reads all packs, estimates one stay, prints the patient's part
 * and a cited step.
 */
public final class FirstAnswer {
  private FirstAnswer() {}

  /** Runs. */
  public static void main(String[] args) {
    Estimate estimate =
        new Estimator(Policies.of(Policies.builtInPacks()))
            .estimate(
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
                        Settled.NOTHING
                            .with(Layer.BASIC, 3_000_000)
                            .with(Layer.CRITICAL_ILLNESS, 500_000))
                    .build());
    Step step = Objects.requireNonNull(estimate.step("assistance.basic"));
    Range patient = Objects.requireNonNull(estimate.patientPays());
    String text =
        Fen.yuan(patient.min())
            + "\n"
            + step.text().zh()
            + Objects.requireNonNull(step.cite()).clause()
            + "\n";
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    System.out.write(utf8, 0, utf8.length);
    System.out.flush();
  }
}
