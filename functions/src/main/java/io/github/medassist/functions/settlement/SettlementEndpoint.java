// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantResult;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.store.ResidentRepository;
import javax.inject.Inject;

/**
 * Answers {@code POST /v1/settlements} and {@code POST /v1/residents/{ref}/grants-on-application},
 * and the reversal of both.
 */
final class SettlementEndpoint implements Endpoint {
  private static final int MAX_REASON = 200;

  private final Authorizer access;
  private final Settlements settlements;
  private final GrantRecords grants;
  private final ResidentRepository residents;

  @Inject
  SettlementEndpoint(
      Authorizer access,
      Settlements settlements,
      GrantRecords grants,
      ResidentRepository residents) {
    this.access = access;
    this.settlements = settlements;
    this.grants = grants;
    this.residents = residents;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Agency agency = access.agency(request);
    String id = request.path().get("id");
    String ref = request.path().get("ref");
    if (ref != null) {
      GrantResult granted =
          id == null
              ? grants.record(agency, ref, GrantPayment.read(request.json()))
              : grants.reverse(agency, ref, id, reason(request.json()));
      return HttpResponse.created(granted::write);
    }
    SettlementResult recorded =
        id == null
            ? settlements.record(agency, Settlement.read(request.json()))
            : settlements.reverse(agency, id, reason(request.json()));
    return HttpResponse.created(recorded::write);
  }

  private static String reason(Json body) {
    Json.Members members = body.members();
    Json reason = members.required("reason");
    members.end();
    if (!Characters.isText(reason.string(), MAX_REASON)) {
      throw reason.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of(
              "请填写原因，1 至 " + MAX_REASON + " 个字", "say why, in 1 to " + MAX_REASON + " characters"));
    }
    return reason.string();
  }
}
