// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
    GatewayRequest call,
    String id,
    Instant at,
    String routeKey,
    Map<String, String> variables,
    Map<String, String> claims) {
  private static final JsonAdapter<APIGatewayV2HTTPEvent> JSON =
      new Moshi.Builder().build().adapter(APIGatewayV2HTTPEvent.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
  private static final Pattern COOKIES = Pattern.compile(";");

  /** Writes the event as JSON in UTF-8, without the members that are null. */
  byte[] write() {
    byte[] body = call.body();
    String text = text(body);
    return JSON.toJson(
            APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routeKey)
                .withRawPath(call.path())
                .withRawQueryString(call.query())
                .withCookies(cookies(call.headers().get("cookie")))
                .withHeaders(call.headers())
                .withQueryStringParameters(
                    call.query().isEmpty() ? null : Percent.parameters(call.query()))
                .withPathParameters(variables.isEmpty() ? null : variables)
                .withRequestContext(context())
                .withBody(body.length == 0 ? null : text != null ? text : base64(body))
                .withIsBase64Encoded(text == null)
                .build())
        .getBytes(StandardCharsets.UTF_8);
  }

  private RequestContext context() {
    return RequestContext.builder()
        .withAuthorizer(
            claims.isEmpty()
                ? null
                : RequestContext.Authorizer.builder()
                    .withJwt(RequestContext.Authorizer.JWT.builder().withClaims(claims).build())
                    .build())
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(call.method())
                .withPath(call.path())
                .withProtocol(call.protocol())
                .withSourceIp(call.sourceIp())
                .withUserAgent(call.headers().getOrDefault("user-agent", ""))
                .build())
        .withRequestId(id)
        .withRouteKey(routeKey)
        .withStage("$default")
        .withTime(TIME.format(at.atOffset(ZoneOffset.UTC)))
        .withTimeEpoch(at.toEpochMilli())
        .build();
  }

  private static @Nullable List<String> cookies(@Nullable String header) {
    return header == null ? null : COOKIES.splitAsStream(header).map(String::trim).toList();
  }

  private static String base64(byte[] body) {
    return Base64.getEncoder().encodeToString(body);
  }

  /** The body as text, or null if it is none and has to go as base64. */
  private static @Nullable String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
