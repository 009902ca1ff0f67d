// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A settled visit: whose, when, what it cost and who paid what of it. Immutable. */
public final class Settlement {
  /** The key of {@code paid} for other cover (其他保障): it belongs to no layer. */
  public static final String OTHER = "OTHER";

  private final String id;
  private final @Nullable String resident;
  private final @Nullable IdNumber idNumber;
  private final Day date;
  private final Visit visit;
  private final @Nullable Map<String, Long> paid;

  private Settlement(Builder builder) {
    this.id = builder.id;
    this.resident = builder.resident;
    this.idNumber = builder.idNumber;
    this.date = builder.date;
    this.visit = builder.visit;
    this.paid = builder.paid == null ? null : Collections.unmodifiableMap(builder.paid);
  }

  /**
   * A builder of the settlement of a person who is known by reference.
   *
   * @param id the settlement's id, unique at the agency: 1 to 64 letters, digits, dots, hyphens and
   *     underscores, and no ID number
   * @param resident the person's reference
   * @param date the day of the cost
   */
  public static Builder builder(String id, String resident, Day date, Visit visit) {
    return new Builder(id, Objects.requireNonNull(resident, "resident"), null, date, visit);
  }

  /**
   * A builder of the settlement of a person who is known by ID number.
   *
   * @param id the settlement's id, unique at the agency: 1 to 64 letters, digits, dots, hyphens and
   *     underscores, and no ID number
   * @param idNumber the person's ID number, which is turned into the reference at once
   * @param date the day of the cost
   */
  public static Builder builder(String id, IdNumber idNumber, Day date, Visit visit) {
    return new Builder(id, null, Objects.requireNonNull(idNumber, "idNumber"), date, visit);
  }

  /** The id. */
  public String id() {
    return id;
  }

  /** The person's reference, or null where the ID number stands. */
  public @Nullable String resident() {
    return resident;
  }

  /** The person's ID number, or null where the reference stands. */
  public @Nullable IdNumber idNumber() {
    return idNumber;
  }

  /** The day of the cost. */
  public Day date() {
    return date;
  }

  /** The visit. */
  public Visit visit() {
    return visit;
  }

  /**
   * What each layer, benefit or {@link #OTHER} paid, in fen, an absent one nothing; null to have
   * what the policy says recorded.
   */
  public @Nullable Map<String, Long> paid() {
    return paid;
  }

  /** This with the person's reference in the place of the ID number. */
  public Settlement named(String reference) {
    Builder named = builder(id, reference, date, visit);
    return paid == null ? named.build() : named.paid(paid).build();
  }

  /** Whether {@code id} may be the id of a settlement. An ID number, which no URL has, is not. */
  public static boolean isId(String id) {
    return ChosenId.isOne(id);
  }

  /**
   * Reads a settlement.
   *
   * @throws InvalidInputException if it is wrong in itself, with the field
   */
  public static Settlement read(Json json) {
    Json.Members members = json.members();
    Json id = members.required("id");
    if (!isId(id.string())) {
      throw id.problem(ProblemCode.OUT_OF_BOUNDS, ChosenId.REMEDY);
    }
    Json resident = members.optional("resident");
    Json idNumber = members.optional("idNumber");
    if ((resident == null) == (idNumber == null)) {
      throw json.problem(
          ProblemCode.ONE_PERSON, Text.of("参保人标识与身份证号请只填一个", "give either resident or idNumber"));
    }
    Builder builder =
        new Builder(
            id.string(),
            resident == null ? null : resident.string(),
            idNumber == null ? null : IdNumber.read(idNumber),
            members.required("date").day(),
            Visit.read(members.required("visit")));
    Json paid = members.optional("paid");
    if (paid != null) {
      builder.paid = paid(paid);
    }
    members.end();
    return builder.build();
  }

  /** Writes this settlement as the body of a call, with the ID number where that stands. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("id").value(id);
    if (resident != null) {
      writer.name("resident").value(resident);
    }
    if (idNumber != null) {
      writer.name("idNumber").value(idNumber.digits());
    }
    writer.name("date").value(date.toString());
    writer.name("visit");
    visit.write(writer);
    if (paid != null) {
      write(writer, paid);
    }
    writer.endObject();
  }

  /** Reads what was paid, by layer or benefit. */
  static Map<String, Long> paid(Json json) {
    Map<String, Long> paid = new TreeMap<>();
    for (Map.Entry<String, Json> entry : json.members().all().entrySet()) {
      paid.put(entry.getKey(), entry.getValue().fen());
    }
    return paid;
  }

  /** Writes the member that {@link #paid(Json)} reads. */
  static void write(JsonWriter writer, Map<String, Long> paid) throws IOException {
    writer.name("paid").beginObject();
    for (Map.Entry<String, Long> entry : paid.entrySet()) {
      writer.name(entry.getKey()).value(entry.getValue());
    }
    writer.endObject();
  }

  /** Names the settlement by its id alone. */
  @Override
  public String toString() {
    return "Settlement " + id;
  }

  /** Builds a {@link Settlement}. */
  public static final class Builder {
    private final String id;
    private final @Nullable String resident;
    private final @Nullable IdNumber idNumber;
    private final Day date;
    private final Visit visit;
    private @Nullable Map<String, Long> paid;

    private Builder(
        String id, @Nullable String resident, @Nullable IdNumber idNumber, Day date, Visit visit) {
      if (!isId(id)) {
        throw new IllegalArgumentException(ChosenId.REMEDY.en());
      }
      this.id = id;
      this.resident = resident;
      this.idNumber = idNumber;
      this.date = Objects.requireNonNull(date, "date");
      this.visit = Objects.requireNonNull(visit, "visit");
    }

    /**
     * Says what was paid; without this, what the policy says is recorded.
     *
     * @param paid what each layer, benefit or {@link #OTHER} paid, in fen; an absent one paid
     *     nothing
     */
    public Builder paid(Map<String, Long> paid) {
      this.paid = new TreeMap<>(paid);
      return this;
    }

    /** The settlement. */
    public Settlement build() {
      return new Settlement(this);
    }
  }
}
