// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.health;

import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import javax.inject.Inject;

/** Answers {@code GET /v1/health}. */
final class HealthEndpoint implements Endpoint {
  @Inject
  HealthEndpoint() {}

  @Override
  public HttpResponse answer(HttpRequest request) {
    return HttpResponse.ok(
        HttpResponse.NOT_KEPT,
        writer -> {
          writer.beginObject();
          writer.name("status").value("UP");
          writer.name("engine").value(Receipt.engineVersion());
          writer.endObject();
        });
  }
}
