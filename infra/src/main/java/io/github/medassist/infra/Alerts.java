// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.store.dynamo.DynamoAlerts;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue that hands alerts over, and what lies between the table and the function. */
final class Alerts extends Construct {
  private final Keys keys;
  private final Queue undelivered;
  private final Queue queue;
  private final Queue undecided;

  Alerts(Construct scope, String id, Keys keys, String stack) {
    super(scope, id);
    this.keys = keys;
    this.undelivered = fifo("Undelivered", stack + "-alerts-undelivered.fifo").build();
    this.queue =
        fifo("Queue", stack + "-alerts.fifo")
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(undelivered).maxReceiveCount(5).build())
            .build();
    this.undecided = queue("Undecided").build();
  }

  Queue queue() {
    return queue;
  }

  /** Where alerts come that whoever fetches them has failed at five times. */
  Queue undelivered() {
    return undelivered;
  }

  /** Where changes of the table come that the function has failed at. */
  Queue undecided() {
    return undecided;
  }

  /**
   * Feeds {@code function} with the changes that it looks at: snapshots and alerts that were
   * written. A change is given up after six hours or 20 tries, so that 18 of the stream's 24 hours
   * remain to take it from there by hand.
   */
  void feed(IFunction function, Store store) {
    EventSourceMapping.Builder.create(this, "Stream")
        .target(function)
        .eventSourceArn(store.table().getTableStreamArn())
        // Not the latest: what is written while the mapping is being made counts too.
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .filters(
            List.of(
                FilterCriteria.filter(
                    // In their order: the same template every time.
                    new TreeMap<>(
                        new TreeMap<>(
                            Map.of(
                                "eventName",
                                List.of("INSERT", "MODIFY"),
                                "dynamodb",
                                Map.of(
                                    "Keys",
                                    Map.of(
                                        Table.SORT,
                                        Map.of(
                                            "S",
                                            List.of(
                                                DynamoResidents.KIND,
                                                Map.of("prefix", DynamoAlerts.KIND)))))))))))
        .batchSize(100)
        .maxBatchingWindow(Duration.seconds(1))
        // Keeps the order per person, whose items share a partition key.
        .parallelizationFactor(4)
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .retryAttempts(20)
        .maxRecordAge(Duration.hours(6))
        .onFailure(new SqsDlq(undecided))
        .build();
  }

  private Queue.Builder fifo(String id, String name) {
    return queue(id).fifo(true).queueName(name);
  }

  private Queue.Builder queue(String id) {
    return Queue.Builder.create(this, id)
        .encryption(QueueEncryption.KMS)
        .encryptionMasterKey(keys.data())
        .dataKeyReuse(Duration.hours(1))
        .retentionPeriod(Duration.days(14))
        .enforceSsl(true);
  }
}
