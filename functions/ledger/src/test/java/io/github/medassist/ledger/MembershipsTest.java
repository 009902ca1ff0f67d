// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static io.github.medassist.core.word.Category.ORPHAN;
import static io.github.medassist.core.word.Category.SUBSISTENCE_ALLOWANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipsTest {
  private static final Day ON = Day.parse("2023-05-01");

  @Test
  void whoComesIsInTheCategoryFromThatDayOn() {
    assertThat(changed(List.of(), Set.of(ORPHAN), Set.of())).containsExactly("ORPHAN 2023-05-01 -");
  }

  @Test
  void whoLeavesWasInTheCategoryToTheDayBefore() {
    assertThat(changed(List.of(held(ORPHAN, "2022-01-01", null)), Set.of(), Set.of(ORPHAN)))
        .containsExactly("ORPHAN 2022-01-01 2023-04-30");
  }

  @Test
  void whoCameAndLeftOnOneDayWasNeverInTheCategory() {
    assertThat(changed(List.of(held(ORPHAN, "2023-05-01", null)), Set.of(), Set.of(ORPHAN)))
        .isEmpty();
  }

  @Test
  void whatEndedLongAgoStays() {
    assertThat(
            changed(
                List.of(held(ORPHAN, "2020-01-01", "2020-12-31")),
                Set.of(SUBSISTENCE_ALLOWANCE),
                Set.of(ORPHAN)))
        .containsExactly("ORPHAN 2020-01-01 2020-12-31", "SUBSISTENCE_ALLOWANCE 2023-05-01 -");
  }

  @Test
  void whatWasToBeginLaterBeginsOnThatDay() {
    assertThat(
            changed(
                List.of(held(ORPHAN, "2024-01-01", null), held(ORPHAN, "2023-06-01", "2023-12-31")),
                Set.of(ORPHAN),
                Set.of()))
        .containsExactly("ORPHAN 2024-01-01 -", "ORPHAN 2023-05-01 2023-12-31");
  }

  private static Membership held(Category category, String since, @Nullable String until) {
    return new Membership(category, Day.parse(since), until == null ? null : Day.parse(until));
  }

  private static List<String> changed(
      List<Membership> before, Set<Category> come, Set<Category> gone) {
    List<String> after = new ArrayList<>();
    for (Membership each : Memberships.changed(before, come, gone, ON)) {
      after.add(
          each.category() + " " + each.since() + " " + (each.until() == null ? "-" : each.until()));
    }
    return after;
  }
}
