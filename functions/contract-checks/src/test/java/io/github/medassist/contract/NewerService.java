// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Answers as a service may that is newer than the client: with words and fields that the contract
 * does not have yet.
 */
final class NewerService implements AutoCloseable {
  /** A word that no enum has. */
  static final String WORD = "A_LATER_WORD";

  private final HttpServer server;

  private NewerService(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port of this machine alone. */
  static NewerService start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/residents/me/enrollment", exchange -> answer(exchange, 200, enrollment()));
    server.createContext("/v1/residents/me/quota", exchange -> answer(exchange, 422, problem()));
    server.createContext("/v1/estimates", exchange -> answer(exchange, 200, estimate()));
    server.start();
    return new NewerService(server);
  }

  private static JsonNode enrollment() {
    ObjectNode enrollment =
        (ObjectNode) ContractDocument.answer("/v1/residents/{ref}/enrollment", "get", "enrolled");
    enrollment.put("status", WORD).put("scheme", WORD).put("aLaterField", 1);
    ((ObjectNode) enrollment.path("category")).put("code", WORD);
    ((ObjectNode) enrollment.path("premium")).put("status", WORD).putObject("aLaterField");
    return enrollment;
  }

  private static JsonNode estimate() {
    ObjectNode estimate = (ObjectNode) ContractDocument.answer("/v1/estimates", "post", "exact");
    estimate.put("outcome", WORD).put("category", WORD);
    ((ObjectNode) estimate.path("layers")).putNull("A_LATER_LAYER");
    ((ObjectNode) estimate.path("steps").path(0)).put("layer", WORD).put("state", WORD);
    return estimate;
  }

  private static JsonNode problem() {
    return ContractDocument.MAPPER
        .createObjectNode()
        .put("type", "urn:medassist:problem:" + WORD)
        .put("title", "以后才有的错误")
        .put("titleEn", "A later problem")
        .put("status", 422)
        .put("detail", "请以后再问")
        .put("detailEn", "ask again later")
        .put("code", WORD)
        .put("traceId", "t-1");
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange
          .getResponseHeaders()
          .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
      byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
