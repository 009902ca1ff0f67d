package io.github.medassist.functions.estimate;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Access;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.resident.Residents;
import javax.inject.Inject;

/**
 * Answers {@code POST /v1/residents/{ref}/estimates}: region, scheme, category and year so far are
 * on record.
 */
final class ResidentEstimateEndpoint implements Endpoint {
  private final Access access;
  private final Residents residents;
  private final Estimator estimator;

  @Inject
  ResidentEstimateEndpoint(Access access, Residents residents, Estimator estimator) {
    this.access = access;
    this.residents = residents;
    this.estimator = estimator;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Json.Members body = request.json().members();
    Day date = body.required("date").day();
    Visit visit = Visit.read(body.required("visit"));
    Settled settled = Settled.read(body.optional("settled"));
    body.end();
    Resident resident = access.read(request, Scope.ESTIMATE);
    Estimate estimate =
        estimator.estimate(resident.request(date, visit, settled), resident.categories(date));
    return HttpResponse.ok(HttpResponse.NOT_KEPT, writer -> EstimateJson.write(writer, estimate));
  }
}
