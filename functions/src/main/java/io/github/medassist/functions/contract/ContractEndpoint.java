// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.inject.Inject;

/** Answers {@code GET /v1/openapi.json}: the OpenAPI document of every call. */
final class ContractEndpoint implements Endpoint {
  private final String document;

  @Inject
  ContractEndpoint() {
    this.document = read();
  }

  private static String read() {
    try (InputStream in = ContractEndpoint.class.getResourceAsStream("openapi.json")) {
      byte[] bytes =
          Objects.requireNonNull(in, "openapi.json is not in this package: build it anew")
              .readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read: build this package anew", e);
    }
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    return HttpResponse.ok(HttpResponse.PUBLIC, document);
  }
}
