// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.problem.ServiceProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call.
 *
 * @param call which call it is
 * @param path the variables of the path by name
 * @param query the query parameters by name
 * @param headers the headers by lower-case name
 * @param claims the claims of the token that the gateway has verified; empty if there was none
 * @param body what the caller sent
 */
public record HttpRequest(
    Call call,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> claims,
    Body body) {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  /**
   * Which call it is.
   *
   * @param id the call's id, which the gateway's log has too
   * @param route the route's method and path with variables in braces
   * @param method the method, such as {@code GET}
   */
  public record Call(String id, String route, String method) {}

  /**
   * What the caller sent.
   *
   * @param text the body as the gateway hands it on; empty if there was none
   * @param isBase64 whether that is base64 of what the caller sent, as it is of all that is no text
   */
  public record Body(String text, boolean isBase64) {
    /** The call had no body. */
    public static final Body NONE = new Body("", false);

    private byte[] bytes() {
      if (!isBase64) {
        return text.getBytes(StandardCharsets.UTF_8);
      }
      try {
        return Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw malformed(
            Text.of(
                "事件标明为 base64 的正文须为 base64（RFC 4648）",
                "send base64 (RFC 4648, 4) where the event says that it is"));
      }
    }

    /** Names no content, which may be personal. */
    @Override
    public String toString() {
      return "body";
    }
  }

  /** Reads an event of API Gateway's HTTP API, payload version 2. */
  static HttpRequest read(byte[] event) {
    Json.Members members = Json.read(event).members();
    Json route = members.optional("routeKey");
    Json.Members context = members.required("requestContext").members();
    Json.Members http = context.required("http").members();
    Json authorizer = context.optional("authorizer");
    Json jwt = authorizer == null ? null : authorizer.members().optional("jwt");
    Json claims = jwt == null ? null : jwt.members().optional("claims");
    Json body = members.optional("body");
    Json base64 = members.optional("isBase64Encoded");
    return new HttpRequest(
        new Call(
            context.required("requestId").string(),
            route == null ? "unknown" : route.string(),
            http.required("method").string()),
        strings(members.optional("pathParameters"), false),
        strings(members.optional("queryStringParameters"), false),
        strings(members.optional("headers"), true),
        strings(claims, false),
        new Body(body == null ? "" : body.string(), base64 != null && base64.flag()));
  }

  private static Map<String, String> strings(@Nullable Json json, boolean lowerCase) {
    Map<String, String> strings = new HashMap<>();
    if (json != null) {
      json.members()
          .all()
          .forEach(
              (name, value) -> {
                if (value.isString()) {
                  strings.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, value.string());
                }
              });
    }
    return strings;
  }

  /**
   * Refuses a query parameter that the call does not have: a misspelt one must not count as left
   * out.
   */
  void requireParameters(List<String> known) {
    for (String name : query.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidInputException(
            ProblemCode.UNKNOWN_FIELD,
            Json.child("", name),
            known.isEmpty()
                ? Text.of("请删去：此接口没有查询参数", "remove it: this call has no query parameters")
                : Text.of(
                    "请删去此项或改正其名称；此处可用：" + known,
                    "remove it or mend its name; known here: " + known),
            known);
      }
    }
  }

  /** The id of the trace that the call belongs to, which its caller is told. */
  public String traceId() {
    return Trace.id(headers.get("traceparent"), call.id());
  }

  /**
   * The body as JSON.
   *
   * @throws ProblemException if it says that it is something else, or is larger than any request
   *     needs
   * @throws InvalidInputException if it is not JSON in UTF-8
   */
  public Json json() {
    String type = headers.get("content-type");
    if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw ServiceProblem.UNSUPPORTED_MEDIA_TYPE.exception();
    }
    // Decoded only now: a body that no endpoint reads cannot be refused.
    byte[] utf8 = body.bytes();
    if (utf8.length > MAX_BODY_BYTES) {
      throw ServiceProblem.BODY_TOO_LARGE.exception();
    }
    requireUtf8(utf8);
    return Json.read(utf8);
  }

  /** A reader that is lenient would take what is no UTF-8 for some other text, and keep that. */
  private static void requireUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw malformed(Text.of("请以 UTF-8 编码书写 JSON", "write JSON in UTF-8 (RFC 8259, 8.1)"));
    }
  }

  private static InvalidInputException malformed(Text remedy) {
    return new InvalidInputException(ProblemCode.JSON_MALFORMED, "", remedy);
  }

  /** The variable of the path. */
  public String variable(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("the route table has no variable " + name + " here");
    }
    return value;
  }

  /** Names the call by its id alone: path, query, headers and body may be personal. */
  @Override
  public String toString() {
    return call.method() + " " + call.id();
  }
}
