// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.medassist.functions.deploy.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document. */
final class OpenApiDocument {
  static final ObjectMapper MAPPER = new ObjectMapper();
  static final JsonNode DOCUMENT = read();

  private static final String IRI = "https://medassist.example/openapi.json#";
  private static final SchemaRegistry AS_IT_STANDS = registry(DOCUMENT);
  private static final SchemaRegistry CLOSED = registry(closed(DOCUMENT.deepCopy()));

  private OpenApiDocument() {}

  private static JsonNode read() {
    try (InputStream document = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
      return MAPPER.readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaRegistry registry(JsonNode document) {
    return SchemaRegistry.withDefaultDialect(
        Dialects.getOpenApi31(),
        builder ->
            builder
                .schemas(Map.of(IRI.substring(0, IRI.length() - 1), document.toString()))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Readers of answers pass over what they do not know; no answer has what is not documented. */
  private static JsonNode closed(JsonNode node) {
    if (node.has("properties")
        && !node.has("additionalProperties")
        && !node.has("$ref")
        && node.path("type").asString("").equals("object")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(OpenApiDocument::closed);
    return node;
  }

  /** What {@code pointer} leads to, through one {@code $ref}. */
  private static String through(String pointer) {
    String ref = DOCUMENT.at(pointer).path("$ref").asString("");
    return ref.isEmpty() ? pointer : ref.substring(1);
  }

  static JsonNode at(String pointer) {
    return DOCUMENT.at(through(pointer));
  }

  static String operation(Route route) {
    return "/paths/"
        + route.path().replace("/", "~1")
        + "/"
        + route.method().toLowerCase(Locale.ROOT);
  }

  /** The examples of parameters in {@code where}, such as {@code path}. */
  static Map<String, String> parameters(Route route, String where) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String all = operation(route) + "/parameters";
    for (int i = 0; i < at(all).size(); i++) {
      JsonNode each = at(all + "/" + i);
      if (each.path("in").asString().equals(where) && each.has("example")) {
        parameters.put(each.path("name").asString(), each.path("example").asString());
      }
    }
    return parameters;
  }

  /** The names of the parameters in {@code where}, such as {@code query}. */
  static List<String> parameterNames(Route route, String where) {
    List<String> names = new ArrayList<>();
    String all = operation(route) + "/parameters";
    for (int i = 0; i < at(all).size(); i++) {
      JsonNode each = at(all + "/" + i);
      if (each.path("in").asString().equals(where)) {
        names.add(each.path("name").asString());
      }
    }
    return names;
  }

  /** The examples of the request's body by name; empty for a call without one. */
  static Map<String, JsonNode> requests(Route route) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    at(operation(route) + "/requestBody/content/application~1json/examples")
        .forEachEntry((name, example) -> examples.put(name, example.path("value")));
    return examples;
  }

  /** The schema of the request's body, as it stands. */
  static Schema request(Route route) {
    return schema(AS_IT_STANDS, operation(route) + "/requestBody/content/application~1json/schema");
  }

  /** Where the document describes what is answered with {@code status}. */
  static String answer(Route route, int status) {
    String response = through(operation(route) + "/responses/" + status);
    return response + "/content/application~1" + (status < 300 ? "json" : "problem+json");
  }

  /** What the document says of the problem {@code code}: its status, then its titles. */
  static String problem(String code) {
    JsonNode codes = at("/components/schemas/ProblemCode");
    for (int i = 0; i < codes.path("enum").size(); i++) {
      if (codes.path("enum").get(i).asString().equals(code)) {
        return codes.path("x-enum-descriptions").get(i).asString();
      }
    }
    throw new AssertionError("openapi.json has no problem " + code);
  }

  /** The schema of what is answered with {@code status}, closed to what it does not say. */
  static Schema closedAnswer(Route route, int status) {
    return schema(CLOSED, answer(route, status) + "/schema");
  }

  private static Schema schema(SchemaRegistry registry, String pointer) {
    if (DOCUMENT.at(pointer).isMissingNode()) {
      throw new AssertionError("openapi.json has nothing at " + pointer);
    }
    return registry.getSchema(SchemaLocation.of(IRI + pointer));
  }
}
