// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;

/**
 * What the survey counts in one region. Everybody has one status; whoever is in the employee scheme
 * is counted there beside.
 *
 * @param region the region's code
 * @param name the region's name
 * @param people everybody on the ledger
 * @param enrolled the insured
 * @param notEnrolled those not insured, or without any record of the year
 * @param elsewhere those insured elsewhere
 * @param employee those in the employee scheme, whatever their status
 */
public record SurveyCounts(
    String region,
    Text name,
    long people,
    long enrolled,
    long notEnrolled,
    long elsewhere,
    long employee) {
  static SurveyCounts none(String region, Text name) {
    return new SurveyCounts(region, name, 0, 0, 0, 0, 0);
  }

  SurveyCounts with(EnrollmentStatus status, boolean inEmployeeScheme) {
    return new SurveyCounts(
        region,
        name,
        people + 1,
        enrolled + (status == EnrollmentStatus.ENROLLED ? 1 : 0),
        notEnrolled + (status == EnrollmentStatus.NOT_ENROLLED ? 1 : 0),
        elsewhere + (status == EnrollmentStatus.ENROLLED_ELSEWHERE ? 1 : 0),
        employee + (inEmployeeScheme ? 1 : 0));
  }

  /** Writes the counts, each under its word. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("region").beginObject();
    writer.name("code").value(region);
    writer.name("name").value(name.zh());
    writer.name("nameEn").value(name.en());
    writer.endObject();
    writer.name("people").value(people);
    writer.name(EnrollmentStatus.ENROLLED.name()).value(enrolled);
    writer.name(EnrollmentStatus.NOT_ENROLLED.name()).value(notEnrolled);
    writer.name(EnrollmentStatus.ENROLLED_ELSEWHERE.name()).value(elsewhere);
    writer.name(Scheme.EMPLOYEE.name()).value(employee);
    writer.endObject();
  }
}
