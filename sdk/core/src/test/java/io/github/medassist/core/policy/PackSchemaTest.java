// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.medassist.core.TestData;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema that editors use agrees with the loader, as far as a schema can see. */
class PackSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TestData.text(Path.of("../../docs/policy-pack.schema.json")));

  static List<Path> builtIn() {
    return TestData.jsonFiles(TestData.mainPath("policy/packs"));
  }

  static Stream<BrokenPack> refused() {
    return BrokenPack.all().stream().filter(BrokenPack::schemaRefuses);
  }

  /** What a schema cannot see; a text that is no JSON at all is not even shown to it. */
  static Stream<BrokenPack> passed() {
    return BrokenPack.all().stream()
        .filter(broken -> !broken.schemaRefuses() && !broken.name().equals("not-json"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builtIn")
  void everyBuiltInPackIsValid(Path pack) {
    assertThat(errors(TestData.text(pack))).isEmpty();
  }

  @Test
  void theMadeUpPacksOfTheTestsAreValid() {
    assertThat(errors(PackChanges.minimal())).isEmpty();
    assertThat(errors(TestData.text(TestData.path("policy/ranges-pack.json")))).isEmpty();
    assertThat(errors(TestData.text(TestData.path("policy/example-county.json")))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void theSchemaRefusesWhatItCanSee(BrokenPack broken) {
    assertThat(PackChanges.texts(broken.packs()))
        .anySatisfy(text -> assertThat(errors(text)).isNotEmpty());
  }

  /** Keeps the stated limits of the schema true: what it has learnt to see must be said so. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("passed")
  void theSchemaLetsPassWhatItIsSaidNotToSee(BrokenPack broken) {
    assertThat(broken.json().get("schema").asString()).startsWith("cannot see it: ");
    assertThat(PackChanges.texts(broken.packs()))
        .allSatisfy(text -> assertThat(errors(text)).isEmpty());
  }

  static List<Error> errors(String pack) {
    return SCHEMA.validate(pack, InputFormat.JSON);
  }
}
