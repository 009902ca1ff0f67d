// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n",
        "\u0000",
        "\u0085",
        "\u00a0",
        "\u1680",
        "\u2007",
        "\u200b",
        "\u2028\u2029",
        "\u202f",
        "\u205f",
        "\u2060",
        "\u3000",
        "\ufeff",
        " \u00a0\u3000 "
      })
  void whatCannotBeSeenIsBlank(String text) {
    assertThat(Characters.isBlank(text)).isTrue();
    assertThat(Characters.isText(text, 40)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " 李 ", "\u3000李", "🏥", "𠮷", "-"})
  void whatCanBeSeenIsNot(String text) {
    assertThat(Characters.isBlank(text)).isFalse();
    assertThat(Characters.isText(text, 40)).isTrue();
  }

  @Test
  void aCharacterThatTakesTwoUnitsIsOne() {
    assertThat(Characters.count("𠮷a")).isEqualTo(2);
    assertThat(Characters.isText("𠮷".repeat(40), 40)).isTrue();
    assertThat(Characters.isText("𠮷".repeat(41), 40)).isFalse();
  }
}
