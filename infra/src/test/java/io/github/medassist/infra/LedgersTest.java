// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.problem.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where ledgers are put, and how they are imported. */
@NeedsNode
class LedgersTest {
  private static final String BUCKET = "AWS::S3::Bucket";

  private final Map<String, Object> bucket =
      SynthesizedTemplate.CHINA.properties(BUCKET).get("LedgersBucket");
  private final Map<String, Object> machine =
      SynthesizedTemplate.CHINA
          .properties("AWS::StepFunctions::StateMachine")
          .get("LedgersMachine");
  private final String definition = (String) machine.get("DefinitionString");

  @Test
  void bucketsAreClosedToThePublicVersionedAndStayWhenTheStackGoes() {
    assertThat(SynthesizedTemplate.CHINA.resources(BUCKET))
        .containsOnlyKeys("LedgersBucket", "LedgersAccesses")
        .allSatisfy(
            (id, each) -> {
              assertThat(each).containsEntry("DeletionPolicy", "Retain");
              assertThat(Json.object(each.get("Properties")))
                  .containsEntry(
                      "PublicAccessBlockConfiguration",
                      Map.of(
                          "BlockPublicAcls", true,
                          "BlockPublicPolicy", true,
                          "IgnorePublicAcls", true,
                          "RestrictPublicBuckets", true))
                  .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"));
            });
  }

  @Test
  void bucketsAreSpokenToByTlsAlone() {
    assertThat(SynthesizedTemplate.CHINA.properties("AWS::S3::BucketPolicy"))
        .hasSize(2)
        .allSatisfy(
            (id, policy) ->
                assertThat(Json.list(Json.at(policy, "PolicyDocument", "Statement")))
                    .anySatisfy(
                        statement -> {
                          assertThat(Json.at(statement, "Effect")).isEqualTo("Deny");
                          assertThat(Json.at(statement, "Action")).isEqualTo("s3:*");
                          assertThat(Json.at(statement, "Condition", "Bool", "aws:SecureTransport"))
                              .isEqualTo("false");
                        }));
  }

  @Test
  void ledgersAreEncryptedUnderACustomersKey() {
    Object rule =
        Json.list(Json.at(bucket, "BucketEncryption", "ServerSideEncryptionConfiguration")).get(0);
    assertThat(Json.at(rule, "ServerSideEncryptionByDefault", "SSEAlgorithm")).isEqualTo("aws:kms");
    assertThat(Json.words(Json.at(rule, "ServerSideEncryptionByDefault", "KMSMasterKeyID")))
        .isEqualTo("KeysData");
  }

  @Test
  void ledgersGoAfterAMonthAndForGoodAWeekLater() {
    assertThat(Json.at(bucket, "LifecycleConfiguration", "Rules"))
        .isEqualTo(
            List.of(
                Map.of(
                    "Status",
                    "Enabled",
                    "ExpirationInDays",
                    30,
                    "NoncurrentVersionExpiration",
                    Map.of("NoncurrentDays", 7),
                    "AbortIncompleteMultipartUpload",
                    Map.of("DaysAfterInitiation", 1))));
  }

  @Test
  void whoReadsALedgerIsWrittenDown() {
    assertThat(Json.words(Json.at(bucket, "LoggingConfiguration", "DestinationBucketName")))
        .isEqualTo("LedgersAccesses");
  }

  @Test
  void theStateMachineHandsEachPartOfTheManifestToTheFunctionTenAtOnce() {
    assertThat(definition)
        .contains("\"ReaderConfig\": { \"InputType\": \"JSON\" }")
        .contains("\"Key.$\": \"$.manifest\"")
        .contains("\"Mode\": \"DISTRIBUTED\"")
        .contains("\"Resource\": \"${Function}\"")
        .contains("\"MaxConcurrency\": 10");
    Map<String, Object> substitutions = Json.object(machine.get("DefinitionSubstitutions"));
    assertThat(Json.words(substitutions.get("Function"))).isEqualTo("FunctionsLedgerFunction");
    assertThat(Json.words(substitutions.get("Bucket"))).isEqualTo("LedgersBucket");
    assertThat(Json.words(substitutions.get("Partition"))).isEqualTo("<Partition>");
  }

  @Test
  void aPartIsTriedAgainUnlessItIsWrongAndOneInTenMayFail() {
    assertThat(definition)
        .contains("\"ErrorEquals\": [\"" + InvalidInputException.class.getName() + "\"]")
        .contains("\"ErrorEquals\": [\"States.ALL\"]")
        .contains("\"BackoffRate\": 2")
        .contains("\"JitterStrategy\": \"FULL\"")
        .contains("\"ToleratedFailurePercentage\": 10");
  }

  @Test
  void theReportsAreWrittenBesideTheLedgers() {
    assertThat(definition)
        .contains("\"Parameters\": { \"Bucket\": \"${Bucket}\", \"Prefix\": \"results\" }");
  }

  @Test
  void itsLogHasNoInputsAndNoAnswers() {
    assertThat(Json.at(machine, "LoggingConfiguration", "Level")).isEqualTo("ALL");
    assertThat(Json.at(machine, "LoggingConfiguration", "IncludeExecutionData")).isEqualTo(false);
  }
}
