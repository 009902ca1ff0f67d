// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "medassist, 9",
    "医疗救助, 8",
    "阜蒙政办发〔2022〕9号 二(二)2, 29",
    "（元）, 6",
    "、。，：；《》「」, 18",
    "1–2 ≥70% · →, 12",
    "𠮷, 2",
    "'10,000.00 元', 12"
  })
  void countsThePlacesOnATerminal(String text, int places) {
    assertThat(Columns.width(text)).isEqualTo(places);
  }

  @Test
  void alignsWideCharacters() {
    Columns columns =
        new Columns("lrl")
            .row("项目 item", "金额", "依据")
            .row("基本医保 Basic", "30,000.00", "结算单")
            .row("x", "1", "");

    assertThat(columns.lines(Ansi.OFF))
        .containsExactly(
            "项目 item            金额  依据", "基本医保 Basic  30,000.00  结算单", "x                       1");
  }

  @Test
  void coloursChangeNoColumn() {
    Columns columns = new Columns("lr").row(Ansi.Style.bold, "个人支付", "13,450.00").row("a", "1");

    assertThat(columns.lines(Ansi.ON).stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
        .containsExactlyElementsOf(columns.lines(Ansi.OFF));
    assertThat(columns.lines(Ansi.ON).get(0)).startsWith("\033[1m");
  }
}
