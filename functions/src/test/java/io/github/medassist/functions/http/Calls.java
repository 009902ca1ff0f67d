// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls a function with the event that API Gateway would send. */
public final class Calls {
  private Calls() {}

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body the body as text
   */
  public record Answer(int status, String body) {
    public Json.Members json() {
      return Json.read(body.getBytes(StandardCharsets.UTF_8)).members();
    }
  }

  /** The claims of an agency. */
  public static Map<String, String> agency(String region) {
    return Map.of("sub", "office", "role", "agency", "region", region);
  }

  /** The claims of a resident. */
  public static Map<String, String> resident(String ref) {
    return Map.of("sub", ref, "role", "resident");
  }

  /** Calls {@code function}. */
  public static Answer call(
      RequestStreamHandler function,
      String method,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> claims,
      String body) {
    byte[] event =
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("requestContext").beginObject();
              writer.name("requestId").value("call");
              writer.name("http").beginObject().name("method").value(method).endObject();
              if (!claims.isEmpty()) {
                writer.name("authorizer").beginObject().name("jwt").beginObject();
                strings(writer, "claims", claims);
                writer.endObject().endObject();
              }
              writer.endObject();
              strings(writer, "pathParameters", path);
              strings(writer, "queryStringParameters", query);
              writer.name("body").value(body);
              writer.name("isBase64Encoded").value(false);
              writer.endObject();
            });
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), output, new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Json.Members answer = Json.read(output.toByteArray()).members();
    return new Answer(
        Integer.parseInt(answer.required("statusCode").literal()),
        answer.required("body").string());
  }

  private static void strings(JsonWriter writer, String name, Map<String, String> strings)
      throws IOException {
    writer.name(name).beginObject();
    for (Map.Entry<String, String> each : strings.entrySet()) {
      writer.name(each.getKey()).value(each.getValue());
    }
    writer.endObject();
  }
}
