// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to one HTTP call.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body as text; empty if there is none
 */
public record HttpResponse(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json; charset=utf-8";

  /** May be kept by the caller alone, and checked before each use. */
  public static final String PRIVATE = "private, no-cache";

  /** May be kept by anyone for an hour. */
  public static final String PUBLIC = "public, max-age=3600";

  /** Must not be kept. */
  public static final String NOT_KEPT = "no-store";

  /** Answers 200 with JSON. */
  public static HttpResponse ok(String cacheControl, Json.Body body) {
    return json(200, JSON, cacheControl, body);
  }

  /** Answers 200 with {@code json}, which is written already. */
  public static HttpResponse ok(String cacheControl, String json) {
    return text(200, JSON, cacheControl, json);
  }

  /** Answers 201 with JSON that must not be kept. */
  public static HttpResponse created(Json.Body body) {
    return json(201, JSON, NOT_KEPT, body);
  }

  static HttpResponse json(int status, String type, String cacheControl, Json.Body body) {
    return text(status, type, cacheControl, new String(Json.write(body), StandardCharsets.UTF_8));
  }

  private static HttpResponse text(int status, String type, String cacheControl, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", type);
    headers.put("cache-control", cacheControl);
    return new HttpResponse(status, headers, body);
  }

  HttpResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpResponse(status, more, body);
  }

  /** Writes the answer as API Gateway takes it, payload version 2. */
  byte[] write() {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("statusCode").value(status);
          writer.name("headers").beginObject();
          for (Map.Entry<String, String> header : headers.entrySet()) {
            writer.name(header.getKey()).value(header.getValue());
          }
          writer.endObject();
          writer.name("isBase64Encoded").value(false);
          writer.name("body").value(body);
          writer.endObject();
        });
  }
}
