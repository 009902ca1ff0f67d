// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.grant;

import io.github.medassist.core.grant.Grant;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.store.ResidentRepository;
import java.util.List;
import javax.inject.Inject;

/**
 * Answers {@code GET /v1/residents/me/grants}, and {@code PUT} and {@code DELETE
 * /v1/residents/me/grants/{id}}.
 */
final class GrantEndpoint implements Endpoint {
  private final Authorizer access;
  private final Grants grants;
  private final ResidentRepository residents;

  @Inject
  GrantEndpoint(Authorizer access, Grants grants, ResidentRepository residents) {
    this.access = access;
    this.grants = grants;
    this.residents = residents;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String ref = access.resident(request);
    return switch (request.call().method()) {
      case "PUT" ->
          response(grants.give(ref, Grant.readRequest(request.variable("id"), request.json())));
      case "DELETE" ->
          list(
              HttpResponse.NOT_KEPT, grants.withdraw(ref, Grant.requireId(request.variable("id"))));
      default -> list(HttpResponse.PRIVATE, grants.of(ref));
    };
  }

  private static HttpResponse response(Grants.GrantResult result) {
    return result.isNew()
        ? HttpResponse.created(result.grant()::write)
        : HttpResponse.ok(HttpResponse.NOT_KEPT, result.grant()::write);
  }

  private static HttpResponse list(String cacheControl, List<Grant> grants) {
    return HttpResponse.ok(cacheControl, writer -> Grant.writeAll(writer, grants));
  }
}
