package io.github.medassist.infra;

import io.github.medassist.functions.Handler;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** The dashboard: one look that says whether the service is well. */
final class Overview extends Construct {
  Overview(
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
    List<IMetric> errors = new ArrayList<>();
    List<IMetric> durations = new ArrayList<>();
    List<IMetric> concurrent = new ArrayList<>();
    for (Handler handler : Handler.values()) {
      String name = Functions.id(handler);
      errors.add(functions.function(handler).metricErrors(options("Sum", name)));
      durations.add(functions.function(handler).metricDuration(options("p99", name)));
      concurrent.add(
          functions.function(handler).metric("ConcurrentExecutions", options("Maximum", name)));
    }
    dashboard.addWidgets(
        graph("Errors of functions", errors), graph("p99 of functions, ms", durations));
    dashboard.addWidgets(
        graph("Functions at once", concurrent),
        graph(
            "Table: units consumed",
            List.of(
                store.table().metricConsumedReadCapacityUnits(options("Sum", "reads")),
                store.table().metricConsumedWriteCapacityUnits(options("Sum", "writes")))));
    dashboard.addWidgets(
        graph(
            "Alerts",
            List.of(
                functions
                    .function(Handler.ALERT)
                    .metric("IteratorAge", options("Maximum", "behind, ms")),
                alerts
                    .queue()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "waiting")),
                alerts
                    .undecided()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "undecided")),
                alerts
                    .undelivered()
                    .metricApproximateNumberOfMessagesVisible(options("Maximum", "undelivered")))),
        graph(
            "Imports of ledgers",
            List.of(
                machine.metricStarted(options("Sum", "started")),
                machine.metricSucceeded(options("Sum", "done")),
                machine.metricFailed(options("Sum", "failed")))));
  }

  private static IWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(12).build();
  }

  private static MetricOptions options(String statistic, String label) {
    return MetricOptions.builder()
        .statistic(statistic)
        .label(label)
        .period(Duration.minutes(5))
        .build();
  }
}
