// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to a settlement or its reversal: the same again on a repeat. */
public final class SettlementResult {
  private final String settlement;
  private final String resident;
  private final int year;
  private final Map<String, Long> paid;
  private final List<Difference> differences;
  private final boolean reversed;

  /**
   * Makes an answer.
   *
   * @param settlement the settlement's id
   * @param resident the person's reference
   * @param year the benefit year to whose account it counts
   * @param paid what each benefit pays in fen where that was computed here; else empty
   * @param differences the layers that paid otherwise than the policy says
   * @param reversed whether it was taken back
   */
  public SettlementResult(
      String settlement,
      String resident,
      int year,
      Map<String, Long> paid,
      List<Difference> differences,
      boolean reversed) {
    this.settlement = settlement;
    this.resident = resident;
    this.year = year;
    this.paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
    this.differences = Collections.unmodifiableList(new ArrayList<>(differences));
    this.reversed = reversed;
  }

  /** The settlement's id. */
  public String settlement() {
    return settlement;
  }

  /** The person's reference. */
  public String resident() {
    return resident;
  }

  /** The benefit year to whose account it counts. */
  public int year() {
    return year;
  }

  /** What each benefit pays in fen where that was computed here; else empty. */
  public Map<String, Long> paid() {
    return paid;
  }

  /** The layers that paid otherwise than the policy says, by more than 1 fen. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether it was taken back. */
  public boolean reversed() {
    return reversed;
  }

  /** Reads an answer. */
  public static SettlementResult read(Json json) {
    Json.Members members = json.members();
    Map<String, Long> paid = new LinkedHashMap<>();
    Json computed = members.optional("paid");
    if (computed != null) {
      for (Map.Entry<String, Json> entry : computed.members().all().entrySet()) {
        paid.put(entry.getKey(), entry.getValue().fen());
      }
    }
    List<Difference> differences = Difference.readAll(members);
    Json reversed = members.optional("reversed");
    return new SettlementResult(
        members.required("settlement").string(),
        members.required("resident").string(),
        members.required("year").number(1, 9999),
        paid,
        differences,
        reversed != null && reversed.flag());
  }

  /** Writes this answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("settlement").value(settlement);
    writer.name("resident").value(resident);
    writer.name("year").value(year);
    if (!paid.isEmpty()) {
      Settlement.write(writer, paid);
    }
    Difference.writeAll(writer, differences);
    if (reversed) {
      writer.name("reversed").value(true);
    }
    writer.endObject();
  }
}
