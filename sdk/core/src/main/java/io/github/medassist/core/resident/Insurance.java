// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the agency has on record about a person's cover in one benefit year. */
public final class Insurance {
  private static final int MAX_YEARS = 50;

  private final int year;
  private final EnrollmentStatus status;
  private final Scheme scheme;
  private final @Nullable Day paidOn;
  private final EnrollmentBasis basis;
  private final int missedYears;
  private final int paidBackYears;

  /**
   * Makes a record.
   *
   * @param year the benefit year
   * @param status whether the person is enrolled
   * @param scheme the scheme
   * @param paidOn the day on which the premium was paid, or null if it is not
   * @param basis how the person came to be enrolled
   * @param missedYears years without cover before this one
   * @param paidBackYears years of them that were paid back
   */
  public Insurance(
      int year,
      EnrollmentStatus status,
      Scheme scheme,
      @Nullable Day paidOn,
      EnrollmentBasis basis,
      int missedYears,
      int paidBackYears) {
    this.year = year;
    this.status = Objects.requireNonNull(status, "status");
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.paidOn = paidOn;
    this.basis = Objects.requireNonNull(basis, "basis");
    this.missedYears = missedYears;
    this.paidBackYears = paidBackYears;
  }

  /** The benefit year. */
  public int year() {
    return year;
  }

  /** Whether the person is enrolled. */
  public EnrollmentStatus status() {
    return status;
  }

  /** The scheme. */
  public Scheme scheme() {
    return scheme;
  }

  /** The day on which the premium was paid, or null if it is not. */
  public @Nullable Day paidOn() {
    return paidOn;
  }

  /** How the person came to be enrolled. */
  public EnrollmentBasis basis() {
    return basis;
  }

  /** The years without cover before this one. */
  public int missedYears() {
    return missedYears;
  }

  /** The years without cover that were paid back. */
  public int paidBackYears() {
    return paidBackYears;
  }

  static Insurance read(Json json) {
    Json.Members members = json.members();
    Json paidOn = members.optional("paidOn");
    Json basis = members.optional("basis");
    Json missed = members.optional("missedYears");
    Json paidBack = members.optional("paidBackYears");
    Insurance insurance =
        new Insurance(
            members.required("year").number(1, 9999),
            members.required("status").word(EnrollmentStatus.values()),
            members.required("scheme").word(Scheme.values()),
            paidOn == null ? null : paidOn.day(),
            basis == null ? EnrollmentBasis.IN_PERIOD : basis.word(EnrollmentBasis.values()),
            missed == null ? 0 : missed.number(0, MAX_YEARS),
            paidBack == null ? 0 : paidBack.number(0, MAX_YEARS));
    members.end();
    return insurance;
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("year").value(year);
    writer.name("status").value(status.name());
    writer.name("scheme").value(scheme.name());
    if (paidOn != null) {
      writer.name("paidOn").value(paidOn.toString());
    }
    writer.name("basis").value(basis.name());
    if (missedYears > 0) {
      writer.name("missedYears").value(missedYears);
    }
    if (paidBackYears > 0) {
      writer.name("paidBackYears").value(paidBackYears);
    }
    writer.endObject();
  }
}
