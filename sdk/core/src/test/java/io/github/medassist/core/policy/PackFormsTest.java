// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.CaseFile;
import io.github.medassist.core.TestData;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form that a pack can take, in {@code policy/forms.json}: what it means for a bill. */
class PackFormsTest {
  static List<CaseFile.Case> forms() {
    return CaseFile.in("policy/forms.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void theFormMeansWhatItSays(CaseFile.Case form) {
    Policies policies = PackChanges.load(form.json().get("packs"));
    EstimateRequest request = EstimateRequest.read(Json.read(form.body()));
    Estimate estimate = new Estimator(policies).estimate(request);
    byte[] answer = Json.write(writer -> EstimateJson.write(writer, estimate));
    form.assertExpectedPartsOf(TestData.tree(answer));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void theSchemaKnowsTheForm(CaseFile.Case form) {
    assertThat(PackChanges.texts(form.json().get("packs")))
        .allSatisfy(text -> assertThat(PackSchemaTest.errors(text)).isEmpty());
  }
}
