// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.deploy.FunctionDefinition;
import org.junit.jupiter.api.Test;

/** What is written down, and for how long. */
@NeedsNode
class LogsTest {
  private static final String GROUP = "AWS::Logs::LogGroup";

  @Test
  void functionsCallsAndImportsHaveOneThatIsEncryptedAndKeptForAYear() {
    assertThat(SynthesizedTemplate.CHINA.properties(GROUP))
        .hasSize(FunctionDefinition.values().length + 2)
        .allSatisfy(
            (id, group) -> {
              assertThat(Json.words(group.get("KmsKeyId"))).isEqualTo("KeysOperations");
              assertThat(group).containsEntry("RetentionInDays", 365);
            });
  }

  @Test
  void orForAsLongAsWasSaid() {
    assertThat(SynthesizedTemplate.SWITCHED.properties(GROUP).values())
        .allSatisfy(group -> assertThat(group).containsEntry("RetentionInDays", 400));
  }

  @Test
  void staysWhenTheStackGoesButDoesNotBarASecondTryOfTheFirstDeployment() {
    assertThat(SynthesizedTemplate.CHINA.resources(GROUP).values())
        .allSatisfy(
            group -> assertThat(group).containsEntry("DeletionPolicy", "RetainExceptOnCreate"));
  }
}
