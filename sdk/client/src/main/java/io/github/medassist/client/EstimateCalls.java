// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.Objects;

/**
 * What will be paid for a visit. Amounts are in fen.
 *
 * <p>An answer that was made on this device is the one that the service gives with the same packs,
 * to the fen; its {@link Estimate#receipt} names the pack, its first day and its hash.
 */
public final class EstimateCalls {
  private static final String WHAT_IF = "POST /v1/estimates";
  private static final String RESIDENT = "POST /v1/residents/{ref}/estimates";

  private final Http http;
  private final OfflinePolicies policies;
  private final SnapshotStore snapshots;

  EstimateCalls(Http http, OfflinePolicies policies, SnapshotStore snapshots) {
    this.http = http;
    this.policies = policies;
    this.snapshots = snapshots;
  }

  /**
   * Asks what would be paid, on what {@code request} says and nothing else. No token is sent,
   * nothing is stored.
   *
   * @param request region, day, scheme, category, visit, what is settled and the year so far
   */
  public Call<Estimate> estimate(EstimateRequest request) {
    return estimate(request, Mode.NETWORK);
  }

  /** Answers {@code request} on this device: see {@link #estimate(EstimateRequest, Mode)}. */
  public Call<Estimate> offline(EstimateRequest request) {
    return estimate(request, Mode.OFFLINE);
  }

  /**
   * Asks what would be paid, on what {@code request} says and nothing else. Without the network the
   * packs answer that {@link PolicyCalls#on} has brought to the cache directory, on top of those
   * that the library carries.
   *
   * @param request region, day, scheme, category, visit, what is settled and the year so far
   * @param mode where the answer may be made
   */
  public Call<Estimate> estimate(EstimateRequest request, Mode mode) {
    Objects.requireNonNull(request, "request");
    OfflineHandler<Estimate> offline =
        new OfflineHandler<Estimate>(WHAT_IF) {
          @Override
          Response<Estimate> handle(int attempts) {
            requireNear(request.date());
            OfflinePolicies.Region region = policies.region(request.region());
            return region.response(
                region.estimator().estimate(request),
                region.policies().on(request.region(), request.date()),
                attempts);
          }
        };
    return mode == Mode.OFFLINE
        ? http.offline(offline)
        : http.anonymous(
            WHAT_IF,
            http.post(http.url("v1/estimates"), request::write),
            EstimateCalls::read,
            mode == Mode.NETWORK ? null : offline);
  }

  /**
   * Asks what will be paid to the person whose token it is, on top of the year so far.
   *
   * @param date the day of the cost
   * @param visit the visit
   * @param settled what layers have settled already; {@link Settled#NOTHING} if none has
   */
  public Call<Estimate> forMe(Day date, Visit visit, Settled settled) {
    return forResident(Http.ME, date, visit, settled);
  }

  /**
   * Asks what will be paid to a resident, on top of the year so far; region, scheme and category
   * are on record.
   *
   * @param ref the resident's opaque reference
   * @param date the day of the cost
   * @param visit the visit
   * @param settled what layers have settled already; {@link Settled#NOTHING} if none has
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Estimate> forResident(String ref, Day date, Visit visit, Settled settled) {
    return forResident(ref, date, visit, settled, Mode.NETWORK);
  }

  /**
   * Asks what will be paid to a resident, on top of the year so far. Without the network the
   * snapshot answers that {@link SnapshotCalls#keep} has kept; {@link Response#ageMillis} says how
   * old it is.
   *
   * @param ref the resident's opaque reference, or {@code me}
   * @param date the day of the cost
   * @param visit the visit
   * @param settled what layers have settled already; {@link Settled#NOTHING} if none has
   * @param mode where the answer may be made
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<Estimate> forResident(String ref, Day date, Visit visit, Settled settled, Mode mode) {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(visit, "visit");
    Objects.requireNonNull(settled, "settled");
    OfflineHandler<Estimate> offline =
        snapshots.handler(
            RESIDENT,
            ref,
            (resident, region) -> {
              requireNear(date);
              return region.residentEstimator().estimate(resident, date, visit, settled);
            });
    return mode == Mode.OFFLINE
        ? http.offline(offline)
        : http.signedIn(
            RESIDENT,
            http.post(
                http.residentUrl(ref, "estimates"), writer -> write(writer, date, visit, settled)),
            EstimateCalls::read,
            mode == Mode.NETWORK ? null : offline);
  }

  private static void requireNear(Day date) {
    Horizon.require(date, Day.inChina(System.currentTimeMillis()), "/date");
  }

  private static void write(JsonWriter writer, Day date, Visit visit, Settled settled)
      throws IOException {
    writer.beginObject();
    writer.name("date").value(date.toString());
    writer.name("visit");
    visit.write(writer);
    writer.name("settled");
    settled.write(writer);
    writer.endObject();
  }

  private static Estimate read(byte[] utf8) {
    return EstimateJson.read(Json.read(utf8));
  }
}
