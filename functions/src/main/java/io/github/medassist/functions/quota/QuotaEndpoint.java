package io.github.medassist.functions.quota;

import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Access;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.Today;
import io.github.medassist.functions.resident.Residents;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/{ref}/quota?year=}. */
final class QuotaEndpoint implements Endpoint {
  private final Access access;
  private final Residents residents;
  private final Quotas quotas;
  private final Today today;

  @Inject
  QuotaEndpoint(Access access, Residents residents, Quotas quotas, Today today) {
    this.access = access;
    this.residents = residents;
    this.quotas = quotas;
    this.today = today;
  }

  @Override
  public void prime() {
    residents.prime();
    answer(Residents.REHEARSAL_YEAR, Residents.rehearsal());
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    int year = today.yearOf(request);
    return answer(year, access.read(request, Scope.QUOTA));
  }

  private HttpResponse answer(int year, Resident resident) {
    Quota quota = quotas.in(year, resident, today.day());
    return HttpResponse.ok(HttpResponse.PRIVATE, writer -> QuotaJson.write(writer, quota));
  }
}
