// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.AlertRepository;
import io.github.medassist.functions.store.ResidentRepository;
import java.util.List;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/{ref}/alerts}. */
final class ResidentAlertsEndpoint implements Endpoint {
  private final Authorizer access;
  private final ResidentRepository residents;
  private final AlertRepository repository;

  @Inject
  ResidentAlertsEndpoint(
      Authorizer access, ResidentRepository residents, AlertRepository repository) {
    this.access = access;
    this.residents = residents;
    this.repository = repository;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String ref = access.read(request, Scope.ALERT).ref();
    List<Alert> alerts = repository.reached(ref).stream().map(AlertItem::alert).toList();
    return HttpResponse.ok(HttpResponse.PRIVATE, new AlertPage(alerts, null)::write);
  }
}
