// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import javax.inject.Inject;

/**
 * Answers {@code POST /v1/estimates}: what will be paid for a person of whom only the body tells.
 */
final class WhatIfEndpoint implements Endpoint {
  private final Estimator estimator;
  private final RequestDates dates;

  @Inject
  WhatIfEndpoint(Estimator estimator, RequestDates dates) {
    this.estimator = estimator;
    this.dates = dates;
  }

  @Override
  public void prime() {
    answer(Json.read(Json.write(SampleVisit.REQUEST::write)));
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    return answer(request.json());
  }

  private HttpResponse answer(Json body) {
    EstimateRequest asked = EstimateRequest.read(body);
    Horizon.require(asked.date(), dates.day(), "/date");
    Estimate estimate = estimator.estimate(asked);
    return HttpResponse.ok(HttpResponse.NOT_KEPT, writer -> EstimateJson.write(writer, estimate));
  }
}
