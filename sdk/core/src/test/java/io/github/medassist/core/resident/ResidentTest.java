// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentTest {
  private static final Visit STAY =
      Visit.builder(Care.INPATIENT, Costs.of(4_000_000, 4_000_000))
          .referral(Referral.REFERRED)
          .build();
  private static final Settled SETTLED =
      Settled.NOTHING.with(Layer.BASIC, 2_000_000).with(Layer.CRITICAL_ILLNESS, 0);

  @Test
  void isReadBackAsItWasWritten() {
    Resident resident = People.fumeng();
    byte[] written = Json.write(resident::write);

    assertThat(Json.write(Resident.read(Json.read(written))::write)).isEqualTo(written);
  }

  @Test
  void withOtherCategoriesAllElseStays() {
    Resident before = People.fumeng();
    String now = "2023-06-02T10:00:00+08:00";
    Membership orphan = new Membership(Category.ORPHAN, Day.parse("2023-06-02"), null);

    Resident after = before.with(List.of(orphan), now);

    assertThat(after.categories()).containsExactly(orphan);
    assertThat(after.asOf()).isEqualTo(now);
    Resident back = after.with(before.categories(), before.asOf());
    assertThat(Json.write(back::write)).isEqualTo(Json.write(before::write));
  }

  @Test
  void namesItselfByItsReferenceAlone() {
    assertThat(People.fumeng().toString()).isEqualTo("Resident f1");
  }

  @Test
  void estimateStandsOnTheYearSoFar() {
    Resident resident = People.fumeng();
    Day day = Day.parse("2023-09-01");

    Estimate estimate =
        new ResidentEstimator(Policies.builtIn()).estimate(resident, day, STAY, SETTLED);

    // 20,000 left by the insurances, 70 % of which exceeds the 9,500 that are left of the limit.
    assertThat(estimate.step("assistance.basic").pays()).isEqualTo(Range.exactly(950_000));
    assertThat(estimate.step("assistance.basic").readings()).contains("A5", "A6");
    // The top-up's deductible was met by the visit before: (20,000 - 9,500) x 70 %.
    assertThat(estimate.step("assistance.topup").deductible()).isZero();
    assertThat(estimate.step("assistance.topup").pays()).isEqualTo(Range.exactly(735_000));
  }

  @Test
  void aNewYearStartsClean() {
    Resident resident = People.fumeng();
    Day day = Day.parse("2024-01-02");

    Estimate estimate =
        new ResidentEstimator(Policies.builtIn()).estimate(resident, day, STAY, SETTLED);

    assertThat(estimate.step("assistance.basic").limitLeft()).isEqualTo(2_000_000);
  }

  @Test
  void ofSeveralCategoriesTheBestSingleOneHolds() {
    Resident resident =
        People.of(
            "{'ref':'f2','region':'210921','scheme':'RESIDENT','monitored':false,'categories':["
                + "{'category':'MARGINAL_LOW_INCOME','since':'2022-01-01'},"
                + "{'category':'ORPHAN','since':'2022-01-01','until':'2023-06-30'}],"
                + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'}],'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");
    ResidentEstimator estimator = new ResidentEstimator(Policies.builtIn());
    Day before = Day.parse("2023-06-30");
    Day after = Day.parse("2023-07-01");

    Estimate underTwo = estimator.estimate(resident, before, STAY, SETTLED);
    assertThat(underTwo.category()).isEqualTo(Category.ORPHAN);
    assertThat(underTwo.readings()).containsExactly("A17");
    assertThat(estimator.estimate(resident, after, STAY, SETTLED).category())
        .isEqualTo(Category.MARGINAL_LOW_INCOME);
  }

  @ParameterizedTest
  @CsvSource({"2116-12-31, true", "2117-01-01, false", "2209-05-10, false", "9999-12-31, false"})
  void nobodyIsOlderThanAnAgeMayBe(String date, boolean asked) {
    Resident resident =
        People.of(
            "{'ref':'f3','region':'210921','scheme':'RESIDENT','monitored':false,"
                + "'birthDate':'1965-03-12','categories':[],'insurance':[],'accounts':{},"
                + "'asOf':'2023-06-01T09:30:00+08:00'}");
    Throwable refusal = catchThrowable(() -> resident.request(Day.parse(date), STAY, SETTLED));

    if (asked) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.DATE_NOT_COVERED);
                assertThat(e.pointer()).isEqualTo("/date");
                assertThat(e.remedy().en()).contains("150");
              });
    }
  }

  @Test
  void aMisspeltMemberIsRefused() {
    assertThatThrownBy(() -> People.of("{'ref':'x','regoin':'210921'}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("/");
  }
}
