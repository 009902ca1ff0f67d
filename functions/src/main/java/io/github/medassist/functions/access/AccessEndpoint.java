package io.github.medassist.functions.access;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.PageSize;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Identity;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/me/accesses?limit=&next=}. */
final class AccessEndpoint implements Endpoint {
  private final Authorizer access;
  private final AccessLog accesses;
  private final Residents residents;
  private final Identity identity;

  @Inject
  AccessEndpoint(Authorizer access, AccessLog accesses, Residents residents, Identity identity) {
    this.access = access;
    this.accesses = accesses;
    this.residents = residents;
    this.identity = identity;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String ref = access.resident(request);
    AccessPage page =
        accesses.page(
            ref,
            PageSize.of(request),
            request.query().get("next"),
            name -> identity.openText(ref, name));
    return HttpResponse.ok(HttpResponse.PRIVATE, page::write);
  }
}
