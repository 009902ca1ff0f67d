// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP call as the gateway takes it: path and query still encoded. */
final class GatewayRequest {
  /** What API Gateway takes at most. */
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private static final long MAX_DRAINED_BYTES = 10L * MAX_BODY_BYTES;

  private final String method;
  private final String path;
  private final String query;
  private final String protocol;
  private final String sourceIp;
  private final Map<String, String> headers;
  private final byte[] body;

  private GatewayRequest(HttpServerExchange exchange, Map<String, String> headers, byte[] body) {
    this.method = exchange.getRequestMethod().toString();
    this.path = path(exchange);
    this.query = exchange.getQueryString();
    this.protocol = exchange.getProtocol().toString();
    this.sourceIp = exchange.getSourceAddress().getAddress().getHostAddress();
    this.headers = headers;
    this.body = body;
  }

  /** The path with its parameters, which the server takes out of its own. */
  private static String path(HttpServerExchange exchange) {
    String uri = exchange.getRequestURI();
    if (!exchange.isHostIncludedInRequestURI()) {
      return uri;
    }
    int at = uri.indexOf('/', uri.indexOf("://") + 3);
    return at < 0 ? "/" : uri.substring(at);
  }

  /** Reads the call; of its body no more than tells that it is too large. */
  static GatewayRequest read(HttpServerExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (HeaderValues values : exchange.getRequestHeaders()) {
      headers.put(
          values.getHeaderName().toString().toLowerCase(Locale.ROOT), String.join(",", values));
    }
    InputStream in = exchange.getInputStream();
    byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      drain(in);
    }
    return new GatewayRequest(exchange, Collections.unmodifiableMap(headers), body);
  }

  /** Lets a caller who is still sending come to the answer, within reason. */
  private static void drain(InputStream in) throws IOException {
    long left = MAX_DRAINED_BYTES;
    while (left > 0 && in.read() >= 0) {
      left -= 1 + in.skip(left - 1);
    }
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  /** What stands behind the question mark; empty if nothing does. */
  String query() {
    return query;
  }

  String protocol() {
    return protocol;
  }

  String sourceIp() {
    return sourceIp;
  }

  /** The headers by lower-case name, several values joined by comma. */
  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean isTooLarge() {
    return body.length > MAX_BODY_BYTES;
  }
}
