// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.config.Secrets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The customer-managed keys, and the two secrets that the table does not hold. */
@NeedsNode
class KeysTest {
  private static final String SECRET = "AWS::SecretsManager::Secret";

  @Test
  void keysRotateAndStayWhenTheStackGoes() {
    assertThat(SynthesizedTemplate.CHINA.resources("AWS::KMS::Key"))
        .containsOnlyKeys("KeysData", "KeysSecrets", "KeysOperations")
        .allSatisfy(
            (id, key) -> {
              assertThat(key).containsEntry("DeletionPolicy", "Retain");
              assertThat(Json.at(key, "Properties", "EnableKeyRotation")).isEqualTo(true);
            });
  }

  @Test
  void secretsStayWhenTheStackGoesAndHaveAKeyThatTheTableHasNot() {
    assertThat(SynthesizedTemplate.CHINA.resources(SECRET))
        .containsOnlyKeys("KeysReference", "KeysSealing")
        .allSatisfy(
            (id, secret) -> {
              assertThat(secret)
                  .containsEntry("DeletionPolicy", "Retain")
                  .containsEntry("UpdateReplacePolicy", "Retain");
              assertThat(Json.words(Json.at(secret, "Properties", "KmsKeyId")))
                  .isEqualTo("KeysSecrets");
            });
  }

  @Test
  void secretsAre43LettersAndDigits() {
    assertThat(SynthesizedTemplate.CHINA.properties(SECRET).values())
        .allSatisfy(
            secret ->
                assertThat(secret)
                    .containsEntry(
                        "GenerateSecretString",
                        Map.of(
                            "PasswordLength",
                            43,
                            "ExcludePunctuation",
                            true,
                            "IncludeSpace",
                            false)));
  }

  @Test
  void any43LettersAndDigitsAreAKeyThatTheFunctionsTake() {
    String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder secret = new StringBuilder();
      for (int j = 0; j < 43; j++) {
        secret.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(Base64.getDecoder().decode(secret.toString())).hasSize(32);
      assertThat(Secrets.of(secret.toString(), secret.toString())).isNotNull();
    }
    for (int i = 0; i < signs.length(); i++) {
      assertThat(Base64.getDecoder().decode("A".repeat(42) + signs.charAt(i))).hasSize(32);
    }
  }

  @Test
  void logsAndAlarmsMayUseTheirKeyInThisAccount() {
    assertThat(
            Json.list(
                Json.at(
                    SynthesizedTemplate.CHINA.properties("AWS::KMS::Key").get("KeysOperations"),
                    "KeyPolicy",
                    "Statement")))
        .anySatisfy(
            logs -> {
              assertThat(Json.words(Json.at(logs, "Principal", "Service")))
                  .isEqualTo("logs.cn-north-1.<URLSuffix>");
              assertThat(
                      Json.words(
                          Json.at(
                              logs, "Condition", "ArnLike", "kms:EncryptionContext:aws:logs:arn")))
                  .isEqualTo("arn:<Partition>:logs:cn-north-1:<AccountId>:log-group:*");
            })
        .anySatisfy(
            alarms -> {
              assertThat(Json.at(alarms, "Principal", "Service"))
                  .isEqualTo("cloudwatch.amazonaws.com");
              assertThat(
                      Json.words(Json.at(alarms, "Condition", "StringEquals", "aws:SourceAccount")))
                  .isEqualTo("<AccountId>");
            });
  }

  @Test
  void noTemplateHasASecretsValue() {
    assertThat(SynthesizedTemplate.CHINA.text()).doesNotContain("\"SecretString\":");
  }
}
