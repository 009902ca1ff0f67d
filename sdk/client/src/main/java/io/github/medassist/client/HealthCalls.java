// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;

/** Is the service there. No token is sent. */
public final class HealthCalls {
  private final Http http;

  HealthCalls(Http http) {
    this.http = http;
  }

  /** Asks the service how it is. */
  public Call<Health> check() {
    return http.anonymous(
        "GET /v1/health",
        http.get(http.url("v1/health")),
        utf8 -> Health.read(Json.read(utf8).members()));
  }
}
