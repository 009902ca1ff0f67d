// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.GrantWindow;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 阜蒙政办发〔2022〕9号 二(三)2: one grant over the 12 months before the application (A16). */
class GrantTest {
  private static final Day APPLICATION = Day.parse("2023-08-10");

  private final Estimator estimator = new Estimator(Policies.builtIn());

  @Test
  void countsThe12MonthsBeforeTheApplicationButNotItsDay() {
    Estimate grant =
        estimator.grant(
            "210921",
            APPLICATION,
            Scheme.RESIDENT,
            Category.IMPOVERISHED_BY_ILLNESS,
            Arrays.asList(
                new OwnPayment(Day.parse("2022-08-09"), 9_999_900),
                new OwnPayment(Day.parse("2022-08-10"), 1_000_000),
                new OwnPayment(Day.parse("2023-08-09"), 2_000_000),
                new OwnPayment(APPLICATION, 9_999_900)));

    // 30,000: (30,000 - 5,000) x 50 %, then (17,500 - 10,000) x 50 %.
    assertThat(grant.step("assistance.basic").pays()).isEqualTo(Range.exactly(1_250_000));
    assertThat(grant.step("assistance.topup").pays()).isEqualTo(Range.exactly(375_000));
    assertThat(grant.step("assistance.basic").onApplication()).isTrue();
    assertThat(grant.step("assistance.basic").readings()).contains("A16");
    assertThat(grant.step("assistance.basic").text().zh()).contains("依申请");
  }

  /**
   * In scope 62,000, of which 42,000 were insured and 10,800 + 2,520 assisted: 6,680 were borne.
   * What was paid this year has used the limits (A16): 9,200 are left of basic assistance.
   */
  @Test
  void whatThisYearsAssistancePaidHasUsedTheLimit() {
    Estimate grant =
        estimator.grant(
            "210921",
            Day.parse("2023-08-01"),
            Scheme.RESIDENT,
            Category.IMPOVERISHED_BY_ILLNESS,
            Collections.singletonList(new OwnPayment(Day.parse("2023-05-10"), 668_000)),
            Map.of("assistance.basic", 1_080_000L, "assistance.topup", 252_000L),
            null);

    Step basic = grant.step("assistance.basic");
    assertThat(basic.pays()).isEqualTo(Range.exactly(84_000));
    assertThat(basic.deductible()).isEqualTo(500_000);
    assertThat(basic.limitLeft()).isEqualTo(920_000);
    assertThat(grant.step("assistance.topup").pays()).isEqualTo(Range.exactly(0));
  }

  /** 山西 and 文水 provide for it and state no figure: that is not "no such rule". */
  @Test
  void isOpenWhereADocumentProvidesForItWithoutFigures() {
    for (String region : Arrays.asList("140000", "141121")) {
      Estimate grant =
          estimator.grant(
              region,
              Day.parse("2022-10-01"),
              Scheme.RESIDENT,
              Category.IMPOVERISHED_BY_ILLNESS,
              Collections.emptyList());

      assertThat(grant.outcome()).isEqualTo(Outcome.NOT_COMPUTABLE);
      assertThat(grant.steps()).hasSize(1);
      Step step = grant.steps().get(0);
      assertThat(step.state()).isEqualTo(State.NOT_COMPUTABLE);
      assertThat(step.from()).isEqualTo(region);
      assertThat(step.reason().en()).contains("on application").contains("ask the agency");
      assertThat(step.cite()).isNotNull();
      byte[] written = Json.write(writer -> EstimateJson.write(writer, grant));
      Estimate read = EstimateJson.read(Json.read(written));
      assertThat(Json.write(writer -> EstimateJson.write(writer, read))).isEqualTo(written);
    }
  }

  /** Who has no category yet can be recognised when applying. */
  @Test
  void isOpenForAResidentToo() {
    Resident resident =
        Resident.builder("r", "141121", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00").build();

    GrantsOnApplication grants = new GrantsOnApplication(Policies.builtIn());
    GrantWindow window = grants.window(resident, Day.parse("2023-06-01"));
    Estimate grant = grants.estimate(window, Collections.emptyList());

    assertThat(window.dependsOnSettlements()).isFalse();

    assertThat(grant.outcome()).isEqualTo(Outcome.NOT_COMPUTABLE);
    assertThat(grant.category()).isEqualTo(Category.IMPOVERISHED_BY_ILLNESS);
    assertThat(grant.steps().get(0).cite()).hasToString("文医保发[2022]10号 三");
  }

  @Test
  void isRefusedWhereNoDocumentProvidesForIt() {
    assertThatThrownBy(
            () ->
                estimator.grant(
                    "450000",
                    Day.parse("2022-05-01"),
                    Scheme.RESIDENT,
                    Category.IMPOVERISHED_BY_ILLNESS,
                    Collections.emptyList()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.NO_APPLICATION));
  }
}
