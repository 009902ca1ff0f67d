// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.resident.IdNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.jspecify.annotations.Nullable;

/**
 * Writes core's answers as FHIR R4 resources. For servers only: Java 17 and HAPI FHIR, not for
 * Android.
 *
 * <pre>{@code
 * FhirWriter fhir = new FhirWriter(Clock.systemUTC());
 * CoverageEligibilityResponse eligibility = fhir.eligibility(enrollment, quota);
 * ExplanationOfBenefit benefit = fhir.estimate(estimate, visit, enrollment.resident());
 * }</pre>
 *
 * <p>Amounts are yuan (CNY) with two decimals, exactly the fen of the answer. What is not known is
 * left out, never zero. No resource holds a name or an ID number: the patient is an identifier
 * under {@link FhirCodes#RESIDENT}. {@link FhirCodes} has the codes that FHIR lacks. Stateless and
 * safe for use by several threads.
 */
public final class FhirWriter {
  private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");

  private final Clock clock;

  /**
   * Makes a writer.
   *
   * @param clock gives the time at which a resource is created
   */
  public FhirWriter(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Writes whether a person is covered in a year and what is left of each limit.
   *
   * <p>{@code insurance.inforce} says whether there is cover in the year; {@code servicedPeriod}
   * and {@code benefitPeriod} from when to when, or the year if there is none; an item for each
   * benefit has its limit and what it used ({@code benefit}), the year's deductible and what of it
   * is met ({@code deductible}), what is left and the rate ({@link FhirCodes#ALLOWANCE}), and its
   * clause in {@code description}. Without cover there are no items. A value that the documents do
   * not hold makes the outcome {@code partial}. The premium, the days of collection, the own
   * payment and the alert are not written: the resource has no place for them.
   *
   * @param enrollment the enrolment
   * @param quota the quota of the same resident and year
   * @throws IllegalArgumentException if the two are of different residents or years
   */
  public CoverageEligibilityResponse eligibility(Enrollment enrollment, Quota quota) {
    if (!enrollment.resident().equals(quota.resident()) || enrollment.year() != quota.year()) {
      throw new IllegalArgumentException("give enrolment and quota of one resident and one year");
    }
    requireReference(enrollment.resident());
    return EligibilityWriter.of(enrollment, quota).setCreatedElement(now());
  }

  /**
   * Writes what each layer will pay for a visit, as a predetermination.
   *
   * <p>An item for each step has the base ({@code eligible}), the deductible, the rate in percent
   * ({@code eligpercent}) and what it pays ({@code benefit}); the adjudications of the whole say
   * the same for each layer, with the layer as the reason; the totals have the bill ({@code
   * submitted}), its in-scope part ({@code eligible}), what is paid ({@code benefit}) and what is
   * left to the patient ({@code PATIENT_PAYS}). Each step's sentence and clause is a {@code
   * processNote} in Chinese and one in English.
   *
   * <p>An exact estimate is {@code complete}. A range is {@code partial}, has its least and its
   * most under codes of {@link FhirCodes#ADJUDICATION}, and no {@code payment}. What cannot be
   * computed is {@code partial} too, has no amount, and the note says why.
   *
   * @param estimate the estimate
   * @param visit the visit that was asked about
   * @param resident the resident's opaque reference, or null for a question about nobody in
   *     particular
   * @throws IllegalArgumentException if {@code resident} is empty or an ID number
   */
  public ExplanationOfBenefit estimate(Estimate estimate, Visit visit, @Nullable String resident) {
    if (resident != null) {
      requireReference(resident);
    }
    return new ExplanationWriter(estimate, visit, resident).write().setCreatedElement(now());
  }

  private static void requireReference(String resident) {
    if (resident.isEmpty() || IdNumber.isOne(resident)) {
      throw new IllegalArgumentException(
          "give the reference that the service uses for the resident, not the ID number");
    }
  }

  private DateTimeType now() {
    DateTimeType now =
        new DateTimeType(Date.from(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)));
    now.setTimeZone(CHINA);
    return now;
  }
}
