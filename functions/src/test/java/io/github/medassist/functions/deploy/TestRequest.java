// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.http.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Asks a function as API Gateway does, and reads its answer. */
public final class TestRequest {
  private final Route route;
  private final Map<String, String> claims = new TreeMap<>();
  private final Map<String, String> path = new TreeMap<>();
  private final Map<String, String> query = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();
  private String body = "";
  private boolean base64;
  private int remainingMillis = 10_000;

  private TestRequest(Route route) {
    this.route = route;
  }

  /** Begins a question. */
  public static TestRequest of(Route route) {
    return new TestRequest(route);
  }

  /** Says who asks. */
  public TestRequest by(String role, String subject) {
    claims.put("role", role);
    claims.put("sub", subject);
    return this;
  }

  /** Says which agency asks. */
  public TestRequest byAgency(String region) {
    claims.put("region", region);
    return by("agency", "agency-" + region);
  }

  /** Gives a variable of the path. */
  public TestRequest path(String name, String value) {
    path.put(name, value);
    return this;
  }

  /** Gives a query parameter. */
  public TestRequest query(String name, String value) {
    query.put(name, value);
    return this;
  }

  /** Gives a header. */
  public TestRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Gives the body. */
  public TestRequest body(String body) {
    this.body = body;
    return this;
  }

  /** Gives the body as what the event says is base64. */
  public TestRequest base64(String body) {
    this.base64 = true;
    return body(body);
  }

  /** Says how long the caller waits. */
  public TestRequest within(int millis) {
    this.remainingMillis = millis;
    return this;
  }

  /** Asks {@code function}. */
  public Answer to(RequestStreamHandler function) throws IOException {
    byte[] event =
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("routeKey").value(route.method() + " " + route.path());
              strings(writer.name("pathParameters"), path);
              strings(writer.name("queryStringParameters"), query);
              strings(writer.name("headers"), headers);
              writer.name("body").value(body);
              writer.name("isBase64Encoded").value(base64);
              writer.name("requestContext").beginObject();
              writer.name("requestId").value(UUID.randomUUID().toString());
              writer.name("http").beginObject();
              writer.name("method").value(route.method());
              writer.endObject();
              writer.name("authorizer").beginObject();
              writer.name("jwt").beginObject();
              strings(writer.name("claims"), claims);
              writer.endObject().endObject();
              writer.endObject().endObject();
            });
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    TestContext context = new TestContext(remainingMillis);
    function.handleRequest(new ByteArrayInputStream(event), output, context);
    Json.Members answer = Json.read(output.toByteArray()).members();
    return new Answer(
        answer.required("statusCode").number(100, 599),
        answer.required("headers").members(),
        answer.required("body").string(),
        context.logged());
  }

  private static void strings(JsonWriter writer, Map<String, String> strings) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, String> each : strings.entrySet()) {
      writer.name(each.getKey()).value(each.getValue());
    }
    writer.endObject();
  }

  /**
   * What a function answered.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the body
   * @param log what it logged
   */
  public record Answer(int status, Json.Members headers, String body, String log) {
    public Json json() {
      return Json.read(body.getBytes(StandardCharsets.UTF_8));
    }

    public String code() {
      return json().members().required("code").string();
    }

    /** Where the problem is. */
    public String pointer() {
      return json().members().required("pointer").string();
    }
  }
}
