// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
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
    Estimate estimate = new Estimator(Policies.of(Policies.builtInPacks())).estimate(Stay.REQUEST);
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
