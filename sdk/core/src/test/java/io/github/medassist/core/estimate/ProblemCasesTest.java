// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.CaseFile;
import io.github.medassist.core.TestData;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.problem.Remedies;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The refusals in {@code problems/*.json}: each with its code, its place and its remedy. */
class ProblemCasesTest {
  /** What only other questions than an estimate can get wrong. */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.INVALID_YEAR,
          ProblemCode.INVALID_PAGE,
          ProblemCode.NO_APPLICATION,
          ProblemCode.INVALID_ID_NUMBER,
          ProblemCode.ONE_PERSON,
          ProblemCode.PAID_TWICE,
          ProblemCode.PAID_ABOVE_TOTAL,
          ProblemCode.NOT_EXACT,
          ProblemCode.SHEET_NOT_ADDING_UP,
          ProblemCode.GRANT_ABOVE_BORNE,
          ProblemCode.GRANT_OVER,
          ProblemCode.TOO_MANY_GRANTS);

  private static final Estimator ESTIMATOR = new Estimator(Policies.builtIn());

  static List<CaseFile.Case> cases() {
    return CaseFile.in("problems");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theRefusalNamesCodeAndPlace(CaseFile.Case each) {
    InvalidInputException problem =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> ESTIMATOR.estimate(EstimateRequest.read(Json.read(each.body()))));
    assertThat(problem).as(each.toString()).isNotNull();
    each.assertExpectedPartsOf(
        TestData.tree(Json.write(writer -> ProblemCasesTest.write(writer, problem))));
    Remedies.assertFit(problem, each.json().path("request"));
    assertThat(problem.code().title().zh()).isNotBlank();
    assertThat(problem.code().title().en()).isNotBlank();
  }

  @Test
  void everyCodeHasACase() {
    Set<ProblemCode> shown = EnumSet.copyOf(ELSEWHERE);
    for (CaseFile.Case each : cases()) {
      shown.add(ProblemCode.valueOf(each.expected().get("code").asString()));
    }
    assertThat(shown).containsAll(Arrays.asList(ProblemCode.values()));
  }

  private static void write(JsonWriter writer, InvalidInputException problem) throws IOException {
    writer.beginObject();
    writer.name("code").value(problem.code().name());
    writer.name("pointer").value(problem.pointer());
    writer.name("remedy").value(problem.remedy().en());
    writer.name("allowed").beginArray();
    for (String word : problem.allowed()) {
      writer.value(word);
    }
    writer.endArray();
    writer.endObject();
  }
}
