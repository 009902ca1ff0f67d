// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.FunctionDefinition.Need;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One function for each definition, with what its settings read and no more. */
@NeedsNode
class FunctionsTest {
  private static final String FUNCTION = "AWS::Lambda::Function";

  private static Map<String, Object> of(SynthesizedTemplate made, FunctionDefinition definition) {
    return made.properties(FUNCTION).get("Functions" + Functions.id(definition) + "Function");
  }

  @Test
  void thereIsAFunctionForEachHandlerAndNoOther() {
    Set<String> meant = new TreeSet<>();
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      meant.add("Functions" + Functions.id(definition) + "Function");
    }
    assertThat(SynthesizedTemplate.CHINA.properties(FUNCTION).keySet()).isEqualTo(meant);
  }

  @ParameterizedTest
  @EnumSource
  void runsItsClassOnJava25WithOneWholeProcessor(FunctionDefinition definition) {
    assertThat(of(SynthesizedTemplate.CHINA, definition))
        .containsEntry("Handler", definition.className())
        .containsEntry("Runtime", "java25")
        .containsEntry("MemorySize", 1769)
        .containsEntry("Architectures", java.util.List.of("x86_64"))
        .containsEntry(
            "Timeout",
            switch (definition) {
              case LEDGER -> 900;
              case ALERT -> 60;
              default -> 10;
            });
  }

  @Test
  void functionsOfOnePackageShareItAndOthersDoNot() {
    Map<FunctionDefinition.Bundle, Set<Object>> codes = new TreeMap<>();
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      codes
          .computeIfAbsent(definition.bundle(), key -> new TreeSet<>())
          .add(Json.at(of(SynthesizedTemplate.CHINA, definition), "Code", "S3Key"));
    }
    assertThat(codes.values()).allSatisfy(code -> assertThat(code).hasSize(1));
    assertThat(codes.values().stream().distinct())
        .hasSize(FunctionDefinition.Bundle.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void hasTheEnvironmentThatItsSettingsRead(FunctionDefinition definition) {
    Map<String, String> meant = new TreeMap<>();
    if (!definition.actions().isEmpty()) {
      meant.put(Settings.TABLE, "StoreTable");
    }
    if (definition.needs().contains(Need.KEYS)) {
      meant.put(Settings.REFERENCE_KEY, "{{resolve:secretsmanager:KeysReference:SecretString:::}}");
      meant.put(Settings.SEALING_KEY, "{{resolve:secretsmanager:KeysSealing:SecretString:::}}");
    }
    if (definition.needs().contains(Need.QUEUE)) {
      meant.put(Settings.ALERT_QUEUE, "AlertsQueue");
    }
    Map<String, String> made = new TreeMap<>();
    Object environment =
        Json.at(of(SynthesizedTemplate.CHINA, definition), "Environment", "Variables");
    if (environment != null) {
      Json.object(environment).forEach((name, value) -> made.put(name, Json.words(value)));
    }
    assertThat(made).isEqualTo(meant);
  }

  @ParameterizedTest
  @EnumSource
  void encryptsAnEnvironmentThatHoldsKeysUnderTheKeysOfKeys(FunctionDefinition definition) {
    Object key = of(SynthesizedTemplate.CHINA, definition).get("KmsKeyArn");
    if (definition.needs().contains(Need.KEYS)) {
      assertThat(Json.words(key)).isEqualTo("KeysSecrets");
    } else {
      assertThat(key).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsToAGroupOfItsOwn(FunctionDefinition definition) {
    assertThat(
            Json.words(
                Json.at(of(SynthesizedTemplate.CHINA, definition), "LoggingConfig", "LogGroup")))
        .isEqualTo("Functions" + Functions.id(definition) + "Logs");
  }

  @ParameterizedTest
  @EnumSource
  void neitherTracesNorSnapshotsUnlessAsked(FunctionDefinition definition) {
    assertThat(of(SynthesizedTemplate.CHINA, definition))
        .doesNotContainKeys("TracingConfig", "SnapStart", "VpcConfig", "Layers");
  }

  @ParameterizedTest
  @EnumSource
  void startsFromASnapshotOnArmWithTracesIfAsked(FunctionDefinition definition) {
    Map<String, Object> function = of(SynthesizedTemplate.SWITCHED, definition);
    assertThat(function)
        .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
        .containsEntry("Architectures", java.util.List.of("arm64"))
        .containsEntry("TracingConfig", Map.of("Mode", "Active"));
    assertThat(Json.at(function, "Environment", "Variables", "JAVA_TOOL_OPTIONS"))
        .isEqualTo("-XX:+TieredCompilation -XX:TieredStopAtLevel=1");
  }

  @Test
  void withSnapshotsAllThatCallsCallsAPublishedVersion() {
    assertThat(SynthesizedTemplate.SWITCHED.resources("AWS::Lambda::Alias"))
        .hasSize(FunctionDefinition.values().length);
    assertThat(SynthesizedTemplate.SWITCHED.properties("AWS::ApiGatewayV2::Integration").values())
        .allSatisfy(
            integration ->
                assertThat(Json.words(integration.get("IntegrationUri"))).contains("Live"));
    assertThat(
            Json.words(
                SynthesizedTemplate.SWITCHED
                    .properties("AWS::Lambda::EventSourceMapping")
                    .get("AlertsStream")
                    .get("FunctionName")))
        .contains("Live");
    assertThat(SynthesizedTemplate.CHINA.resources("AWS::Lambda::Alias")).isEmpty();
  }
}
