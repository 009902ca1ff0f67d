// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    JsonNode operation = OpenApiDocument.at(OpenApiDocument.operation(route));
    assertThat(operation.path("security").toString())
        .isEqualTo(permission == null ? "[]" : "[{\"token\":[]}]");
    assertThat(operation.path("x-scope").asString(""))
        .isEqualTo(permission == null ? "" : permission.word());
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
        Arguments.of("GranteeRole", new Role[] {Role.DOCTOR, Role.APP}),
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
  void eachProblemStandsWithItsStatusAndItsTitle() {
    Map<String, String> answered = new HashMap<>();
    for (ProblemCode each : ProblemCode.values()) {
      answered.put(
          each.name(), each.status() + " " + each.title().zh() + " / " + each.title().en());
    }
    for (ServiceProblem each : ServiceProblem.values()) {
      Problem problem = each.problem();
      answered.put(
          each.name(), problem.status() + " " + problem.title() + " / " + problem.titleEn());
    }
    JsonNode code = OpenApiDocument.at("/components/schemas/ProblemCode");
    assertThat(code.path("x-enum-descriptions").size()).isEqualTo(code.path("enum").size());
    Map<String, String> documented = new HashMap<>();
    for (String each : strings(code.path("enum"))) {
      documented.put(each, OpenApiDocument.problem(each));
    }
    assertThat(documented).isEqualTo(answered);
  }

  @Test
  void eachStatusOfAProblemIsAnAnswer() {
    Set<String> documented = new HashSet<>();
    for (Route route : Route.values()) {
      documented.addAll(
          OpenApiDocument.at(OpenApiDocument.operation(route) + "/responses").propertyNames());
    }
    // No operation answers so: the gateway does.
    documented.add("405");
    assertThat(strings(OpenApiDocument.at("/components/schemas/ProblemCode/x-enum-descriptions")))
        .allSatisfy(each -> assertThat(documented).contains(each.substring(0, 3)));
  }

  /** A generator of code names what has no name, often so that the code does not compile. */
  @Test
  void everyObjectHasANameThatIsFree() {
    JsonNode schemas = OpenApiDocument.at("/components/schemas");
    long named = schemas.valueStream().filter(each -> each.has("properties")).count();
    assertThat(OpenApiDocument.DOCUMENT.toString().split("\"properties\":"))
        .hasSize((int) named + 1);
    Set<String> taken = new HashSet<>(Set.of("Collection", "Error", "Range", "Result", "Set"));
    for (String each : OpenApiDocument.DOCUMENT.findValuesAsString("operationId")) {
      String name = each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1);
      taken.add(name + "Request");
      taken.add(name + "Response");
    }
    assertThat(schemas.propertyNames()).doesNotContainAnyElementsOf(taken);
  }

  @Test
  void everyPropertyIsExplained() {
    for (JsonNode schema : OpenApiDocument.at("/components/schemas")) {
      schema
          .path("properties")
          .forEachEntry(
              (name, property) -> {
                String named = property.path("$ref").asString("#").substring(1);
                JsonNode explained =
                    property.has("description") ? property : OpenApiDocument.DOCUMENT.at(named);
                assertThat(explained.path("description").asString("")).as(name).isNotEmpty();
              });
    }
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
