// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertJson;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.store.AlertItem;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Hands alerts over on a FIFO queue: the messages about one person in their order, and one that is
 * sent again within five minutes only once.
 */
final class AlertQueue implements AlertPublisher {
  private final SqsClient client;
  private final String url;

  AlertQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void publish(AlertItem item) {
    Alert alert = item.alert();
    client.sendMessage(
        message ->
            message
                .queueUrl(url)
                .messageGroupId(alert.resident())
                .messageDeduplicationId(alert.id() + "." + item.snapshot())
                .messageBody(body(item, alert)));
  }

  /** The package's page documents the shape. */
  private static String body(AlertItem item, Alert alert) {
    return new String(
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("state").value(item.state().name());
              writer.name("version").value(item.snapshot());
              writer.name("alert");
              AlertJson.write(writer, alert);
              writer.endObject();
            }),
        StandardCharsets.UTF_8);
  }
}
