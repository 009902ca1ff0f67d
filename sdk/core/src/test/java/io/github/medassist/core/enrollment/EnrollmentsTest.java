// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.People;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.EnrollmentStatus;
import org.junit.jupiter.api.Test;

class EnrollmentsTest {
  private static final Day TODAY = Day.parse("2023-06-01");
  private static final Day IN_2026 = Day.parse("2026-06-01");

  private final Enrollments enrollments = new Enrollments(Policies.builtIn());

  @Test
  void premiumOfALowIncomePersonInWenshuiIs350Less280() {
    Enrollment enrollment = enrollments.in(2023, People.wenshui(), TODAY);

    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(enrollment.premium().standard()).isEqualTo(35_000);
    assertThat(enrollment.premium().subsidy()).isEqualTo(28_000);
    assertThat(enrollment.premium().due()).isEqualTo(7_000);
    assertThat(enrollment.premium().paid()).isTrue();
    assertThat(enrollment.premium().supplement()).isEqualTo(3_000);
    assertThat(enrollment.premium().cite()).hasToString("文医保发[2022]10号 一(一)");
    assertThat(enrollment.collection().from()).hasToString("2022-09-01");
    assertThat(enrollment.collection().to()).hasToString("2022-12-25");
    assertThat(enrollment.collection().channels()).isNotEmpty();
    assertThat(enrollment.coverageFrom()).hasToString("2023-01-01");
    assertThat(enrollment.coverageTo()).hasToString("2023-12-31");
    assertThat(enrollment.waiting()).isNull();
    assertThat(enrollment.category().since()).hasToString("2022-01-01");
  }

  @Test
  void aFullSubsidyLeavesNothingToPay() {
    Enrollment enrollment = enrollments.in(2023, person("EXTREME_POVERTY", "141121", ""), TODAY);

    assertThat(enrollment.premium().due()).isZero();
    // Nobody is enrolled by a subsidy alone.
    assertThat(enrollment.premium().paid()).isFalse();
  }

  @Test
  void aSubsidyInPercentIsOfThePersonalPart() {
    Enrollment enrollment =
        enrollments.in(2023, person("MARGINAL_LOW_INCOME", "210921", ""), TODAY);

    assertThat(enrollment.premium().subsidy()).isEqualTo(21_000);
  }

  @Test
  void ofSeveralCategoriesTheHighestSubsidyOnThatYearsPremiumHolds() {
    Resident both =
        People.of(
            "{'ref':'b','region':'990001','scheme':'RESIDENT','monitored':false,'categories':["
                + "{'category':'MARGINAL_LOW_INCOME','since':'2020-01-01'},"
                + "{'category':'SUBSISTENCE_ALLOWANCE','since':'2020-01-01'}],"
                + "'insurance':[],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");

    // A fixed 280 is more than 60 % of 360.
    assertThat(enrollments.in(2023, both, TODAY).premium().subsidy()).isEqualTo(28_000);
  }

  @Test
  void aSubsidyThatTheDocumentDoesNotNameIsUnknownNotZero() {
    Enrollment enrollment = enrollments.in(2023, person("SUDDEN_HARDSHIP", "141121", ""), TODAY);

    assertThat(enrollment.premium().subsidy()).isNull();
    assertThat(enrollment.premium().due()).isNull();
    assertThat(enrollment.premium().note().zh()).contains("经办机构");
  }

  @Test
  void aPremiumThatNoDocumentHoldsIsUnknown() {
    Enrollment enrollment = enrollments.in(2027, person("NONE", "210921", ""), IN_2026);

    assertThat(enrollment.premium().standard()).isNull();
    assertThat(enrollment.premium().note()).isNotNull();
  }

  @Test
  void aSecondHandPremiumSaysSo() {
    assertThat(enrollments.in(2025, person("NONE", "210921", ""), IN_2026).premium().unchecked())
        .isTrue();
  }

