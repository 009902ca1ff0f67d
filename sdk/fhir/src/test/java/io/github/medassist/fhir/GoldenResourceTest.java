// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole resources, byte for byte, to be read by somebody who knows FHIR. Written anew with {@code
 * mvn test -pl sdk/fhir -am -Dmedassist.update=true}. Hashes and the engine's version are masked.
 */
class GoldenResourceTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/medassist/fhir").toAbsolutePath();

  @BeforeAll
  static void writeAnewIfAsked() throws IOException {
    if (Boolean.getBoolean("medassist.update")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, DomainResource> example : Examples.all().entrySet()) {
        Files.writeString(file(example.getKey()), masked(example.getValue()));
      }
    }
  }

  static Stream<Map.Entry<String, DomainResource>> examples() {
    return Examples.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theWholeResourceIsUnchanged(Map.Entry<String, DomainResource> example) throws IOException {
    Path file = file(example.getKey());

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .isEqualTo(masked(example.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theValidatorFindsNoError(Map.Entry<String, DomainResource> example) {
    assertThat(ResourceValidator.errors(json(example.getValue()))).isEmpty();
  }

  @Test
  void everyCodeSystemIsValid() {
    for (CodeSystem system : CodeSystems.all()) {
      assertThat(ResourceValidator.errors(json(system))).as(system.getUrl()).isEmpty();
    }
  }

  /** Or the tests above would say nothing. */
  @Test
  void theValidatorFindsWhatIsWrong() {
    ExplanationOfBenefit none = Examples.exact();
    none.getInsurance().clear();
    ExplanationOfBenefit dollars = Examples.exact();
    dollars.getTotalFirstRep().getAmount().setCurrency("YUAN");
    ExplanationOfBenefit unknown = Examples.exact();
    unknown.getTotalFirstRep().getCategory().getCodingFirstRep().setSystem(FhirCodes.LAYER);

    assertThat(ResourceValidator.errors(json(none))).isNotEmpty();
    assertThat(ResourceValidator.errors(json(dollars))).isNotEmpty();
    assertThat(ResourceValidator.findings(json(unknown), ResultSeverityEnum.WARNING))
        .anySatisfy(finding -> assertThat(finding).contains(FhirCodes.LAYER));
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }

  private static String masked(DomainResource resource) {
    return json(resource)
            .replaceAll("[0-9a-f]{64}", "(sha256)")
            .replaceAll("medassist [0-9][^ ]*", "medassist (version)")
        + "\n";
  }

  private static String json(DomainResource resource) {
    return ResourceValidator.R4
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(resource);
  }

  @Test
  void everyGoldenFileHasItsExample() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();

      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              Examples.all().keySet().stream().map(name -> name + ".json").toList());
    }
  }
}
