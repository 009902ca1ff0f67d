// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.http.CallLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Match;

/** What wakes somebody up. */
@NeedsNode
class AlarmsTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private final Map<String, Map<String, Object>> alarms =
      SynthesizedTemplate.CHINA.properties(ALARM);

  @Test
  void eachFunctionHasOneForErrorsThrottlesAndSlowness() {
    List<String> meant = new ArrayList<>();
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      for (String kind : List.of("Errors", "Throttles", "Slow")) {
        meant.add("Alarms" + Functions.id(definition) + kind);
      }
    }
    assertThat(alarms).containsKeys(meant.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "AlarmsSettlementErrors,    Errors,                             AWS/Lambda,     1",
    "AlarmsSettlementThrottles, Throttles,                          AWS/Lambda,     1",
    "AlarmsSettlementSlow,      Duration,                           AWS/Lambda,     1000",
    "AlarmsLedgerSlow,          Duration,                           AWS/Lambda,     720000",
    "AlarmsAlertBehind,         IteratorAge,                        AWS/Lambda,     900000",
    "AlarmsApiErrors,           5xx,                                AWS/ApiGateway, 5",
    "AlarmsAlertsUndecided,     ApproximateNumberOfMessagesVisible, AWS/SQS,        1",
    "AlarmsAlertsUndelivered,   ApproximateNumberOfMessagesVisible, AWS/SQS,        1",
    "AlarmsAlertsUnread,        ApproximateAgeOfOldestMessage,      AWS/SQS,        86400"
  })
  void looksAt(String alarm, String metric, String namespace, int threshold) {
    assertThat(alarms.get(alarm))
        .containsEntry("MetricName", metric)
        .containsEntry("Namespace", namespace)
        .containsEntry("Threshold", threshold);
  }

  @Test
  void oneSlowCallInAQuietNightIsNoAlarm() {
    assertThat(alarms.get("AlarmsSettlementSlow"))
        .containsEntry("ExtendedStatistic", "p99")
        .containsEntry("EvaluationPeriods", 3)
        .containsEntry("EvaluateLowSampleCountPercentile", "ignore");
  }

  @Test
  void theTableAndItsIndexHaveOneForThrottlesAndOneForErrors() {
    assertThat(metrics("AlarmsTableThrottles"))
        .containsExactlyInAnyOrder(
            "ReadThrottleEvents",
            "WriteThrottleEvents",
            "ReadThrottleEvents",
            "WriteThrottleEvents");
    assertThat(metrics("AlarmsTableErrors")).containsOnly("SystemErrors").hasSize(5);
  }

  @Test
  void anImportThatFailsOrEndsInTimeOutHasOne() {
    assertThat(metrics("AlarmsLedgerImport"))
        .containsExactlyInAnyOrder("ExecutionsFailed", "ExecutionsTimedOut");
  }

  @Test
  void allTellTheTopicAndNoneOfThemCallsSilenceAFault() {
    assertThat(alarms)
        .hasSize(3 * FunctionDefinition.values().length + 8)
        .allSatisfy(
            (id, alarm) -> {
              assertThat(Json.list(alarm.get("AlarmActions")).stream().map(Json::words))
                  .containsExactly("AlarmsTopic");
              assertThat(alarm).containsEntry("TreatMissingData", "notBreaching");
            });
  }

  @Test
  void theTopicIsEncryptedAndMailsTheAddress() {
    assertThat(
            Json.words(
                SynthesizedTemplate.CHINA
                    .properties("AWS::SNS::Topic")
                    .get("AlarmsTopic")
                    .get("KmsMasterKeyId")))
        .isEqualTo("KeysOperations");
    SynthesizedTemplate.CHINA
        .assertions()
        .hasResourceProperties(
            "AWS::SNS::Subscription",
            Match.objectLike(Map.of("Protocol", "email", "Endpoint", "alarms@example.cn")));
  }

  @Test
  void theTopicTakesMessagesOfThisAccountsAlarmsByTlsAlone() {
    assertThat(
            Json.list(
                Json.at(
                    SynthesizedTemplate.CHINA
                        .properties("AWS::SNS::TopicPolicy")
                        .get("AlarmsTopicPolicy"),
                    "PolicyDocument",
                    "Statement")))
        .anySatisfy(
            alarms -> {
              assertThat(Json.at(alarms, "Effect")).isEqualTo("Allow");
              assertThat(Json.at(alarms, "Action")).isEqualTo("sns:Publish");
              assertThat(Json.at(alarms, "Principal", "Service"))
                  .isEqualTo("cloudwatch.amazonaws.com");
              assertThat(
                      Json.words(Json.at(alarms, "Condition", "StringEquals", "aws:SourceAccount")))
                  .isEqualTo("<AccountId>");
            })
        .anySatisfy(
            plain -> {
              assertThat(Json.at(plain, "Effect")).isEqualTo("Deny");
              assertThat(Json.at(plain, "Condition", "Bool", "aws:SecureTransport"))
                  .isEqualTo("false");
            });
  }

  @Test
  void thereIsADashboard() {
    SynthesizedTemplate.CHINA.assertions().resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    String dashboard =
        SynthesizedTemplate.CHINA.properties("AWS::CloudWatch::Dashboard").toString();
    for (String told : List.of(CallLog.FAILED, CallLog.REFUSED, CallLog.COLD_START)) {
      assertThat(dashboard).contains("\"" + CallLog.NAMESPACE + "\",\"" + told + "\"");
    }
  }

  @Test
  void theRunbookHasAnEntryForEach() throws IOException {
    String runbook = Files.readString(Path.of("README.md"));
    for (String alarm : alarms.keySet()) {
      String name = alarm.substring("Alarms".length());
      String kind =
          List.of("Errors", "Throttles", "Slow").stream()
              .filter(each -> name.endsWith(each) && isFunction(name, each))
              .map(each -> "*" + each)
              .findFirst()
              .orElse(name);
      assertThat(runbook).contains("| `" + kind + "`");
    }
  }

  private static boolean isFunction(String name, String kind) {
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      if (name.equals(Functions.id(definition) + kind)) {
        return true;
      }
    }
    return false;
  }

  private List<String> metrics(String alarm) {
    List<String> names = new ArrayList<>();
    for (Object metric : Json.list(alarms.get(alarm).get("Metrics"))) {
      Object name = Json.at(metric, "MetricStat", "Metric", "MetricName");
      if (name != null) {
        names.add((String) name);
      }
    }
    return names;
  }
}
