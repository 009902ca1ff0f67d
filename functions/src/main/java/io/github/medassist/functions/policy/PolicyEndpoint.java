// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.policy;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.PolicyJson;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import java.util.List;
import javax.inject.Inject;

/** Answers {@code GET /v1/policies} and {@code GET /v1/policies/{region}?on=}. */
final class PolicyEndpoint implements Endpoint {
  private final Policies policies;
  private final RequestDates dates;

  @Inject
  PolicyEndpoint(Policies policies, RequestDates dates) {
    this.policies = policies;
    this.dates = dates;
  }

  @Override
  public List<String> parameters(HttpRequest request) {
    return request.path().containsKey("region") ? List.of("on") : List.of();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String region = request.path().get("region");
    if (region == null) {
      return HttpResponse.ok(
          HttpResponse.PUBLIC, writer -> PolicyJson.writeList(writer, policies, dates.day()));
    }
    Day on = dates.dayOf(request);
    List<Pack> packs = packs(region, on);
    return HttpResponse.ok(
        HttpResponse.PUBLIC, writer -> PolicyJson.write(writer, region, on, packs));
  }

  private List<Pack> packs(String region, Day on) {
    try {
      return policies.packs(region, on);
    } catch (InvalidInputException e) {
      throw e.code() == ProblemCode.DATE_NOT_COVERED
          ? new InvalidInputException(e.code(), "/on", e.remedy())
          : e;
    }
  }
}
