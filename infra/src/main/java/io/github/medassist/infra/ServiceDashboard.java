// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.http.CallLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** The dashboard: one look that says whether the service is well. */
final class ServiceDashboard extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);

  ServiceDashboard(
      Construct scope,
      String id,
      Functions functions,
      Gateway gateway,
      Store store,
      Alerts alerts,
      StateMachine machine) {
    super(scope, id);
    Dashboard dashboard = new Dashboard(this, "Dashboard");
    dashboard.addWidgets(
        graph(
            "Calls",
            List.of(
                gateway.api().metricCount(options("Sum", "calls")),
                gateway.api().metricClientError(options("Sum", "4xx")),
                gateway.api().metricServerError(options("Sum", "5xx")))),
        graph(
            "Latency of calls, ms",
            List.of(
                gateway.api().metricLatency(options("p50", "p50")),
                gateway.api().metricLatency(options("p99", "p99")))));
    List<IMetric> failed = new ArrayList<>();
    List<IMetric> refused = new ArrayList<>();
    List<IMetric> first = new ArrayList<>();
    List<IMetric> errors = new ArrayList<>();
    List<IMetric> durations = new ArrayList<>();
    List<IMetric> concurrent = new ArrayList<>();
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      String name = Functions.id(definition);
      if (definition.bundle() == FunctionDefinition.Bundle.API) {
        failed.add(metric(functions, definition, CallLog.FAILED));
        refused.add(metric(functions, definition, CallLog.REFUSED));
        first.add(metric(functions, definition, CallLog.COLD_START));
      }
      errors.add(functions.function(definition).metricErrors(options("Sum", name)));
      durations.add(functions.function(definition).metricDuration(options("p99", name)));
      concurrent.add(
          functions.function(definition).metric("ConcurrentExecutions", options("Maximum", name)));
    }
    dashboard.addWidgets(
        graph("Calls failed (5xx), by function", failed),
        graph("Calls refused (4xx), by function", refused));
    dashboard.addWidgets(
        graph("Errors of functions", errors), graph("p99 of functions, ms", durations));
    dashboard.addWidgets(
        graph("Functions at once", concurrent), graph("First calls of new environments", first));
    dashboard.addWidgets(
        graph(
            "Table: units consumed",
            List.of(
                store.table().metricConsumedReadCapacityUnits(options("Sum", "reads")),
                store.table().metricConsumedWriteCapacityUnits(options("Sum", "writes")))),
        graph(
            "Alerts",
            List.of(
                functions
                    .function(FunctionDefinition.ALERT)
                    .metric("IteratorAge", options("Maximum", "behind, ms")),
                alerts
                    .queue()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "waiting")),
                alerts
                    .undecided()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "undecided")),
                alerts
                    .undelivered()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "undelivered")))));
    dashboard.addWidgets(
        graph(
            "Imports of ledgers",
            List.of(
                machine.metricStarted(options("Sum", "started")),
                machine.metricSucceeded(options("Sum", "done")),
                machine.metricFailed(options("Sum", "failed")))));
  }

  /** A metric of a function's own log. */
  private static IMetric metric(Functions functions, FunctionDefinition definition, String metric) {
    return Metric.Builder.create()
        .namespace(CallLog.NAMESPACE)
        .metricName(metric)
        .dimensionsMap(Map.of(CallLog.FUNCTION, functions.function(definition).getFunctionName()))
        .statistic("Sum")
        .label(Functions.id(definition))
        .period(PERIOD)
        .build();
  }

  private static IWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(12).build();
  }

  private static MetricOptions options(String statistic, String label) {
    return MetricOptions.builder().statistic(statistic).label(label).period(PERIOD).build();
  }
}
