// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.json.Json;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Who is told that a person's yearly burden has reached a threshold. Amounts are in fen. */
public final class AlertCalls {
  private final Http http;

  AlertCalls(Http http) {
    this.http = http;
  }

  /** Asks for the alerts that stand about the person whose token it is: all on one page. */
  public Call<AlertPage> mine() {
    return of("me");
  }

  /**
   * Asks for the alerts that stand about a resident: all on one page.
   *
   * @param ref the resident's opaque reference
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<AlertPage> of(String ref) {
    return http.signedIn(
        "GET /v1/residents/{ref}/alerts",
        http.get(http.residentUrl(ref, "alerts")),
        utf8 -> AlertPage.read(Json.read(utf8)));
  }

  /**
   * Asks as an agency for the first page of the alerts that stand in a region and below it, with
   * names and ID numbers.
   *
   * @param region the region's code, six digits; null for the agency's own
   * @param since from when on they were told, as an ISO date, or date and time with offset; null
   *     for all
   */
  public Call<AlertPage> ofRegion(@Nullable String region, @Nullable String since) {
    return ofRegion(region, since, null);
  }

  /**
   * Asks as an agency for a page of the alerts that stand in a region and below it, with names and
   * ID numbers.
   *
   * @param region the region's code, six digits; null for the agency's own
   * @param since from when on they were told, as an ISO date, or date and time with offset; null
   *     for all
   * @param next the {@link AlertPage#next()} of the page before; null for the first
   */
  public Call<AlertPage> ofRegion(
      @Nullable String region, @Nullable String since, @Nullable String next) {
    HttpUrl.Builder url = http.url("v1/alerts");
    add(url, "region", region);
    add(url, "since", since);
    add(url, "next", next);
    return http.signedIn("GET /v1/alerts", http.get(url), utf8 -> AlertPage.read(Json.read(utf8)));
  }

  private static void add(HttpUrl.Builder url, String name, @Nullable String value) {
    if (value != null) {
      url.addQueryParameter(name, value);
    }
  }
}