  @Test
  void whoEnrolsLateIn2025WaitsThreeMonthsAndOneForEachMissedYear() {
    Resident late =
        person(
            "NONE",
            "210921",
            "{'year':2025,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2025-03-15',"
                + "'basis':'LATE','missedYears':2,'paidBackYears':1}");

    Enrollment enrollment = enrollments.in(2025, late, Day.parse("2025-04-01"));

    assertThat(enrollment.waiting().months()).isEqualTo(4);
    assertThat(enrollment.waiting().until()).hasToString("2025-07-15");
    assertThat(enrollment.waiting().unchecked()).isTrue();
    assertThat(enrollment.coverageFrom()).hasToString("2025-07-15");
  }

  @Test
  void whoPaidAtTheEndOfTheCalendarIsAnswered() {
    Resident late =
        person(
            "NONE",
            "210921",
            "{'year':2025,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'9999-12-31',"
                + "'basis':'LATE','missedYears':2}");

    Enrollment enrollment = enrollments.in(2025, late, Day.parse("2025-04-01"));

    assertThat(enrollment.waiting().until()).hasToString("9999-12-31");
    assertThat(enrollment.coverageFrom()).isNull();
  }

  @Test
  void payingBackNeverUndoesTheFixedWait() {
    Resident late =
        person(
            "NONE",
            "210921",
            "{'year':2025,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2025-03-15',"
                + "'basis':'LATE','missedYears':1,'paidBackYears':3}");

    assertThat(enrollments.in(2025, late, Day.parse("2025-04-01")).waiting().months()).isEqualTo(3);
  }

  @Test
  void newbornsAndRuralLowIncomePeopleDoNotWaitInShanxi() {
    Day day = Day.parse("2025-04-01");
    Resident newborn = person("NONE", "141121", late("NEWBORN", 1));
    Resident poor = person("SUBSISTENCE_ALLOWANCE", "141121", late("LATE", 1));

    assertThat(enrollments.in(2025, newborn, day).waiting()).isNull();
    assertThat(enrollments.in(2025, poor, day).waiting()).isNull();
  }

  /** 晋医保发〔2021〕14号 is no source for another province. */
  @Test
  void theExemptionsOfShanxiDoNotHoldElsewhere() {
    Day day = Day.parse("2025-04-01");
    Resident poor = person("SUBSISTENCE_ALLOWANCE", "210921", late("LATE", 1));

    assertThat(enrollments.in(2025, poor, day).waiting().months()).isEqualTo(4);
  }

  @Test
  void thePremiumOfShanxiIsPublishedThereAndUncheckedElsewhere() {
    Enrollment.Premium shanxi = enrollments.in(2022, person("NONE", "140000", ""), TODAY).premium();
    Enrollment.Premium fumeng = enrollments.in(2022, person("NONE", "210921", ""), TODAY).premium();

    assertThat(shanxi.standard()).isEqualTo(32_000);
    assertThat(shanxi.unchecked()).isFalse();
    assertThat(shanxi.cite()).hasToString("晋医保发〔2021〕14号 一");
    assertThat(fumeng.standard()).isEqualTo(32_000);
    assertThat(fumeng.unchecked()).isTrue();
    assertThat(fumeng.cite().clause()).contains("quoted by 晋医保发〔2021〕14号");
  }

  @Test
  void theNoticeOfACountyIsNoSourceForAnother() {
    Enrollment.Premium fumeng = enrollments.in(2023, person("NONE", "210921", ""), TODAY).premium();

    assertThat(fumeng.standard()).isEqualTo(35_000);
    assertThat(fumeng.unchecked()).isTrue();
    assertThat(fumeng.cite().document()).doesNotContain("文医保发");
  }

  @Test
  void aPremiumOfAtLeastSoMuchSaysSo() {
    Enrollment.Premium premium =
        enrollments.in(2026, person("NONE", "210921", ""), IN_2026).premium();

    assertThat(premium.standard()).isEqualTo(40_000);
    assertThat(premium.isAtLeast()).isTrue();
    assertThat(premium.note().en()).contains("may ask for more");
    assertThat(enrollments.in(2024, person("NONE", "210921", ""), IN_2026).premium().isAtLeast())
        .isFalse();
  }

