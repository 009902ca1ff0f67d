// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.value.Day;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
  /** The example of GB 11643 itself. */
  private static final String EXAMPLE = "11010519491231002X";

  @Test
  void theBirthDateStandsInTheNumber() {
    assertThat(IdNumber.parse(EXAMPLE).birthDate()).isEqualTo(Day.of(1949, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491231002x",
        "1101051949123100",
        "11010519490231002X",
        "",
        "ABCDEFGHIJKLMNOPQR"
      })
  void whatIsNoIdNumberIsRefusedWithoutBeingQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdNumber.parse(text))
        .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text)).isTrue());
  }

  @Test
  void itsXIsKnownInEitherCaseWhereItMustNotStand() {
    assertThat(IdNumber.isOne(EXAMPLE)).isTrue();
    assertThat(IdNumber.isOne(EXAMPLE.toLowerCase(Locale.ROOT))).isTrue();
  }

  @Test
  void theNumberIsNotInItsText() {
    assertThat(IdNumber.parse(EXAMPLE)).hasToString("IdNumber");
  }
}
