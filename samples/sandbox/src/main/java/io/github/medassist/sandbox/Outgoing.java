package io.github.medassist.sandbox;

import io.github.medassist.core.json.Json;
import io.github.medassist.functions.http.HttpResponse;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to one HTTP call, as it goes over the wire. */
final class Outgoing {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Outgoing(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Outgoing of(HttpResponse response) {
    return new Outgoing(
        response.status(), response.headers(), response.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what a function answers, payload version 2. */
  static Outgoing ofFunction(byte[] answer) {
    Json.Members members = Json.read(answer).members();
    Map<String, String> headers = new LinkedHashMap<>();
    Json given = members.optional("headers");
    if (given != null) {
      given.members().all().forEach((name, value) -> headers.put(name, value.string()));
    }
    Json body = members.optional("body");
    Json base64 = members.optional("isBase64Encoded");
    String text = body == null ? "" : body.string();
    return new Outgoing(
        members.required("statusCode").number(100, 599),
        headers,
        base64 != null && base64.flag()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8));
  }

  Outgoing with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Outgoing(status, more, body);
  }

  void send(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    headers.forEach(
        (name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }
}
