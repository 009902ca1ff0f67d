package io.github.medassist.client;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.json.Json;

/** Is this person enrolled. Amounts are in fen. */
public final class EnrollmentCalls {
  private final Http http;

  EnrollmentCalls(Http http) {
    this.http = http;
  }

  /**
   * Asks about the person whose token it is.
   *
   * @param year the benefit year, such as 2023
   */
  public Call<Enrollment> get(int year) {
    return get("me", year);
  }

  /**
   * Asks about a resident.
   *
   * @param ref the resident's opaque reference
   * @param year the benefit year, such as 2023
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Enrollment> get(String ref, int year) {
    return http.signedIn(
        "GET /v1/residents/{ref}/enrollment",
        http.get(
            http.residentUrl(ref, "enrollment").addQueryParameter("year", String.valueOf(year))),
        utf8 -> EnrollmentJson.read(Json.read(utf8)));
  }
}
