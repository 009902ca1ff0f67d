// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A grant on application (依申请救助) that an agency has made and that stands: over which days' cost,
 * and what it paid. Immutable.
 */
public final class GrantOnApplication {
  private final String id;
  private final Day application;
  private final Day from;
  private final Map<String, Long> paid;

  /**
   * Makes a grant.
   *
   * @param id the agency's id of it
   * @param application the day of application, before which the cost lies
   * @param from the first day whose cost it is over
   * @param paid what each benefit paid, in fen by its id
   */
  public GrantOnApplication(String id, Day application, Day from, Map<String, Long> paid) {
    this.id = Objects.requireNonNull(id, "id");
    this.application = Objects.requireNonNull(application, "application");
    this.from = Objects.requireNonNull(from, "from");
    this.paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
  }

  /** The agency's id of it. */
  public String id() {
    return id;
  }

  /** The day of application; the limits of its year count. */
  public Day application() {
    return application;
  }

  /** The first day whose cost it is over; the last is the one before the application (A16). */
  public Day from() {
    return from;
  }

  /** What each benefit paid, in fen by its id. */
  public Map<String, Long> paid() {
    return paid;
  }

  /** What it paid in all, in fen. */
  public long total() {
    long total = 0;
    for (long each : paid.values()) {
      total += each;
    }
    return total;
  }

  /** Whether it is over the cost of {@code day}. */
  public boolean isOver(Day day) {
    return !day.isBefore(from) && day.isBefore(application);
  }

  /** Reads the grants of a year; none where there is no such member, as in older records. */
  public static List<GrantOnApplication> readAll(Json.Members members) {
    List<GrantOnApplication> grants = new ArrayList<>();
    Json member = members.optional("grants");
    if (member != null) {
      for (Json each : member.elements()) {
        grants.add(read(each));
      }
    }
    return Collections.unmodifiableList(grants);
  }

  /** Writes the member that {@link #readAll} reads. */
  public static void writeAll(JsonWriter writer, List<GrantOnApplication> grants)
      throws IOException {
    writer.name("grants").beginArray();
    for (GrantOnApplication each : grants) {
      each.write(writer);
    }
    writer.endArray();
  }

  /** Reads a grant. */
  public static GrantOnApplication read(Json json) {
    Json.Members members = json.members();
    Map<String, Long> paid = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : members.required("paid").members().all().entrySet()) {
      paid.put(entry.getKey(), entry.getValue().fen());
    }
    return new GrantOnApplication(
        members.required("id").string(),
        members.required("application").day(),
        members.required("from").day(),
        paid);
  }

  /** Writes this grant. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("id").value(id);
    writer.name("application").value(application.toString());
    writer.name("from").value(from.toString());
    writer.name("paid").beginObject();
    for (Map.Entry<String, Long> entry : paid.entrySet()) {
      writer.name(entry.getKey()).value(entry.getValue());
    }
    writer.endObject();
    writer.endObject();
  }

  /** Names the grant by its id alone. */
  @Override
  public String toString() {
    return "GrantOnApplication " + id;
  }
}
