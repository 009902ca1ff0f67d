// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.resident.ResidentEstimator;
import io.github.medassist.core.settlement.GrantWindow;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementRepository;
import java.util.List;
import javax.inject.Inject;

/**
 * Answers {@code POST /v1/residents/{ref}/estimates}: region, scheme, category and year so far are
 * on record.
 */
final class ResidentEstimateEndpoint implements Endpoint {
  private final Authorizer access;
  private final ResidentRepository residents;
  private final ResidentEstimator estimator;
  private final SettlementRepository settlements;
  private final GrantsOnApplication grants;
  private final RequestDates dates;

  @Inject
  ResidentEstimateEndpoint(
      Authorizer access,
      ResidentRepository residents,
      ResidentEstimator estimator,
      SettlementRepository settlements,
      GrantsOnApplication grants,
      RequestDates dates) {
    this.access = access;
    this.residents = residents;
    this.estimator = estimator;
    this.settlements = settlements;
    this.grants = grants;
    this.dates = dates;
  }

  @Override
  public void prime() {
    answer(
        residents.prime(),
        SampleVisit.REQUEST.date(),
        SampleVisit.REQUEST.visit(),
        SampleVisit.REQUEST.settled());
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Json.Members body = request.json().members();
    Json application = body.optional("application");
    if (application != null) {
      Day day = application.day();
      body.end();
      Horizon.require(day, dates.day(), "/application");
      return answer(grant(access.read(request, Scope.ESTIMATE), day));
    }
    Day date = body.required("date").day();
    Visit visit = Visit.read(body.required("visit"));
    Settled settled = Settled.read(body.optional("settled"));
    body.end();
    Horizon.require(date, dates.day(), "/date");
    return answer(access.read(request, Scope.ESTIMATE), date, visit, settled);
  }

  private HttpResponse answer(Resident resident, Day date, Visit visit, Settled settled) {
    return answer(estimator.estimate(resident, date, visit, settled));
  }

  /**
   * Answers what a grant on application brings, on what the person has borne (A16). Whether the
   * person may apply at all is decided before any settlement is read.
   */
  private Estimate grant(Resident resident, Day application) {
    GrantWindow window = grants.window(resident, application);
    return grants.estimate(
        window,
        window.dependsOnSettlements()
            ? settlements.standing(resident.ref(), window).values()
            : List.of());
  }

  private static HttpResponse answer(Estimate estimate) {
    return HttpResponse.ok(HttpResponse.NOT_KEPT, writer -> EstimateJson.write(writer, estimate));
  }
}
