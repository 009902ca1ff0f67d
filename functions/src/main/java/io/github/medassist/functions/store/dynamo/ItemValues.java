// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The attributes of one item that was read, by name. */
final class ItemValues {
  private final Map<String, Object> values = new HashMap<>();

  void put(String name, Object value) {
    values.put(name, value);
  }

  String text(String name) {
    return required(name, String.class);
  }

  @Nullable String textOrNull(String name) {
    return (String) values.get(name);
  }

  /** The text behind {@code prefix}. */
  String textBehind(String prefix, String name) {
    return text(name).substring(prefix.length());
  }

  long number(String name) {
    return required(name, Long.class);
  }

  @Nullable Long numberOrNull(String name) {
    return (Long) values.get(name);
  }

  SdkBytes bytes(String name) {
    return required(name, SdkBytes.class);
  }

  @Nullable SdkBytes bytesOrNull(String name) {
    return (SdkBytes) values.get(name);
  }

  private <V> V required(String name, Class<V> type) {
    return type.cast(
        Objects.requireNonNull(
            values.get(name), () -> "an item has no " + name + ": it was changed by hand"));
  }
}
