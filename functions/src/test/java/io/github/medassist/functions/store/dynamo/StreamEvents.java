// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.alert.AlertFunction;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.ResidentItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of items, as the table's stream hands them to a function. */
public final class StreamEvents {
  /**
   * One change.
   *
   * @param sequence its place in the shard
   * @param before the item before, or null
   * @param after the item after, or null
   */
  public record Change(
      String sequence,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {}

  private static final AtomicLong SEQUENCE = new AtomicLong(100_000);

  private StreamEvents() {}

  /** A change of a snapshot; null before it was entered. */
  public static Change of(@Nullable ResidentItem before, @Nullable ResidentItem after) {
    return of(
        before == null ? null : DynamoResidents.SCHEMA.itemToMap(before, true),
        after == null ? null : DynamoResidents.SCHEMA.itemToMap(after, true));
  }

  public static Change of(@Nullable AlertItem before, @Nullable AlertItem after) {
    return of(
        before == null ? null : DynamoAlerts.SCHEMA.itemToMap(before, true),
        after == null ? null : DynamoAlerts.SCHEMA.itemToMap(after, true));
  }

  public static Change of(
      @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
    return new Change(String.valueOf(SEQUENCE.incrementAndGet()), before, after);
  }

  /** Hands a batch to {@code function} and returns what it answers. */
  public static String hand(AlertFunction function, TestContext context, List<Change> batch) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event(batch)), answer, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static byte[] event(List<Change> batch) {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("Records").beginArray();
          for (Change each : batch) {
            change(writer, each);
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private static void change(JsonWriter writer, Change change) throws IOException {
    Map<String, AttributeValue> either = change.after() == null ? change.before() : change.after();
    writer.beginObject();
    writer.name("eventID").value("e" + change.sequence());
    writer
        .name("eventName")
        .value(change.before() == null ? "INSERT" : change.after() == null ? "REMOVE" : "MODIFY");
    writer.name("eventVersion").value("1.1");
    writer.name("eventSource").value("aws:dynamodb");
    writer.name("awsRegion").value("cn-north-1");
    writer.name("dynamodb").beginObject();
    writer.name("ApproximateCreationDateTime").value(1.700000001E9);
    writer.name("Keys");
    image(
        writer,
        Map.of(Table.PARTITION, either.get(Table.PARTITION), Table.SORT, either.get(Table.SORT)));
    if (change.before() != null) {
      writer.name("OldImage");
      image(writer, change.before());
    }
    if (change.after() != null) {
      writer.name("NewImage");
      image(writer, change.after());
    }
    writer.name("SequenceNumber").value(change.sequence());
    writer.name("SizeBytes").value(400);
    writer.name("StreamViewType").value("NEW_AND_OLD_IMAGES");
    writer.endObject();
    writer.name("eventSourceARN").value("arn:aws-cn:dynamodb:…");
    writer.endObject();
  }

  private static void image(JsonWriter writer, Map<String, AttributeValue> image)
      throws IOException {
    writer.beginObject();
    for (Map.Entry<String, AttributeValue> each : image.entrySet()) {
      AttributeValue value = each.getValue();
      writer.name(each.getKey()).beginObject();
      if (value.s() != null) {
        writer.name("S").value(value.s());
      } else if (value.n() != null) {
        writer.name("N").value(value.n());
      } else {
        writer.name("B").value(Base64.getEncoder().encodeToString(value.b().asByteArray()));
      }
      writer.endObject();
    }
    writer.endObject();
  }
}
