// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A grant on application (依申请救助) that an agency has paid and wants recorded. Immutable. */
public final class GrantPayment {
  private final String id;
  private final Day application;
  private final @Nullable Map<String, Long> paid;

  /**
   * Makes a payment.
   *
   * @param id the agency's id of it, unique among the person's: 1 to 64 letters, digits, dots,
   *     hyphens and underscores, and no ID number
   * @param application the day of application
   * @param paid what assistance paid, in fen by benefit or as {@code ASSISTANCE} as a whole; null
   *     to have what the policy says recorded
   * @throws IllegalArgumentException if the id is not so
   */
  public GrantPayment(String id, Day application, @Nullable Map<String, Long> paid) {
    if (!ChosenId.isOne(id)) {
      throw new IllegalArgumentException(ChosenId.REMEDY.en());
    }
    this.id = id;
    this.application = Objects.requireNonNull(application, "application");
    this.paid =
        paid == null ? null : Collections.<String, Long>unmodifiableMap(new TreeMap<>(paid));
  }

  /** The agency's id of it. */
  public String id() {
    return id;
  }

  /** The day of application. */
  public Day application() {
    return application;
  }

  /** What assistance paid, in fen; null to have what the policy says recorded. */
  public @Nullable Map<String, Long> paid() {
    return paid;
  }

  /**
   * Reads a payment.
   *
   * @throws InvalidInputException if it is wrong in itself, with the field
   */
  public static GrantPayment read(Json json) {
    Json.Members members = json.members();
    Json id = members.required("id");
    if (!ChosenId.isOne(id.string())) {
      throw id.problem(ProblemCode.OUT_OF_BOUNDS, ChosenId.REMEDY);
    }
    Day application = members.required("application").day();
    Json paid = members.optional("paid");
    GrantPayment payment =
        new GrantPayment(id.string(), application, paid == null ? null : Settlement.paid(paid));
    members.end();
    return payment;
  }

  /** Writes this payment as the body of a call. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("id").value(id);
    writer.name("application").value(application.toString());
    if (paid != null) {
      Settlement.write(writer, paid);
    }
    writer.endObject();
  }

  /** Names the payment by its id alone. */
  @Override
  public String toString() {
    return "GrantPayment " + id;
  }
}