  /** The transition of five years ended with 2025 (A25). */
  @Test
  void aSubsidyOfTheTransitionIsUnknownAfterIt() {
    assertThat(subsidy(2025, "SUBSISTENCE_ALLOWANCE", "210921")).isEqualTo(40_000);
    assertThat(subsidy(2026, "SUBSISTENCE_ALLOWANCE", "210921")).isNull();
    assertThat(subsidy(2026, "RETURNED_TO_POVERTY", "210921")).isNull();
    assertThat(subsidy(2026, "EXTREME_POVERTY", "210921")).isEqualTo(40_000);
    assertThat(subsidy(2025, "RETURNED_TO_POVERTY", "450000")).isEqualTo(24_000);
    assertThat(subsidy(2026, "RETURNED_TO_POVERTY", "450000")).isNull();
    assertThat(subsidy(2026, "SUBSISTENCE_ALLOWANCE", "450000")).isEqualTo(24_000);
  }

  /** A category that was gained after the last day of collection: 动态纳入 (A30). */
  @Test
  void aCategoryGainedAfterTheCollectionLeavesTheSubsidyUnknownAndTellsTheRate() {
    Resident later =
        People.of(
            "{'ref':'l','region':'141121','scheme':'RESIDENT','monitored':false,"
                + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2023-03-01'}],"
                + "'insurance':[],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");

    Enrollment.Premium premium = enrollments.in(2023, later, TODAY).premium();

    assertThat(premium.standard()).isEqualTo(35_000);
    assertThat(premium.subsidy()).isNull();
    assertThat(premium.due()).isNull();
    assertThat(premium.note().en()).contains("280.00").contains("A30").contains("ask the agency");
    assertThat(premium.subsidyCite()).hasToString("文医保发[2022]10号 一(一)");
  }

  private Long subsidy(int year, String category, String region) {
    return enrollments.in(year, person(category, region, ""), IN_2026).premium().subsidy();
  }

  private static String late(String basis, int missed) {
    return "{'year':2025,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2025-03-15','basis':'"
        + basis
        + "','missedYears':"
        + missed
        + "}";
  }

  @Test
  void whoHasNoRecordOfTheYearIsNotEnrolled() {
    Enrollment enrollment = enrollments.in(2024, People.wenshui(), TODAY);

    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.NOT_ENROLLED);
    assertThat(enrollment.coverageFrom()).isNull();
    assertThat(enrollment.premium().paid()).isFalse();
  }

  @Test
  void underMonitoringGuangxiSubsidisesTheUnstable() {
    Resident watched =
        People.of(
            "{'ref':'g','region':'450000','scheme':'RESIDENT','monitored':true,"
                + "'categories':[{'category':'UNSTABLE_OUT_OF_POVERTY','since':'2021-01-01'}],"
                + "'insurance':[],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");
    Resident unwatched =
        People.of(
            "{'ref':'g','region':'450000','scheme':'RESIDENT','monitored':false,"
                + "'categories':[{'category':'UNSTABLE_OUT_OF_POVERTY','since':'2021-01-01'}],"
                + "'insurance':[],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");

    // 60 % of 320.
    assertThat(enrollments.in(2022, watched, TODAY).premium().subsidy()).isEqualTo(19_200);
    assertThat(enrollments.in(2022, unwatched, TODAY).premium().subsidy()).isZero();
  }

  @Test
  void aYearWithoutPolicyPointsToTheYear() {
    assertThatThrownBy(() -> enrollments.in(2018, People.fumeng(), TODAY))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.DATE_NOT_COVERED);
              assertThat(e.pointer()).isEqualTo("/year");
            });
  }

  @Test
  void isReadBackAsItWasWritten() {
    Enrollment enrollment = enrollments.in(2023, People.wenshui(), TODAY);
    byte[] written = Json.write(writer -> EnrollmentJson.write(writer, enrollment));
    Enrollment read = EnrollmentJson.read(Json.read(written));

    assertThat(Json.write(writer -> EnrollmentJson.write(writer, read))).isEqualTo(written);
  }

  private static Resident person(String category, String region, String insurance) {
    return People.of(
        "{'ref':'p','region':'"
            + region
            + "','scheme':'RESIDENT','monitored':false,'categories':[{'category':'"
            + category
            + "','since':'2020-01-01'}],'insurance':["
            + insurance
            + "],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");
  }
}
