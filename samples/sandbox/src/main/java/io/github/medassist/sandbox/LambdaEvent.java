package io.github.medassist.sandbox;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event that API Gateway's HTTP API would send for a call, payload version 2.
 *
 * @param call the call
 * @param id the call's id
 * @param at when it came
 * @param routeKey the route, such as {@code GET /v1/policies/{region}}
 * @param variables the variables of the path by name, decoded
 * @param claims the claims of the verified token; empty if none was looked at
 */
record LambdaEvent(
    Incoming call,
    String id,
    Instant at,
    String routeKey,
    Map<String, String> variables,
    Map<String, String> claims) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  /** Returns the event as JSON. */
  byte[] write() {
    return Json.write(this::write);
  }

  private void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("version").value("2.0");
    writer.name("routeKey").value(routeKey);
    writer.name("rawPath").value(call.path());
    writer.name("rawQueryString").value(call.query());
    String cookies = call.headers().get("cookie");
    if (cookies != null) {
      writer.name("cookies").beginArray();
      for (String cookie : cookies.split(";", -1)) {
        writer.value(cookie.trim());
      }
      writer.endArray();
    }
    strings(writer, "headers", call.headers());
    if (!call.query().isEmpty()) {
      strings(writer, "queryStringParameters", Percent.parameters(call.query()));
    }
    if (!variables.isEmpty()) {
      strings(writer, "pathParameters", variables);
    }
    writer.name("requestContext");
    context(writer);
    byte[] body = call.body();
    String text = text(body);
    if (body.length > 0) {
      writer.name("body").value(text == null ? Base64.getEncoder().encodeToString(body) : text);
    }
    writer.name("isBase64Encoded").value(text == null);
    writer.endObject();
  }

  private void context(JsonWriter writer) throws IOException {
    writer.beginObject();
    if (!claims.isEmpty()) {
      writer.name("authorizer").beginObject();
      writer.name("jwt").beginObject();
      strings(writer, "claims", claims);
      writer.name("scopes").nullValue();
      writer.endObject();
      writer.endObject();
    }
    writer.name("http").beginObject();
    writer.name("method").value(call.method());
    writer.name("path").value(call.path());
    writer.name("protocol").value(call.protocol());
    writer.name("sourceIp").value(call.sourceIp());
    writer.name("userAgent").value(call.headers().getOrDefault("user-agent", ""));
    writer.endObject();
    writer.name("requestId").value(id);
    writer.name("routeKey").value(routeKey);
    writer.name("stage").value("$default");
    writer.name("time").value(TIME.format(at.atOffset(ZoneOffset.UTC)));
    writer.name("timeEpoch").value(at.toEpochMilli());
    writer.endObject();
  }

  private static void strings(JsonWriter writer, String name, Map<String, String> strings)
      throws IOException {
    writer.name(name).beginObject();
    for (Map.Entry<String, String> each : strings.entrySet()) {
      writer.name(each.getKey()).value(each.getValue());
    }
    writer.endObject();
  }

  /** Returns the body as text, or null if it is none and has to go as base64. */
  private static @Nullable String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
