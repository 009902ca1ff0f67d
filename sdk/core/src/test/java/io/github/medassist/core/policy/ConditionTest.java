// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static List<Text> conditions(String region, String benefit) {
    for (Benefit each : Policies.builtIn().on(region, Day.of(2023, 5, 10)).benefits()) {
      if (each.id().equals(benefit)) {
        return each.terms().conditions(Category.SUBSISTENCE_ALLOWANCE).stream()
            .map(Condition::text)
            .toList();
      }
    }
    throw new AssertionError("no such benefit");
  }

  @Test
  void saysWhenARuleApplies() {
    assertThat(conditions("210921", "criticalIllness"))
        .containsExactly(Text.of("城乡居民医保", "resident scheme"), Text.of("职工医保", "employee scheme"));
    assertThat(conditions("990001", "basic"))
        .contains(
            Text.of(
                "一级医院，县域内或市域内或省内",
                "hospital of level 1, in the county or in the city or in the province"));
  }

  @Test
  void saysNothingWhereItAlwaysApplies() {
    assertThat(conditions("210921", "assistance.basic")).containsExactly(Text.of("", ""));
  }

  @Test
  void saysTheAges() {
    assertThat(new Condition(Condition.NOTHING_KNOWN, 18, 60).text())
        .isEqualTo(Text.of("满 18 周岁，不满 60 周岁", "aged 18 or more, under 60"));
  }
}
