// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** The service without a generated client, to see what such a client makes of its answers. */
final class RawService {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;

  RawService(String address) {
    this.address = address;
  }

  /** The answer of a call that reads. */
  JsonNode get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET().build());
  }

  /** The answer of a call that computes. */
  JsonNode post(String path, String token, JsonNode body) throws IOException, InterruptedException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(request.uri().getPath()).isBetween(200, 299);
    return ContractDocument.MAPPER.readTree(response.body());
  }

  /**
   * {@code json} in the order of the names, without nulls and empty lists, which are as good as
   * absent, and with instants written alike.
   */
  static JsonNode plain(JsonNode json) {
    if (json.isObject()) {
      ObjectNode plain = ContractDocument.MAPPER.createObjectNode();
      Map<String, JsonNode> sorted = new TreeMap<>();
      json.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
      sorted.forEach(
          (name, value) -> {
            if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
              plain.set(name, plain(value));
            }
          });
      return plain;
    }
    if (json.isArray()) {
      ArrayNode plain = ContractDocument.MAPPER.createArrayNode();
      json.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    if (json.isTextual() && json.textValue().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return ContractDocument.MAPPER
          .getNodeFactory()
          .textNode(OffsetDateTime.parse(json.textValue()).toInstant().toString());
    }
    return json;
  }
}
