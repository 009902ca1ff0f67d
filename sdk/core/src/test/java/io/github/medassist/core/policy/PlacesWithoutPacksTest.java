// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.resident.People;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a place answers whose documents are not here: what stands above it, and what is on record.
 */
class PlacesWithoutPacksTest {
  private static final Day TODAY = Day.parse("2024-06-01");

  private final Policies policies = Policies.builtIn();

  private static EstimateRequest stay(String region, String day) {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(60_000_00, 50_000_00))
            .referral(Referral.REFERRED)
            .level(2)
            .build();
    return EstimateRequest.builder(
            region, Day.parse(day), Scheme.RESIDENT, Category.SUBSISTENCE_ALLOWANCE, visit)
        .build();
  }

  private static Resident resident(String region, int year) {
    return People.of(
        "{'ref':'r','region':'"
            + region
            + "','scheme':'RESIDENT','monitored':false,'categories':[],'insurance':[{'year':"
            + year
            + ",'status':'ENROLLED','scheme':'RESIDENT'}],'accounts':{},"
            + "'asOf':'2024-01-01T09:30:00+08:00'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"210922", "210900", "210999", "210102", "219900"})
  void aPlaceAnswersFromTheNearestAboveAndSaysFromWhich(String region) {
    Estimator estimator = new Estimator(policies);
    Estimate estimate = estimator.estimate(stay(region, "2021-05-10"));

    assertThat(estimate.patientPays())
        .isEqualTo(estimator.estimate(stay("210000", "2021-05-10")).patientPays());
    assertThat(estimate.receipt().region()).isEqualTo(region);
    assertThat(estimate.receipt().from()).isEqualTo("210000");
    Estimate read =
        EstimateJson.read(Json.read(Json.write(writer -> EstimateJson.write(writer, estimate))));
    assertThat(read.receipt().region()).isEqualTo(region);
    assertThat(read.receipt().from()).isEqualTo("210000");
  }

  @Test
  void aRegionThatAnswersItselfNamesNoOther() {
    Estimator estimator = new Estimator(policies);

    assertThat(estimator.estimate(stay("210921", "2023-05-10")).receipt().from()).isNull();
    assertThat(estimator.estimate(stay("210921", "2021-05-10")).receipt().from())
        .isEqualTo("210000");
  }

  @Test
  void thePlacesOfOneProvinceShareItsPolicy() {
    Policy province = policies.on("210000", Day.parse("2021-05-10"));

    for (String place : Regions.national().within("210200")) {
      assertThat(policies.on(place, Day.parse("2021-05-10"))).isSameAs(province);
    }
  }

  @Test
  void theNameIsThePacksOrTheLists() {
    assertThat(policies.name("210000")).isEqualTo(policies.packs("210000").get(0).name());
    assertThat(policies.name("210922")).isEqualTo(Text.of("彰武县", "彰武县 (210922)"));
    assertThat(policies.name("210999")).isEqualTo(Text.of("阜新市", "阜新市 (210900)"));
    assertThat(policies.name("219900")).isEqualTo(policies.name("210000"));
    assertThat(policies.name("999999")).isEqualTo(Text.of("999999", "999999"));
  }

  @Test
  void whatIsMadeUpSaysSoInItsPack() {
    for (String region : policies.packRegions()) {
      assertThat(policies.isSample(region)).as(region).isEqualTo(region.equals("990001"));
    }
    assertThat(policies.isSample("210922")).isFalse();
  }

  @Test
  void everyCodeThatMayInsureSomebodyIsKnown() {
    assertThat(policies.knownRegions())
        .contains("100000", "210000", "219900", "210900", "210999", "210922", "990001")
        .doesNotContain("109900", "100099")
        .doesNotHaveDuplicates();
  }

  @Test
  void whoAnswersIsTheNearestAbove() {
    assertThat(policies.answering("210922")).isEqualTo("210000");
    assertThat(policies.answering("210921")).isEqualTo("210921");
    assertThat(policies.answering("710000")).isEqualTo(Regions.NATION);
    assertThat(policies.answering("999999")).isNull();
    assertThat(policies.answering("彰武县")).isNull();
  }

  @Test
  void aPlaceUnderTheNationAloneHasItsPacks() {
    Day day = Day.parse("2023-05-10");

    assertThat(policies.packs("710000", day)).isEqualTo(policies.packs("100000", day));
  }

  @Test
  void aCodeOfNoPlaceIsUnknownAndTheRemedySaysHowToLookOneUp() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> new Estimator(policies).estimate(stay("210920", "2023-05-10")));

    assertThat(refused.code()).isEqualTo(ProblemCode.UNKNOWN_REGION);
    assertThat(refused.remedy().en()).contains("/v1/regions?name=");
    assertThat(
            catchThrowableOfType(
                    InvalidInputException.class,
                    () -> new Enrollments(policies).in(2023, resident("210920", 2023), TODAY))
                .code())
        .isEqualTo(ProblemCode.UNKNOWN_REGION);
  }

  /**
   * Whoever asks from a total alone is answered, wherever in the country, and never by a figure.
   */
  @Test
  void everyPlaceOfTheCountryIsAnswered() {
    Estimator estimator = new Estimator(policies);
    for (String region : policies.knownRegions()) {
      if (!region.equals(Regions.NATION)) {
        Estimate estimate = estimator.estimate(stay(region, "2026-05-10"));
        assertThat(estimate.patientPays()).as(region).isNotNull();
        assertThat(estimate.receipt().region()).isEqualTo(region);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"710000", "210000", "210922"})
  void enrolmentAndQuotaTellWhatIsOnRecordWhereNoBenefitIsSet(String region) {
    Resident resident = resident(region, 2024);
    Enrollment enrollment = new Enrollments(policies).in(2024, resident, TODAY);
    Quota quota = new Quotas(policies).in(2024, resident, TODAY);

    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(enrollment.regionName()).isEqualTo(policies.name(region));
    assertThat(enrollment.coverageFrom()).isEqualTo(Day.parse("2024-01-01"));
    assertThat(enrollment.premium()).isNotNull();
    assertThat(quota.quotas())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.limit()).isNull();
              assertThat(each.reason().zh()).contains("没有现在适用的当地文件");
            });
    assertThat(quota.alert()).isNull();
  }

  @Test
  void aYearBeforeAllPacksTellsWhatIsOnRecordAndIsElseRefused() {
    assertThat(new Enrollments(policies).in(2015, resident("210922", 2015), TODAY).status())
        .isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(new Quotas(policies).in(2015, resident("210922", 2015), TODAY).quotas()).isEmpty();

    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> new Quotas(policies).in(2015, resident("210922", 2016), TODAY));
    assertThat(refused.code()).isEqualTo(ProblemCode.DATE_NOT_COVERED);
    assertThat(refused.pointer()).isEqualTo("/year");
  }
}
