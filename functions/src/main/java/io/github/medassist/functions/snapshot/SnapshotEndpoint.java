// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.snapshot;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.store.ResidentRepository;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/{ref}/snapshot}. */
final class SnapshotEndpoint implements Endpoint {
  private final Authorizer access;
  private final ResidentRepository residents;

  @Inject
  SnapshotEndpoint(Authorizer access, ResidentRepository residents) {
    this.access = access;
    this.residents = residents;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Resident resident = access.read(request, Scope.SNAPSHOT);
    // Whoever keeps it seals it; what lies between must not.
    return HttpResponse.ok(HttpResponse.NOT_KEPT, resident::write);
  }
}
