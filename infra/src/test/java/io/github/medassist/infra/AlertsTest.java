// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the table's stream to the function, and from there to whoever fetches alerts. */
@NeedsNode
class AlertsTest {
  private static final String QUEUE = "AWS::SQS::Queue";

  private final Map<String, Object> stream =
      SynthesizedTemplate.CHINA.properties("AWS::Lambda::EventSourceMapping").get("AlertsStream");

  @Test
  void theTablesStreamFeedsTheFunctionFromItsBeginning() {
    assertThat(Json.words(stream.get("EventSourceArn"))).isEqualTo("StoreTable.StreamArn");
    assertThat(Json.words(stream.get("FunctionName"))).isEqualTo("FunctionsAlertFunction");
    assertThat(stream).containsEntry("StartingPosition", "TRIM_HORIZON");
  }

  @Test
  void onlySnapshotsAndAlertsThatWereWrittenInvokeIt() {
    assertThat(Json.at(stream, "FilterCriteria", "Filters"))
        .isEqualTo(
            List.of(
                Map.of(
                    "Pattern",
                    "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\""
                        + DynamoResidents.KIND
                        + "\",{\"prefix\":\"ALERT#\"}]}}},\"eventName\":[\"INSERT\",\"MODIFY\"]}")));
  }

  @Test
  void aBadChangeIsSingledOutAndGivenUpWhileTheStreamStillHasIt() {
    assertThat(stream)
        .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
        .containsEntry("BisectBatchOnFunctionError", true)
        .containsEntry("MaximumRetryAttempts", 20)
        .containsEntry("MaximumRecordAgeInSeconds", 6 * 60 * 60)
        .containsEntry("BatchSize", 100)
        .containsEntry("ParallelizationFactor", 4);
    assertThat(Json.words(Json.at(stream, "DestinationConfig", "OnFailure", "Destination")))
        .isEqualTo("AlertsUndecided");
  }

  @Test
  void alertsKeepTheirOrderPerPersonAndHaveADeadLetterQueueOfTheSameKind() {
    Map<String, Object> queue = SynthesizedTemplate.CHINA.properties(QUEUE).get("AlertsQueue");
    assertThat(queue)
        .containsEntry("FifoQueue", true)
        .containsEntry("QueueName", "Medassist-alerts.fifo");
    assertThat(Json.at(queue, "RedrivePolicy", "maxReceiveCount")).isEqualTo(5);
    assertThat(Json.words(Json.at(queue, "RedrivePolicy", "deadLetterTargetArn")))
        .isEqualTo("AlertsUndelivered");
    assertThat(SynthesizedTemplate.CHINA.properties(QUEUE).get("AlertsUndelivered"))
        .containsEntry("FifoQueue", true)
        .containsEntry("QueueName", "Medassist-alerts-undelivered.fifo");
  }

  @Test
  void queuesAreEncryptedAndKeepWhatTheyHaveAsLongAsTheyCan() {
    assertThat(SynthesizedTemplate.CHINA.properties(QUEUE))
        .containsOnlyKeys("AlertsQueue", "AlertsUndelivered", "AlertsUndecided")
        .allSatisfy(
            (id, queue) -> {
              assertThat(Json.words(queue.get("KmsMasterKeyId"))).isEqualTo("KeysData");
              assertThat(queue).containsEntry("MessageRetentionPeriod", 14 * 24 * 60 * 60);
            });
  }

  @Test
  void queuesAreSpokenToByTlsAlone() {
    assertThat(SynthesizedTemplate.CHINA.properties("AWS::SQS::QueuePolicy"))
        .hasSize(3)
        .allSatisfy(
            (id, policy) ->
                assertThat(Json.list(Json.at(policy, "PolicyDocument", "Statement")))
                    .singleElement()
                    .satisfies(
                        statement -> {
                          assertThat(Json.at(statement, "Effect")).isEqualTo("Deny");
                          assertThat(Json.at(statement, "Condition", "Bool", "aws:SecureTransport"))
                              .isEqualTo("false");
                        }));
  }
}
