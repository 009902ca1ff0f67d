// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.enrollment;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.enrollment.Enrollments;
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

/** Answers {@code GET /v1/residents/{ref}/enrollment?year=}. */
final class EnrollmentEndpoint implements Endpoint {
  private final Authorizer access;
  private final ResidentRepository residents;
  private final Enrollments enrollments;
  private final RequestDates dates;

  @Inject
  EnrollmentEndpoint(
      Authorizer access,
      ResidentRepository residents,
      Enrollments enrollments,
      RequestDates dates) {
    this.access = access;
    this.residents = residents;
    this.enrollments = enrollments;
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
    return answer(year, access.read(request, Scope.ENROLLMENT));
  }

  private HttpResponse answer(int year, Resident resident) {
    Enrollment enrollment = enrollments.in(year, resident, dates.day());
    return HttpResponse.ok(
        HttpResponse.PRIVATE, writer -> EnrollmentJson.write(writer, enrollment));
  }
}
