// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.CaseFile;
import io.github.medassist.core.TestData;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples in {@code cases/*.json}: what the documents promise, figure by figure. */
class EstimateCasesTest {
  private static final Estimator ESTIMATOR = new Estimator(Policies.builtIn());

  static List<CaseFile.Case> cases() {
    return CaseFile.in("cases");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theAnswerIsWhatTheDocumentsPromise(CaseFile.Case each) {
    Estimate estimate = ESTIMATOR.estimate(EstimateRequest.read(Json.read(each.body())));
    byte[] answer = Json.write(writer -> EstimateJson.write(writer, estimate));
    each.assertExpectedPartsOf(TestData.tree(answer));
  }

  @Test
  void everyCaseNamesItsClause() {
    assertThat(cases())
        .allSatisfy(each -> assertThat(each.json().path("clause").asString()).isNotBlank());
  }
}
