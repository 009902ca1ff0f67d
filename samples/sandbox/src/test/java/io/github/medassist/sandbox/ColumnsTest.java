// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void aWideCharacterTakesTwoPlaces() {
    assertThat(Columns.width("基本救助")).isEqualTo(8);
    assertThat(Columns.width("阜蒙政办发〔2022〕9号")).isEqualTo(21);
    assertThat(Columns.width("示例·张一")).isEqualTo(9);
    assertThat(Columns.width("1,234.50 yuan")).isEqualTo(13);
    assertThat(Columns.width("𠀀")).isEqualTo(2);
  }

  @Test
  void amountsStandUnderEachOtherWhateverStandsBefore() {
    assertThat(
            new Columns("lrl")
                .row("基本救助", "10,500.00", "二(二)2")
                .row("Premium", "70.00")
                .row("", "—", "x")
                .lines())
        .containsExactly("基本救助  10,500.00  二(二)2", "Premium       70.00", "                  —  x");
  }
}
