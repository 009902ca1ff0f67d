// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Effect;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer about a person begins with whether the person is covered on the day. */
class StandingTest {
  private static final Policies POLICIES = Policies.builtIn();
  private static final Day TODAY = Day.parse("2026-11-29");

  private static final Visit OUTPATIENT =
      Visit.builder(Care.OUTPATIENT, Costs.of(20_000, 20_000).withClasses(10_000, 10_000))
          .facility(1, Place.IN_COUNTY)
          .build();

  private static final Visit STAY =
      Visit.builder(Care.INPATIENT, Costs.of(10_000_000, 8_000_000))
          .facility(2, Place.IN_COUNTY)
          .referral(Referral.REFERRED)
          .build();

  private static Resident person(String region, String insurance) {
    return People.of(
        "{'ref':'p1','region':'"
            + region
            + "','scheme':'RESIDENT','monitored':false,'categories':[],'insurance':["
            + insurance
            + "],'accounts':{},'asOf':'2026-06-01T09:30:00+08:00'}");
  }

  private static final Resident NOT_ENROLLED =
      person("141121", "{'year':2023,'status':'NOT_ENROLLED','scheme':'RESIDENT'}");

  private static final Resident ELSEWHERE =
      person("141121", "{'year':2023,'status':'ENROLLED_ELSEWHERE','scheme':'RESIDENT'}");

  /** Paid on 10 March 2025 after two missed years, of which one was paid back: four months. */
  private static final Resident WAITING =
      person(
          "210921",
          "{'year':2025,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2025-03-10','basis':'LATE',"
              + "'missedYears':2,'paidBackYears':1}");

  private static final Resident OF_NO_RECORD =
      person("990001", "{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'}");

  private static Estimate estimate(Resident resident, String day, Visit visit) {
    return new ResidentEstimator(POLICIES)
        .estimate(resident, Day.parse(day), visit, Settled.NOTHING);
  }

  private static void assertNothingPaid(Estimate estimate, Effect effect, EnrollmentStatus status) {
    assertThat(estimate.standing().effect()).isEqualTo(effect);
    assertThat(estimate.standing().status()).isEqualTo(status);
    assertThat(estimate.outcome()).isEqualTo(Outcome.EXACT);
    assertThat(estimate.patientPays()).isEqualTo(Range.exactly(estimate.total()));
    for (Layer layer : Layer.values()) {
      assertThat(estimate.layer(layer)).isEqualTo(Range.exactly(0));
    }
    for (Step step : estimate.steps()) {
      assertThat(step.state()).isEqualTo(State.NOT_COVERED);
      assertThat(step.reason()).isEqualTo(effect.text());
    }
  }

  @Test
  void nothingIsPaidToOneWhoIsNotEnrolled() {
    assertNothingPaid(
        estimate(NOT_ENROLLED, "2023-05-10", OUTPATIENT),
        Effect.NOT_COVERED,
        EnrollmentStatus.NOT_ENROLLED);
  }

  @Test
  void nothingIsPaidHereToOneWhoIsInsuredElsewhere() {
    Estimate estimate = estimate(ELSEWHERE, "2023-05-10", OUTPATIENT);

    assertNothingPaid(estimate, Effect.NOT_COVERED, EnrollmentStatus.ENROLLED_ELSEWHERE);
    assertThat(estimate.standing().text().zh()).contains("参保地");
  }

