package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;

/** What is left of a person's year. Amounts are in fen. */
public final class QuotaCalls {
  private final Http http;

  QuotaCalls(Http http) {
    this.http = http;
  }

  /**
   * Asks about the person whose token it is.
   *
   * @param year the benefit year, such as 2023
   */
  public Call<Quota> get(int year) {
    return get("me", year);
  }

  /**
   * Asks about a resident.
   *
   * @param ref the resident's opaque reference
   * @param year the benefit year, such as 2023
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Quota> get(String ref, int year) {
    return http.signedIn(
        "GET /v1/residents/{ref}/quota",
        http.get(http.residentUrl(ref, "quota").addQueryParameter("year", String.valueOf(year))),
        utf8 -> QuotaJson.read(Json.read(utf8)));
  }
}
