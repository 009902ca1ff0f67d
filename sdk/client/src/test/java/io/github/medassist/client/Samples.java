// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Questions, and the answers that core gives to them from the built-in packs. */
final class Samples {
  static final String REF = "r7Qm2x-ZkP0aVt5";
  static final Day DATE = Day.of(2023, 5, 10);
  static final Policies POLICIES = Policies.builtIn();
  static final Visit VISIT =
      Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
          .referral(Referral.REFERRED)
          .facility(2, Place.IN_COUNTY)
          .build();
  static final Settled SETTLED =
      Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000);
  static final EstimateRequest REQUEST =
      EstimateRequest.builder(
              "210921", DATE, Scheme.RESIDENT, Category.SUBSISTENCE_ALLOWANCE, VISIT)
          .settled(SETTLED)
          .yearToDate("assistance.basic", Usage.of(100_000, 70_000))
          .build();

  /** A day after that year: the year's last day is the nearest to it. */
  private static final Day AFTER = Day.of(2024, 1, 1);

  static final Resident RESIDENT =
      Resident.builder(REF, "210921", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
          .birthDate(Day.of(1960, 2, 29))
          .categories(
              List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.of(2022, 1, 1), null)))
          .insurance(
              List.of(
                  new Insurance(
                      2023,
                      EnrollmentStatus.ENROLLED,
                      Scheme.RESIDENT,
                      Day.of(2022, 11, 2),
                      EnrollmentBasis.IN_PERIOD,
                      0,
                      0)))
          .accounts(
              Map.of(
                  2023,
                  new Account(
                      Map.of("assistance.basic", Usage.of(1_500_000, 1_050_000)),
                      Map.of(Care.INPATIENT, CareTotal.of(1, 1_500_000, 0, 0, 1_155_000, 0)))))
          .build();

  private Samples() {}

  static byte[] enrollment() {
    return json(new Enrollments(POLICIES).in(2023, RESIDENT, AFTER));
  }

  static byte[] quota() {
    return json(new Quotas(POLICIES).in(2023, RESIDENT, AFTER));
  }

  static byte[] estimate() {
    return json(new Estimator(POLICIES).estimate(REQUEST));
  }

  static byte[] snapshot() {
    return Json.write(RESIDENT::write);
  }

  static byte[] json(Enrollment enrollment) {
    return Json.write(writer -> EnrollmentJson.write(writer, enrollment));
  }

  static byte[] json(Quota quota) {
    return Json.write(writer -> QuotaJson.write(writer, quota));
  }

  static byte[] json(Estimate estimate) {
    return Json.write(writer -> EstimateJson.write(writer, estimate));
  }

  static byte[] health() {
    return utf8("{\"status\":\"UP\",\"engine\":\"1.0.0\"}");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
