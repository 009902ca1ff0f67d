// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.value.Day;

/** What is left of a person's year. Amounts are in fen. */
public final class QuotaCalls {
  private static final String ROUTE = "GET /v1/residents/{ref}/quota";

  private final Http http;
  private final SnapshotStore snapshots;

  QuotaCalls(Http http, SnapshotStore snapshots) {
    this.http = http;
    this.snapshots = snapshots;
  }

  /**
   * Asks about the person whose token it is.
   *
   * @param year the benefit year, such as 2023
   */
  public Call<Quota> get(int year) {
    return get(Http.ME, year);
  }

  /**
   * Asks about a resident.
   *
   * @param ref the resident's opaque reference
   * @param year the benefit year, such as 2023
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Quota> get(String ref, int year) {
    return get(ref, year, Mode.NETWORK);
  }

  /**
   * Asks about a resident. Without the network the snapshot answers that {@link SnapshotCalls#keep}
   * has kept; {@link Response#ageMillis} says how old it is.
   *
   * @param ref the resident's opaque reference, or {@code me}
   * @param year the benefit year, such as 2023
   * @param mode where the answer may be made
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Quota> get(String ref, int year, Mode mode) {
    OfflineHandler<Quota> offline =
        snapshots.handler(
            ROUTE,
            ref,
            (resident, region) ->
                new Quotas(region.policies())
                    .in(year, resident, Day.inChina(System.currentTimeMillis())));
    return mode == Mode.OFFLINE
        ? http.offline(offline)
        : http.signedIn(
            ROUTE,
            http.get(
                http.residentUrl(ref, "quota").addQueryParameter("year", String.valueOf(year))),
            utf8 -> QuotaJson.read(Json.read(utf8)),
            mode == Mode.NETWORK ? null : offline);
  }
}
