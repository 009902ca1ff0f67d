// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The county that {@code docs/packs.md} adds, in {@code policy/example-county.json}. */
class ExampleCountyTest {
  private static final Path FILE = TestData.path("policy/example-county.json");

  @Test
  void theDocumentationShowsTheFile() {
    assertThat(TestData.text(TestData.inModule("../../docs/packs.md")))
        .contains("```json\n" + TestData.text(FILE) + "```\n");
  }

  @Test
  void itLoadsBesideTheBuiltInPacks() {
    Pack county = Pack.read("example-county.json", TestData.bytes(FILE));
    List<Pack> packs = new ArrayList<>(Policies.builtInPacks());
    packs.removeIf(each -> each.region().equals(county.region()));
    packs.add(county);

    Policy policy = Policies.of(packs).on(county.region(), Day.of(2023, 5, 10));

    assertThat(policy.benefitIds()).containsExactly("basic", "criticalIllness", "assistance.basic");
    ByCategory<Terms> assistance = policy.benefits().get(2).terms();
    assertThat(assistance.rules(Category.ORPHAN)).noneMatch(Rule::isUnknown);
    assertThat(assistance.rules(Category.SUBSISTENCE_ALLOWANCE))
        .singleElement()
        .matches(Rule::isUnknown)
        .extracting(rule -> rule.reason().en())
        .isEqualTo("the documents say nothing of this category: ask the agency");
  }
}
