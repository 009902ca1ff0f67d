// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.medassist.functions.http.HttpResponse;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The answer to one HTTP call, as it goes over the wire. */
final class GatewayResponse {
  private static final JsonAdapter<APIGatewayV2HTTPResponse> JSON =
      new Moshi.Builder().build().adapter(APIGatewayV2HTTPResponse.class);

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private GatewayResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static GatewayResponse of(HttpResponse response) {
    return new GatewayResponse(
        response.status(), response.headers(), response.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what a function answers, payload version 2. */
  static GatewayResponse ofFunction(byte[] answer) throws IOException {
    APIGatewayV2HTTPResponse given = JSON.fromJson(new String(answer, StandardCharsets.UTF_8));
    String body = Objects.requireNonNullElse(given.getBody(), "");
    return new GatewayResponse(
        given.getStatusCode(),
        Objects.requireNonNullElse(given.getHeaders(), Map.of()),
        given.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  GatewayResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new GatewayResponse(status, more, body);
  }

  void send(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    headers.forEach(
        (name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }
}
