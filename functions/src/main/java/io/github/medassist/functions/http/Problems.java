// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.problem.Problem;

/** Answers with problem details (RFC 9457). */
public final class Problems {
  private static final String TYPE = "application/problem+json; charset=utf-8";

  private Problems() {}

  /** Answers with {@code problem}, under the call's trace id. */
  public static HttpResponse of(Problem problem, String traceId) {
    int status = problem.status();
    HttpResponse response =
        HttpResponse.json(status, TYPE, HttpResponse.NOT_KEPT, problem.tracedAs(traceId)::write);
    return switch (status) {
      case 401 -> response.with("www-authenticate", "Bearer");
      case 503 -> response.with("retry-after", "1");
      default -> response;
    };
  }
}
