// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages that are compared run, and answer alike. */
class ColdAgreementTest {
  @Test
  void theNaiveFunctionAnswersAsOursDoes(@TempDir Path folder) throws IOException {
    try (LocalStore store = LocalStore.start(null);
        ColdRows rows = new ColdRows(folder, store.address(), List.of(), List.of())) {
      ColdBench.enter(store.address());
      assertThat(rows.empty().look().body()).isEqualTo("{}");
      String ours = rows.quota().look().body();
      assertThat(ours).contains("\"resident\":\"bench-asks\"", "\"used\":1050000");
      assertThat(rows.naive().look().body()).isEqualTo(ours);
      for (ColdRow framework : rows.frameworks()) {
        assertThat(framework.look().body()).as(framework.label()).isEqualTo(ours);
      }
    }
  }
}
