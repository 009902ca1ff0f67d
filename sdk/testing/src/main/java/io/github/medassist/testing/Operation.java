// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import io.github.medassist.core.json.Json;
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
import java.util.Set;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A call of the API, as its contract has it. */
final class Operation {
  private static final List<String> METHODS = Arrays.asList("get", "put", "post", "delete");
  private static final String SHARED = "#/components/parameters/";

  private final String id;
  private final String method;
  private final List<String> template;

  private final List<String> parameters;
  private final Set<String> mediaTypes;

  private Operation(
      String id, String method, String path, List<String> parameters, Set<String> mediaTypes) {
    this.id = id;
    this.method = method.toUpperCase(Locale.ROOT);
    this.template = Arrays.asList(path.substring(1).split("/"));
    this.parameters = parameters;
    this.mediaTypes = mediaTypes;
  }

  private static InputStream contract() {
    return Objects.requireNonNull(
        Operation.class.getResourceAsStream("openapi.json"), "openapi.json is in this jar");
  }

  /**
   * All calls; of two whose paths match, the one with fewer variables says more and comes first.
   */
  static List<Operation> all() {
    Json.Members contract = Json.read(text()).members();
    Json.Members shared =
        contract.required("components").members().required("parameters").members();
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, Json> path : contract.required("paths").members().all().entrySet()) {
      for (Map.Entry<String, Json> each : path.getValue().members().all().entrySet()) {
        if (METHODS.contains(each.getKey())) {
          Json.Members call = each.getValue().members();
          operations.add(
              new Operation(
                  call.required("operationId").string(),
                  each.getKey(),
                  path.getKey(),
                  queryParameters(call.optional("parameters"), shared),
                  mediaTypes(call.optional("requestBody"))));
        }
      }
    }
    Collections.sort(operations, (a, b) -> Long.compare(a.variables(), b.variables()));
    return operations;
  }

  private static List<String> queryParameters(@Nullable Json json, Json.Members shared) {
    List<String> names = new ArrayList<>();
    for (Json each : json == null ? Collections.<Json>emptyList() : json.elements()) {
      Json ref = each.members().optional("$ref");
      Json.Members parameter =
          (ref == null ? each : shared.required(ref.string().substring(SHARED.length()))).members();
      if (parameter.required("in").string().equals("query")) {
        names.add(parameter.required("name").string());
      }
    }
    return names;
  }

  private static Set<String> mediaTypes(@Nullable Json body) {
    return body == null
        ? Collections.<String>emptySet()
        : body.members().required("content").members().all().keySet();
  }

  /** The text of the contract, OpenAPI 3.1. */
  static byte[] text() {
    try (BufferedSource source = Okio.buffer(Okio.source(contract()))) {
      return source.readByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("the contract in this jar can be read", e);
    }
  }

  String id() {
    return id;
  }

  String method() {
    return method;
  }

  /** The query parameters that it has; any other is refused. */
  List<String> parameters() {
    return parameters;
  }

  /** Whether a body may say that it is of {@code type}, the value of a header. */
  boolean takes(String type) {
    return mediaTypes.contains(type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT));
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
