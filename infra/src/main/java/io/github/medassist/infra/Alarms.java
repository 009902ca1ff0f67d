// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** What wakes somebody up; README's runbook has an entry for each. */
final class Alarms extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);

  private final SnsAction action;

  Alarms(Construct scope, String id, Deployment deployment, Keys keys) {
    super(scope, id);
    Topic topic =
        Topic.Builder.create(this, "Topic")
            .displayName("Medassist alarms")
            .masterKey(keys.operations())
            .enforceSsl(true)
            .build();
    // A policy of one's own takes the place of the one that lets alarms in.
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Alarms")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
    topic.addSubscription(new EmailSubscription(deployment.alarmAddress()));
    this.action = new SnsAction(topic);
  }

  void add(Functions functions) {
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      String id = Functions.id(definition);
      Function function = functions.function(definition);
      alarm(
          id + "Errors",
          id + " crashed, ran out of memory or out of time",
          function.metricErrors(sum()),
          1,
          1);
      alarm(
          id + "Throttles",
          id + " was refused: the account's concurrent executions are used up",
          function.metricThrottles(sum()),
          1,
          1);
      slow(id + "Slow", id, function, definition);
    }
    alarm(
        "AlertBehind",
        "Alerts come 15 minutes late or more: changes of the table wait",
        functions
            .function(FunctionDefinition.ALERT)
            .metric(
                "IteratorAge", MetricOptions.builder().statistic("Maximum").period(PERIOD).build()),
        Duration.minutes(15).toMilliseconds(),
        1);
  }

  void add(Gateway gateway) {
    alarm(
        "ApiErrors",
        "The API answered 5 calls or more with 5xx in five minutes",
        gateway.api().metricServerError(sum()),
        5,
        1);
  }

  void add(Store store) {
    alarm(
        "TableThrottles",
        "The table or its index refused reads or writes, 10 minutes on end",
        throttles(store.table()),
        1,
        2);
    alarm("TableErrors", "DynamoDB itself failed", errors(store.table()), 1, 1);
  }

  void add(Alerts alerts) {
    alarm(
        "AlertsUndecided",
        "Changes of the table were given up: people's alerts may be missing",
        alerts.undecided().metricApproximateNumberOfMessagesVisible(max()),
        1,
        1);
    alarm(
        "AlertsUndelivered",
        "Alerts were fetched five times and never deleted",
        alerts.undelivered().metricApproximateNumberOfMessagesVisible(max()),
        1,
        1);
    alarm(
        "AlertsUnread",
        "An alert has waited a day for somebody to fetch it; after 14 it is gone",
        alerts.queue().metricApproximateAgeOfOldestMessage(max()),
        Duration.days(1).toSeconds(),
        1);
  }

  void add(StateMachine machine) {
    alarm(
        "LedgerImport",
        "An import of a ledger failed or ran out of time",
        MathExpression.Builder.create()
            .expression("failed + late")
            .usingMetrics(
                new TreeMap<>(
                    Map.of(
                        "failed",
                        machine.metricFailed(sum()),
                        "late",
                        machine.metricTimedOut(sum()))))
            .period(PERIOD)
            .build(),
        1,
        1);
  }

  /** Four fifths of the time that it may take, or a second where somebody waits. */
  private void slow(String id, String name, Function function, FunctionDefinition definition) {
    double most =
        switch (definition) {
          case ALERT, LEDGER -> Functions.timeout(definition).toMilliseconds().doubleValue() * 0.8;
          default -> 1000;
        };
    Alarm alarm =
        alarm(
            id,
            "One call in a hundred of " + name + " takes " + (int) most + " ms or more",
            function.metricDuration(
                MetricOptions.builder().statistic("p99").period(PERIOD).build()),
            most,
            3);
    // Else one slow call in a quiet night is one in a hundred.
    ((CfnAlarm) alarm.getNode().getDefaultChild()).setEvaluateLowSampleCountPercentile("ignore");
  }

  private static IMetric throttles(Table table) {
    Map<String, IMetric> metrics = new TreeMap<>();
    String[] names = {"ReadThrottleEvents", "WriteThrottleEvents"};
    for (String name : names) {
      Map<String, String> dimensions = Map.of("TableName", table.getTableName());
      metrics.put("table" + name, event(name, dimensions));
      metrics.put(
          "index" + name,
          event(
              name,
              new TreeMap<>(
                  Map.of(
                      "TableName",
                      table.getTableName(),
                      "GlobalSecondaryIndexName",
                      io.github.medassist.functions.store.dynamo.Table.INDEX))));
    }
    return MathExpression.Builder.create()
        .expression("SUM(METRICS())")
        .usingMetrics(metrics)
        .period(PERIOD)
        .build();
  }

  /** Of the calls that functions make: their permissions' names, and that of a transaction. */
  private static IMetric errors(Table table) {
    Set<String> operations = new TreeSet<>(Set.of("TransactWriteItems"));
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      operations.addAll(definition.actions());
    }
    operations.remove("ConditionCheckItem");
    Map<String, IMetric> metrics = new TreeMap<>();
    for (String operation : operations) {
      metrics.put(
          "of" + operation,
          event(
              "SystemErrors",
              new TreeMap<>(Map.of("TableName", table.getTableName(), "Operation", operation))));
    }
    return MathExpression.Builder.create()
        .expression("SUM(METRICS())")
        .usingMetrics(metrics)
        .period(PERIOD)
        .build();
  }

  private static Metric event(String name, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace("AWS/DynamoDB")
        .metricName(name)
        .dimensionsMap(dimensions)
        .statistic("Sum")
        .period(PERIOD)
        .build();
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("Sum").period(PERIOD).build();
  }

  private static MetricOptions max() {
    return MetricOptions.builder().statistic("Maximum").period(PERIOD).build();
  }

  private Alarm alarm(
      String id, String description, IMetric metric, Number threshold, int periods) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmName(Stack.of(this).getStackName() + "-" + id)
            .alarmDescription(description)
            .metric(metric)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(action);
    return alarm;
  }
}
