// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.Policies;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;

/** Worked examples of invented people, answered by core from the built-in packs. */
final class Examples {
  static final String REF = "r7Qm2x-ZkP0aVt5";
  static final FhirWriter FHIR =
      new FhirWriter(Clock.fixed(Instant.parse("2023-06-01T01:30:00Z"), ZoneOffset.UTC));

  static final Insurance PAID =
      new Insurance(
          2023,
          EnrollmentStatus.ENROLLED,
          Scheme.RESIDENT,
          Day.of(2022, 11, 2),
          EnrollmentBasis.IN_PERIOD,
          0,
          0);

  private static final Policies POLICIES = Policies.builtIn();
  private static final Day TODAY = Day.of(2023, 6, 1);

  private Examples() {}

  /** All of them, by the names of their golden files. */
  static Map<String, DomainResource> all() {
    Map<String, DomainResource> all = new LinkedHashMap<>();
    all.put("eligibility-fumeng", fumeng());
    all.put("eligibility-sample-county", sampleCounty());
    all.put("eligibility-not-enrolled", notEnrolled());
    all.put("eligibility-waiting", waiting());
    all.put("estimate-exact", exact());
    all.put("estimate-range-guangxi", guangxi());
    all.put("estimate-range-liaoning-2019", liaoning());
    all.put("estimate-bounded", bounded());
    all.put("estimate-brackets", brackets());
    all.put("estimate-of-nobody", nobody());
    return all;
  }

  /** DESIGN's printed quota: 10,500 of 20,000 yuan of basic assistance used. */
  static CoverageEligibilityResponse fumeng() {
    Account used =
        new Account(
            Map.of(
                "assistance.basic", Usage.of(1_500_000, 1_050_000),
                "assistance.topup", Usage.of(450_000, 105_000)),
            Map.of(Care.INPATIENT, CareTotal.of(1, 1_500_000, 0, 0, 1_155_000, 0)));
    return eligibility(2023, resident("210921", PAID, used), TODAY);
  }

  /** Every layer is filled here: brackets, no ceiling, limits that are shared. */
  static CoverageEligibilityResponse sampleCounty() {
    return eligibility(2023, resident("990001", PAID, Account.EMPTY), TODAY);
  }

  static CoverageEligibilityResponse notEnrolled() {
    return eligibility(2024, resident("210921", PAID, Account.EMPTY), TODAY);
  }

  /** Enrolled late in 2025 after two years without cover, of which one was paid back. */
  static CoverageEligibilityResponse waiting() {
    Insurance late =
        new Insurance(
            2025,
            EnrollmentStatus.ENROLLED,
            Scheme.RESIDENT,
            Day.of(2025, 3, 15),
            EnrollmentBasis.LATE,
            2,
            1);
    Resident resident =
        Resident.builder(REF, "210921", Scheme.RESIDENT, "2025-03-15T10:00:00+08:00")
            .insurance(List.of(late))
            .build();
    return eligibility(2025, resident, Day.of(2025, 4, 1));
  }

  /** 60,000 yuan, both insurances settled: 10,500 and 1,050 of assistance, 13,450 left. */
  static ExplanationOfBenefit exact() {
    return estimate(
        "210921",
        "2023-05-10",
        Category.SUBSISTENCE_ALLOWANCE,
        visit(6_000_000, 5_000_000),
        settled(3_000_000, 500_000));
  }

  /** 广西: "not less than 70 %". */
  static ExplanationOfBenefit guangxi() {
    return estimate(
        "450000",
        "2022-06-01",
        Category.SUBSISTENCE_ALLOWANCE,
        visit(3_000_000, 3_000_000),
        settled(1_500_000, 500_000));
  }

  /** 辽宁 2019: 65 to 70 %. */
  static ExplanationOfBenefit liaoning() {
    return estimate(
        "210000",
        "2019-07-01",
        Category.SUBSISTENCE_ALLOWANCE,
        visit(3_000_000, 3_000_000),
        settled(1_500_000, 500_000));
  }

  /** 返贫致贫人口 in 阜蒙: the document defers to others. */
  static ExplanationOfBenefit bounded() {
    return estimate(
        "210921",
        "2023-05-10",
        Category.RETURNED_TO_POVERTY,
        visit(3_200_000, 3_200_000),
        settled(1_500_000, 500_000));
  }

  static ExplanationOfBenefit brackets() {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(42_000_000, 40_000_000))
            .referral(Referral.REFERRED)
            .facility(3, Place.IN_CITY)
            .build();
    return estimate("990001", "2023-06-01", Category.SUBSISTENCE_ALLOWANCE, visit, Settled.NOTHING);
  }

  /** A what-if about no person, of a hospital that is not known. */
  static ExplanationOfBenefit nobody() {
    Visit visit = Visit.builder(Care.OUTPATIENT, Costs.of(30_000, 30_000)).build();
    EstimateRequest request =
        EstimateRequest.builder(
                "141121", Day.of(2023, 5, 10), Scheme.RESIDENT, Category.NONE, visit)
            .build();
    return FHIR.estimate(new Estimator(POLICIES).estimate(request), visit, null);
  }

  private static CoverageEligibilityResponse eligibility(int year, Resident resident, Day today) {
    return FHIR.eligibility(
        new Enrollments(POLICIES).in(year, resident, today),
        new Quotas(POLICIES).in(year, resident, today));
  }

  private static ExplanationOfBenefit estimate(
      String region, String date, Category category, Visit visit, Settled settled) {
    EstimateRequest request =
        EstimateRequest.builder(region, Day.parse(date), Scheme.RESIDENT, category, visit)
            .settled(settled)
            .build();
    return FHIR.estimate(new Estimator(POLICIES).estimate(request), visit, REF);
  }

  static Visit visit(long total, long inScope) {
    return Visit.builder(Care.INPATIENT, Costs.of(total, inScope))
        .referral(Referral.REFERRED)
        .facility(2, Place.IN_COUNTY)
        .build();
  }

  private static Settled settled(long basic, long criticalIllness) {
    return Settled.NOTHING.with(Layer.BASIC, basic).with(Layer.CRITICAL_ILLNESS, criticalIllness);
  }

  /** A person in 低保 with one year on record. */
  static Resident resident(String region, Insurance insurance, Account account) {
    return Resident.builder(REF, region, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .birthDate(Day.of(1960, 2, 29))
        .categories(
            List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.of(2022, 1, 1), null)))
        .insurance(List.of(insurance))
        .accounts(Map.of(insurance.year(), account))
        .build();
  }
}
