// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import java.util.Objects;

/** A whole process for one answer of the client without a network. */
public final class FirstOfflineAnswer {
  private FirstOfflineAnswer() {}

  /** Runs. */
  public static void main(String[] args) {
    Estimate estimate =
        MedassistClient.builder("http://127.0.0.1:9")
            .build()
            .estimates()
            .offline(Stay.REQUEST)
            .execute();
    Range patient = Objects.requireNonNull(estimate.patientPays());
    System.out.println(Fen.yuan(patient.min()));
  }
}
