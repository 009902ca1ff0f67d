// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.EnrollmentStatus;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Scope;
import io.github.medassist.core.word.Word;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.problem.ServiceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document names what the code names: routes, words, problems. */
class OpenApiTest {
  @Test
  void itsOperationsAreTheRouteTable() {
    List<String> documented = new ArrayList<>();
    OpenApiDocument.at("/paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) ->
                        documented.add(
                            constant(operation.path("operationId").asString())
                                + " "
                                + method.toUpperCase(Locale.ROOT)
                                + " "
                                + path)));
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Route.values())
                .map(route -> route.name() + " " + route.method() + " " + route.path())
                .toList());
  }

  private static String constant(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource
  void itAsksForATokenWhereTheGatewayDoes(Route route) {
    Route.Permission permission = route.permission();
    assertThat(OpenApiDocument.at(OpenApiDocument.operation(route) + "/security").toString())
        .isEqualTo(permission == null ? "[]" : "[{\"token\":[\"" + permission.word() + "\"]}]");
  }

  @ParameterizedTest
  @EnumSource
  void itDescribesEachVariableOfThePath(Route route) {
    assertThat(OpenApiDocument.parameters(route, "path").keySet())
        .containsExactlyElementsOf(
            Stream.of(route.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = OpenApiDocument.DOCUMENT.findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            ref ->
                assertThat(OpenApiDocument.DOCUMENT.at(ref.substring(1)).isMissingNode())
                    .as(ref)
                    .isFalse());
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("Care", Care.values()),
        Arguments.of("Category", Category.values()),
        Arguments.of("Scheme", Scheme.values()),
        Arguments.of("Layer", Layer.values()),
        Arguments.of("Referral", Referral.values()),
        Arguments.of("Place", Place.values()),
        Arguments.of("Illness", Illness.values()),
        Arguments.of("EnrollmentStatus", EnrollmentStatus.values()),
        Arguments.of("Role", Role.values()),
        Arguments.of("Scope", Scope.values()),
        Arguments.of("Outcome", Outcome.values()),
        Arguments.of("State", State.values()),
        Arguments.of("SliceOf", RatePart.Of.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void itsWordsAreThoseOfTheCode(String schema, Enum<?>[] words) {
    JsonNode documented = OpenApiDocument.at("/components/schemas/" + schema);
    assertThat(strings(documented.path("enum")))
        .containsExactlyElementsOf(Stream.of(words).map(Enum::name).toList());
    for (Enum<?> each : words) {
      if (each instanceof Word word) {
        assertThat(documented.path("description").asString()).contains(word.text().zh());
      }
    }
  }

  /** A generic client may write whole numbers otherwise, which the functions refuse. */
  @Test
  void itSaysHowWholeNumbersAreWritten() {
    assertThat(OpenApiDocument.at("/info/description").asString()).contains("`100.0`", "`1e2`");
  }

  @Test
  void itsStatusesAreThoseOfTheCode() {
    assertThat(strings(OpenApiDocument.at("/components/schemas/Status/enum")))
        .containsExactlyElementsOf(Stream.of(Status.values()).map(Status::word).toList());
  }

  @Test
  void eachProblemStandsUnderTheStatusWithWhichItIsAnswered() {
    Map<String, Integer> answered = new HashMap<>();
    for (ProblemCode each : ProblemCode.values()) {
      answered.put(each.name(), each.status());
    }
    for (ServiceProblem each : ServiceProblem.values()) {
      answered.put(each.name(), each.problem().status());
    }
    Map<String, Integer> documented = new HashMap<>();
    for (Route route : Route.values()) {
      OpenApiDocument.at(OpenApiDocument.operation(route) + "/responses")
          .propertyNames()
          .forEach(
              status -> {
                String answer = OpenApiDocument.answer(route, Integer.parseInt(status));
                strings(OpenApiDocument.at(answer + "/schema/properties/code/enum"))
                    .forEach(code -> documented.put(code, Integer.valueOf(status)));
              });
    }
    // No operation answers so: the gateway does.
    documented.put("METHOD_NOT_ALLOWED", 405);

    assertThat(documented).isEqualTo(answered);
    assertThat(strings(OpenApiDocument.at("/components/schemas/ProblemCode/enum")))
        .containsExactlyInAnyOrderElementsOf(answered.keySet());
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
