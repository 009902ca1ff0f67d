// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertJson;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Alerts are handed over on a queue, with their make-up and without a name. */
class AlertQueueTest extends AlertTest {
  private static SQSRestServer server;
  private static SqsClient sqs;
  private static int queues;

  private final TestContext context = new TestContext();
  private String url;
  private AlertFunction function;

  @BeforeAll
  static void startServer() {
    server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    sqs =
        SqsClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  @AfterAll
  static void stopServer() {
    sqs.close();
    server.stopAndWait();
  }

  @BeforeEach
  void makeQueue() {
    url =
        sqs.createQueue(
                queue ->
                    queue
                        .queueName("alerts-" + queues++ + ".fifo")
                        .attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
            .queueUrl();
    function = new AlertFunction(withQueue(URI.create(url)));
  }

  private static Settings withQueue(URI queue) {
    Settings settings = settings();
    return new Settings(
        settings.table(), settings.store(), null, settings.secrets(), queue, settings.clock());
  }

  private void hand(StreamEvents.Change... batch) {
    assertThat(StreamEvents.hand(function, context, List.of(batch)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  /** Lets the person pay, the alert follow, and the alert's own change follow that. */
  private void handThrough(String ref, long fen) {
    AlertItem before = alert(ref, THRESHOLD);
    hand(pays(ref, fen));
    AlertItem after = alert(ref, THRESHOLD);
    if (after != null && !after.equals(before)) {
      hand(StreamEvents.of(before, after));
    }
  }

  private List<Message> received() {
    List<Message> all = new ArrayList<>();
    for (; ; ) {
      List<Message> some =
          sqs.receiveMessage(
                  receive ->
                      receive
                          .queueUrl(url)
                          .maxNumberOfMessages(10)
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      if (some.isEmpty()) {
        return all;
      }
      for (Message each : some) {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(each.receiptHandle()));
      }
      all.addAll(some);
    }
  }

  private static Json.Members body(Message message) {
    return Json.read(message.body().getBytes(StandardCharsets.UTF_8)).members();
  }

  @Test
  void anAlertIsHandedOverWithItsMakeUp() {
    handThrough("queued", THRESHOLD);

    List<Message> messages = received();
    assertThat(messages).hasSize(1);
    Json.Members body = body(messages.get(0));
    assertThat(body.required("state").string()).isEqualTo("REACHED");
    assertThat(body.required("version").literal()).isEqualTo("1");
    Alert alert = AlertJson.read(body.required("alert"));
    body.end();
    assertThat(alert.id()).isEqualTo("queued.2023.500000");
    assertThat(alert.ownPayment()).isEqualTo(THRESHOLD);
    assertThat(messages.get(0).body())
        .contains(
            "\"care\":{\"CHRONIC_OUTPATIENT\":{\"visits\":0,\"total\":0,",
            "\"INPATIENT\":{\"visits\":1,\"total\":1000000,"
                + "\"paid\":{\"BASIC\":500000,\"CRITICAL_ILLNESS\":0,\"ASSISTANCE\":0},"
                + "\"other\":0,\"ownPayment\":500000}")
        .doesNotContain(NAME, ID_NUMBER, "\"name\":\"" + NAME, "idNumber");
  }

  @Test
  void messagesAboutOnePersonAreOneGroupInTheirOrder() {
    handThrough("ordered", THRESHOLD);
    handThrough("ordered", 1);
    handThrough("ordered", THRESHOLD + 1);

    List<Message> messages = received();
    assertThat(messages)
        .extracting(each -> body(each).required("state").string())
        .containsExactly("REACHED", "WITHDRAWN", "REACHED");
    assertThat(messages)
        .extracting(each -> body(each).required("version").literal())
        .containsExactly("1", "2", "3");
    assertThat(messages)
        .extracting(each -> AlertJson.read(body(each).required("alert")).ownPayment())
        .containsExactly(THRESHOLD, 1L, THRESHOLD + 1);
    assertThat(messages)
        .allSatisfy(
            each ->
                assertThat(each.attributes())
                    .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "ordered"));
  }

  @Test
  void anAlertsChangeThatComesTwiceIsOneMessage() {
    hand(pays("repeated", THRESHOLD));
    StreamEvents.Change reached = StreamEvents.of(null, alert("repeated", THRESHOLD));

    hand(reached, reached);
    hand(reached);

    assertThat(received()).hasSize(1);
  }

  @Test
  void anAlertThatIsWrittenAgainWithoutADecisionIsNoNews() {
    hand(pays("rewritten", THRESHOLD));
    AlertItem item = alert("rewritten", THRESHOLD);

    hand(StreamEvents.of(item, item), StreamEvents.of(item, null));

    assertThat(received()).isEmpty();
  }

  @Test
  void whereTheQueueIsAwayTheChangeComesAgain() {
    function = new AlertFunction(withQueue(URI.create(url.replace("alerts-", "none-"))));
    hand(pays("away", THRESHOLD));
    StreamEvents.Change reached = StreamEvents.of(null, alert("away", THRESHOLD));

    String answer = StreamEvents.hand(function, context, List.of(reached));

    assertThat(answer).contains(reached.sequence());
    function = new AlertFunction(withQueue(URI.create(url)));
    hand(reached);
    assertThat(received()).hasSize(1);
  }

  @Test
  void aQueueWithoutOrderIsRefused() {
    Settings settings = withQueue(URI.create("http://127.0.0.1/000000000000/alerts"));

    assertThatThrownBy(() -> new AlertFunction(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("make a FIFO queue");
  }
}