  @Test
  void aYearThatIsNotOnRecordIsNotCovered() {
    assertNothingPaid(
        estimate(OF_NO_RECORD, "2026-05-10", STAY),
        Effect.NOT_COVERED,
        EnrollmentStatus.NOT_ENROLLED);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-09", "2025-03-10", "2025-07-09"})
  void nothingIsPaidInTheWait(String day) {
    Estimate estimate = estimate(WAITING, day, STAY);

    assertNothingPaid(estimate, Effect.WAITING, EnrollmentStatus.ENROLLED);
    assertThat(estimate.standing().text().zh()).contains("2025-07-10", "国办发〔2024〕38号");
    assertThat(estimate.steps().get(0).cite().document()).isEqualTo("国办发〔2024〕38号");
  }

  @Test
  void coverBeginsAfterTheWait() {
    Estimate estimate = estimate(WAITING, "2025-07-10", STAY);

    assertThat(estimate.standing().effect()).isEqualTo(Effect.COVERED);
    assertThat(estimate.outcome()).isNotEqualTo(Outcome.EXACT);
  }

  @Test
  void whatASheetSaysIsTakenAllTheSame() {
    Estimate estimate =
        new ResidentEstimator(POLICIES)
            .estimate(
                NOT_ENROLLED,
                Day.parse("2023-05-10"),
                OUTPATIENT,
                Settled.NOTHING.with(Layer.BASIC, 5_000));

    assertThat(estimate.layer(Layer.BASIC)).isEqualTo(Range.exactly(5_000));
    assertThat(estimate.patientPays()).isEqualTo(Range.exactly(15_000));
  }

  @Test
  void nothingIsLeftToOneWhoIsNotCovered() {
    Quota quota = new Quotas(POLICIES).in(2023, NOT_ENROLLED, TODAY);

    assertThat(quota.standing().effect()).isEqualTo(Effect.NOT_COVERED);
    assertThat(quota.quotas()).isNotEmpty();
    for (Quota.BenefitQuota each : quota.quotas()) {
      assertThat(each.remaining()).isZero();
      assertThat(each.reason()).isEqualTo(Effect.NOT_COVERED.text());
    }
  }

  @Test
  void nobodyInsuredElsewhereIsAskedToPay() {
    Enrollment enrollment = new Enrollments(POLICIES).in(2023, ELSEWHERE, TODAY);

    assertThat(enrollment.premium()).isNull();
    assertThat(enrollment.collection()).isNull();
    assertThat(enrollment.coverageFrom()).isNull();
  }

  @Test
  void nobodyWhoIsNotEnrolledHasPaid() {
    Resident exempt =
        People.of(
            "{'ref':'p2','region':'141121','scheme':'RESIDENT','monitored':false,"
                + "'categories':[{'category':'EXTREME_POVERTY','since':'2020-01-01'}],"
                + "'insurance':[],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");

    Enrollment enrollment = new Enrollments(POLICIES).in(2023, exempt, TODAY);

    assertThat(enrollment.premium().due()).isZero();
    assertThat(enrollment.premium().paid()).isFalse();
  }

  @Test
  void aSettlementOfOneWhoIsNotCoveredIsRecordedAndTheDifferenceNamed() {
    Settlement settlement =
        Settlement.read(
            Json.read(
                ("{\"id\":\"S-1\",\"resident\":\"p1\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\","
                        + "\"referral\":\"REFERRED\",\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
                        + "\"costs\":{\"total\":600000,\"inScope\":500000}},\"paid\":{\"BASIC\":300000}}")
                    .getBytes(StandardCharsets.UTF_8)));

    Posting posting = new Postings(POLICIES).of(NOT_ENROLLED, settlement);

    assertThat(posting.differences()).hasSize(1);
    assertThat(posting.differences().get(0).layer()).isEqualTo(Layer.BASIC);
    assertThat(posting.total().ownPayment()).isEqualTo(300_000);
  }

  @Test
  void answersAreReadAsTheyWereWritten() {
    byte[] estimate =
        Json.write(writer -> EstimateJson.write(writer, estimate(WAITING, "2025-04-01", STAY)));
    byte[] quota =
        Json.write(
            writer -> QuotaJson.write(writer, new Quotas(POLICIES).in(2023, NOT_ENROLLED, TODAY)));
    byte[] enrollment =
        Json.write(
            writer ->
                EnrollmentJson.write(
                    writer, new Enrollments(POLICIES).in(2025, WAITING, Day.parse("2025-04-01"))));

    Estimate estimateRead = EstimateJson.read(Json.read(estimate));
    assertThat(estimateRead.standing().waiting().until()).hasToString("2025-07-10");
    assertThat(Json.write(writer -> EstimateJson.write(writer, estimateRead))).isEqualTo(estimate);
    Quota quotaRead = QuotaJson.read(Json.read(quota));
    assertThat(Json.write(writer -> QuotaJson.write(writer, quotaRead))).isEqualTo(quota);
    Enrollment enrollmentRead = EnrollmentJson.read(Json.read(enrollment));
    assertThat(Json.write(writer -> EnrollmentJson.write(writer, enrollmentRead)))
        .isEqualTo(enrollment);
  }
}
