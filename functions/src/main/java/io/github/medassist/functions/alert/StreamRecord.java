package io.github.medassist.functions.alert;

import io.github.medassist.core.json.Json;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change of one item, as a Lambda event of the table's stream has it. */
final class StreamRecord {
  private final Json.Members change;

  private StreamRecord(Json.Members change) {
    this.change = change;
  }

  static StreamRecord read(Json json) {
    return new StreamRecord(json.members().required("dynamodb").members());
  }

  /** Returns the change's place in its shard, by which a failure is reported. */
  String sequenceNumber() {
    return change.required("SequenceNumber").string();
  }

  /** Returns the value of the item's key attribute {@code name}. */
  String key(String name) {
    Json key = change.required("Keys").members().required(name);
    return key.members().required("S").string();
  }

  /** Returns the item before the change, or null if it was new. */
  @Nullable Map<String, AttributeValue> before() {
    return image(change.optional("OldImage"));
  }

  /** Returns the item after the change, or null if it was deleted. */
  @Nullable Map<String, AttributeValue> after() {
    return image(change.optional("NewImage"));
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

  /** Returns a value of the types that the items read here have, or null for any other. */
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
