// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.Mutations;
import io.github.medassist.core.TestData;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from afar may be anything: it is taken or refused, nothing else happens. */
class EstimateJsonTest {
  private static final Estimator ESTIMATOR = new Estimator(Policies.builtIn());

  private static String request(String name) {
    return TestData.text(TestData.path("golden/" + name + ".request.json"));
  }

  private static EstimateRequest read(String request) {
    return EstimateRequest.read(Json.read(request.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] json(Estimate estimate) {
    return Json.write(writer -> EstimateJson.write(writer, estimate));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fumeng-both-assistances",
        "fumeng-not-referred",
        "wenshui-outpatient-limit",
        "sample-county-whole-chain"
      })
  void anOddRequestIsAnsweredOrRefused(String name) {
    List<String> wrong = new ArrayList<>();
    Mutations.each(
        request(name),
        mutation -> {
          try {
            json(ESTIMATOR.estimate(read(mutation.json())));
          } catch (InvalidInputException e) {
            // Refused, as it should be.
          } catch (RuntimeException e) {
            wrong.add(mutation + ": " + e);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fumeng-both-assistances",
        "fumeng-not-referred",
        "wenshui-outpatient-limit",
        "guangxi-floor",
        "sample-county-whole-chain"
      })
  void anOddAnswerIsReadOrRefused(String name) {
    String answer =
        new String(json(ESTIMATOR.estimate(read(request(name)))), StandardCharsets.UTF_8);
    List<String> wrong = new ArrayList<>();
    Mutations.each(
        answer,
        mutation -> {
          try {
            byte[] odd = mutation.json().getBytes(StandardCharsets.UTF_8);
            json(EstimateJson.read(Json.read(odd)));
          } catch (InvalidInputException e) {
            // Refused, as it should be.
          } catch (RuntimeException e) {
            wrong.add(mutation + ": " + e);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPatientsPartThatIsNotToldIsNotZero() {
    String answer =
        new String(
            json(ESTIMATOR.estimate(read(request("fumeng-both-assistances")))),
            StandardCharsets.UTF_8);
    String less = answer.replaceFirst("\"patientPays\":\\{[^}]*}", "\"patientPays\":null");
    Estimate read = EstimateJson.read(Json.read(less.getBytes(StandardCharsets.UTF_8)));
    assertThat(less).isNotEqualTo(answer);
    assertThat(read.patientPays()).isNull();
    assertThat(read.outcome()).isEqualTo(Outcome.NOT_COMPUTABLE);
  }

  /** A newer server may say more. */
  @Test
  void anAnswerMayHaveMembersThatAreNotKnownYet() {
    String answer =
        new String(
            json(ESTIMATOR.estimate(read(request("fumeng-both-assistances")))),
            StandardCharsets.UTF_8);
    String more = answer.replace("\"outcome\":", "\"new\":{\"a\":[1]},\"outcome\":");
    Estimate read = EstimateJson.read(Json.read(more.getBytes(StandardCharsets.UTF_8)));
    assertThat(new String(json(read), StandardCharsets.UTF_8)).isEqualTo(answer);
  }
}
