// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.People;
import io.github.medassist.core.value.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After the years that a document speaks of its terms are the last known ones, and said to be
 * (A26).
 */
class AsKnownOnTest {
  private static final Policies POLICIES = Policies.builtIn();
  private static final Day TODAY = Day.parse("2026-11-29");

  @ParameterizedTest
  @CsvSource({
    "210921, 2024-01-01, 2022-11-09",
    "210921, 2027-12-31, 2022-11-09",
    "141121, 2024-01-01, 2022-09-15",
    "990001, 2025-01-01, 2024-12-31"
  })
  void isSaidAfterThoseYears(String region, String day, String lastKnown) {
    AsKnownOn known = POLICIES.on(region, Day.parse(day)).asKnownOn(Day.parse(day));

    assertThat(known.day()).hasToString(lastKnown);
    assertThat(known.text().zh()).contains(lastKnown, "经办机构");
    assertThat(known.text().en()).contains(lastKnown, "agency");
  }

  @ParameterizedTest
  @CsvSource({
    "210921, 2023-12-31",
    "141121, 2022-12-31",
    "141121, 2023-12-31",
    "990001, 2024-12-31"
  })
  void isNotSaidInThem(String region, String day) {
    assertThat(POLICIES.on(region, Day.parse(day)).asKnownOn(Day.parse(day))).isNull();
  }

  @Test
  void everyAnswerAboutAPersonSaysItAndHasAReceipt() {
    var enrollment = new Enrollments(POLICIES).in(2024, People.fumeng(), TODAY);
    var quota = new Quotas(POLICIES).in(2024, People.fumeng(), TODAY);

    assertThat(enrollment.asKnownOn().day()).hasToString("2022-11-09");
    assertThat(enrollment.receipt().pack().region()).isEqualTo("210921");
    assertThat(quota.asKnownOn().day()).hasToString("2022-11-09");
    assertThat(quota.receipt().date()).hasToString("2024-12-31");
  }

  @Test
  void ofAYearAfterNextNothingIsSaid() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> new Quotas(POLICIES).in(2028, People.fumeng(), TODAY));

    assertThat(refusal.code()).isEqualTo(ProblemCode.DATE_NOT_COVERED);
    assertThat(refusal.pointer()).isEqualTo("/year");
    assertThat(refusal).hasMessageContaining("2027-12-31");
    assertThat(new Quotas(POLICIES).in(2027, People.fumeng(), TODAY).asKnownOn()).isNotNull();
  }
}
