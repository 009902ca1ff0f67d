// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.quota;

import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SampleResident;
import java.util.List;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/{ref}/quota?year=}. */
final class QuotaEndpoint implements Endpoint {
  private final Authorizer access;
  private final ResidentRepository residents;
  private final Quotas quotas;
  private final RequestDates dates;

  @Inject
  QuotaEndpoint(
      Authorizer access, ResidentRepository residents, Quotas quotas, RequestDates dates) {
    this.access = access;
    this.residents = residents;
    this.quotas = quotas;
    this.dates = dates;
  }

  @Override
  public void prime() {
    answer(SampleResident.YEAR, residents.prime());
  }

  @Override
  public List<String> parameters(HttpRequest request) {
    return List.of("year");
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    int year = dates.yearOf(request);
    return answer(year, access.read(request, Scope.QUOTA));
  }

  private HttpResponse answer(int year, Resident resident) {
    Quota quota = quotas.in(year, resident, dates.day());
    return HttpResponse.ok(HttpResponse.PRIVATE, writer -> QuotaJson.write(writer, quota));
  }
}
