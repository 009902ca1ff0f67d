// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenIdTest {
  private static final Visit VISIT = Visit.builder(Care.INPATIENT, Costs.of(1, 1)).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a b",
        "a/b",
        "医",
        "990001196503120016",
        "11010519491231002X",
        "11010519491231002x",
        "a23456789-123456789-123456789-123456789-123456789-123456789-12345"
      })
  void whatLeadsElsewhereOrSaysWhoItIsIsNoId(String id) {
    assertThat(ChosenId.isOne(id)).isFalse();
    assertThat(Grant.isId(id)).isFalse();
    assertThat(Settlement.isId(id)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settlement.builder(id, "r", Day.of(2023, 5, 10), VISIT))
        .withMessage(ChosenId.REMEDY.en());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "...", "A.b-c_9", "990001196503120017", "9900011965031200160"})
  void anythingElseOfTheseCharactersIs(String id) {
    assertThat(ChosenId.isOne(id)).isTrue();
    assertThat(Settlement.builder(id, "r", Day.of(2023, 5, 10), VISIT).build().id()).isEqualTo(id);
  }
}
