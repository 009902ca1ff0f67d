// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A batch of a table's changes as Lambda's event source mapping writes it. */
final class StreamEvent {
  private StreamEvent() {}

  static byte[] write(String stream, List<Record> records) {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("Records").beginArray();
          for (Record each : records) {
            record(writer, stream, each);
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private static void record(JsonWriter writer, String stream, Record record) throws IOException {
    StreamRecord change = record.dynamodb();
    writer.beginObject();
    writer.name("eventID").value(record.eventID());
    writer.name("eventName").value(record.eventNameAsString());
    writer.name("eventVersion").value(record.eventVersion());
    writer.name("eventSource").value(record.eventSource());
    writer.name("awsRegion").value(record.awsRegion());
    writer.name("dynamodb").beginObject();
    writer
        .name("ApproximateCreationDateTime")
        .value(change.approximateCreationDateTime().getEpochSecond());
    writer.name("Keys");
    map(writer, change.keys());
    if (change.hasNewImage()) {
      writer.name("NewImage");
      map(writer, change.newImage());
    }
    if (change.hasOldImage()) {
      writer.name("OldImage");
      map(writer, change.oldImage());
    }
    writer.name("SequenceNumber").value(change.sequenceNumber());
    writer.name("SizeBytes").value(change.sizeBytes());
    writer.name("StreamViewType").value(change.streamViewTypeAsString());
    writer.endObject();
    writer.name("eventSourceARN").value(stream);
    writer.endObject();
  }

  private static void map(JsonWriter writer, Map<String, AttributeValue> map) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, AttributeValue> each : map.entrySet()) {
      writer.name(each.getKey());
      value(writer, each.getValue());
    }
    writer.endObject();
  }

  private static void value(JsonWriter writer, AttributeValue value) throws IOException {
    writer.beginObject();
    writer.name(value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name());
    switch (value.type()) {
      case S -> writer.value(value.s());
      case N -> writer.value(value.n());
      case B -> writer.value(Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case BOOL -> writer.value(value.bool());
      case NUL -> writer.value(true);
      case M -> map(writer, value.m());
      case L -> {
        writer.beginArray();
        for (AttributeValue each : value.l()) {
          value(writer, each);
        }
        writer.endArray();
      }
      case SS -> strings(writer, value.ss());
      case NS -> strings(writer, value.ns());
      default -> throw new IllegalArgumentException("write " + value.type() + " too");
    }
    writer.endObject();
  }

  private static void strings(JsonWriter writer, List<String> strings) throws IOException {
    writer.beginArray();
    for (String each : strings) {
      writer.value(each);
    }
    writer.endArray();
  }
}
