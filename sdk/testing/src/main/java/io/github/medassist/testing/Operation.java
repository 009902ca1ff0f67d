// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A call of the API, as its contract has it. */
final class Operation {
  private static final List<String> METHODS = Arrays.asList("get", "put", "post", "delete");

  private final String id;
  private final String method;
  private final List<String> template;

  private Operation(String id, String method, String path) {
    this.id = id;
    this.method = method.toUpperCase(Locale.ROOT);
    this.template = Arrays.asList(path.substring(1).split("/"));
  }

  /** The text of the contract, OpenAPI 3.1. */
  static InputStream contract() {
    return Objects.requireNonNull(
        Operation.class.getResourceAsStream("openapi.json"), "openapi.json is in this jar");
  }

  /**
   * All calls; of two whose paths match, the one with fewer variables says more and comes first.
   */
  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    try (JsonReader reader = JsonReader.of(Okio.buffer(Okio.source(contract())))) {
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("paths")) {
          readPaths(reader, operations);
        } else {
          reader.skipValue();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the contract in this jar can be read", e);
    }
    Collections.sort(operations, (a, b) -> Long.compare(a.variables(), b.variables()));
    return operations;
  }

  private static void readPaths(JsonReader reader, List<Operation> operations) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String path = reader.nextName();
      reader.beginObject();
      while (reader.hasNext()) {
        String method = reader.nextName();
        if (METHODS.contains(method)) {
          operations.add(new Operation(readId(reader), method, path));
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
    }
    reader.endObject();
  }

  private static String readId(JsonReader reader) throws IOException {
    String id = "";
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("operationId")) {
        id = reader.nextString();
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return id;
  }

  String id() {
    return id;
  }

  String method() {
    return method;
  }

  /** The path with each variable replaced by {@code value}. */
  String path(String value) {
    StringBuilder path = new StringBuilder();
    for (String segment : template) {
      path.append('/').append(isVariable(segment) ? value : segment);
    }
    return path.toString();
  }

  /** The variables in a path with these segments, or null if it is another path. */
  @Nullable Map<String, String> match(List<String> segments) {
    if (segments.size() != template.size()) {
      return null;
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = template.get(i);
      if (isVariable(segment)) {
        variables.put(segment.substring(1, segment.length() - 1), segments.get(i));
      } else if (!segment.equals(segments.get(i))) {
        return null;
      }
    }
    return variables;
  }

  private long variables() {
    return template.stream().filter(Operation::isVariable).count();
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}
