// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One HTTP call. */
final class ApiRequest {
  private static final int MAX_BODY_BYTES = 64 * 1024;
  private static final int MAX_DRAINED_BYTES = 1024 * 1024;
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*)");

  private final HttpServerExchange exchange;

  ApiRequest(HttpServerExchange exchange) {
    this.exchange = exchange;
  }

  /** The bearer token; empty if there is none. */
  String bearer() {
    String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    Matcher matcher = BEARER.matcher(header == null ? "" : header.strip());
    return matcher.matches() ? matcher.group(1) : "";
  }

  Json json() throws IOException {
    InputStream in = exchange.getInputStream();
    byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      // Lets a caller who is still sending come to the answer, within reason.
      in.skip(MAX_DRAINED_BYTES);
      throw BackendProblem.BODY_TOO_LARGE.exception();
    }
    return Json.read(body);
  }

  /** What stands in the path for {@code {name}}. */
  String variable(String name) {
    return Objects.requireNonNull(
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get(name),
        "the route has this variable");
  }

  @Nullable String query(String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? null : values.getFirst();
  }

  int year() {
    String year = query("year");
    if (year == null || !year.matches("[1-9][0-9]{3}")) {
      throw new InvalidInputException(
          ProblemCode.INVALID_YEAR,
          "/year",
          Text.of("请用四位数字填写待遇年度，例如 2023", "write the benefit year with four digits, such as 2023"));
    }
    return Integer.parseInt(year);
  }
}
