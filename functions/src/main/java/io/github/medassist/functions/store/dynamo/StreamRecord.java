// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.json.Json;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.ResidentItem;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change of one item, as a Lambda event of the table's stream has it. */
public final class StreamRecord {
  private final Json.Members change;

  private StreamRecord(Json.Members change) {
    this.change = change;
  }

  /** Reads one of the event's records. */
  public static StreamRecord read(Json json) {
    return new StreamRecord(json.members().required("dynamodb").members());
  }

  /**
   * What an item was and is.
   *
   * @param before the item before the change, or null if it was new
   * @param after the item after the change
   */
  public record Change<T>(@Nullable T before, T after) {}

  /** The change's place in its shard, by which a failure is reported. */
  public String sequenceNumber() {
    return change.required("SequenceNumber").string();
  }

  /** The change if it is one of a snapshot, and no deletion; else null. */
  public @Nullable Change<ResidentItem> snapshot() {
    return kind().equals(DynamoResidents.KIND) ? change(DynamoResidents.SCHEMA) : null;
  }

  /** The change if it is one of an alert, and no deletion; else null. */
  public @Nullable Change<AlertItem> alert() {
    return kind().startsWith(DynamoAlerts.KIND) ? change(DynamoAlerts.SCHEMA) : null;
  }

  private String kind() {
    Json key = change.required("Keys").members().required(Table.SORT);
    return key.members().required("S").string();
  }

  private <T> @Nullable Change<T> change(TableSchema<T> schema) {
    Map<String, AttributeValue> before = image(change.optional("OldImage"));
    Map<String, AttributeValue> after = image(change.optional("NewImage"));
    if (after == null) {
      return null;
    }
    return new Change<>(before == null ? null : schema.mapToItem(before), schema.mapToItem(after));
  }

  private static @Nullable Map<String, AttributeValue> image(@Nullable Json json) {
    if (json == null) {
      return null;
    }
    Map<String, AttributeValue> image = new HashMap<>();
    for (Map.Entry<String, Json> each : json.members().all().entrySet()) {
      AttributeValue value = value(each.getValue().members());
      if (value != null) {
        image.put(each.getKey(), value);
      }
    }
    return image;
  }

  /** A value of the types that the items read here have, or null for any other. */
  private static @Nullable AttributeValue value(Json.Members typed) {
    Json string = typed.optional("S");
    if (string != null) {
      return AttributeValue.fromS(string.string());
    }
    Json number = typed.optional("N");
    if (number != null) {
      return AttributeValue.fromN(number.string());
    }
    Json bytes = typed.optional("B");
    return bytes == null
        ? null
        : AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(bytes.string())));
  }

  /** Names the kind alone: an item may be personal. */
  @Override
  public String toString() {
    return "StreamRecord";
  }
}
