package io.github.medassist.client;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.Objects;

/** What will be paid for a visit. Amounts are in fen. */
public final class EstimateCalls {
  private final Http http;

  EstimateCalls(Http http) {
    this.http = http;
  }

  /**
   * Asks what would be paid, on what {@code request} says and nothing else. No token is sent,
   * nothing is stored.
   *
   * @param request region, day, scheme, category, visit, what is settled and the year so far
   */
  public Call<Estimate> estimate(EstimateRequest request) {
    return http.anonymous(
        "POST /v1/estimates",
        http.post(http.url("v1/estimates"), request::write),
        EstimateCalls::read);
  }

  /**
   * Asks what will be paid to the person whose token it is, on top of the year so far.
   *
   * @param date the day of the cost
   * @param visit the visit
   * @param settled what layers have settled already; {@link Settled#NOTHING} if none has
   */
  public Call<Estimate> forMe(Day date, Visit visit, Settled settled) {
    return forResident("me", date, visit, settled);
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
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(visit, "visit");
    Objects.requireNonNull(settled, "settled");
    return http.signedIn(
        "POST /v1/residents/{ref}/estimates",
        http.post(
            http.residentUrl(ref, "estimates"), writer -> write(writer, date, visit, settled)),
        EstimateCalls::read);
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
