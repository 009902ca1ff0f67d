// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchCommandTest extends CliTest {
  private Path report;
  private Path civilAffairs;

  @BeforeEach
  void enterPeople() throws IOException {
    report = folder.resolve("report.csv");
    enter(1, EnrollmentStatus.ENROLLED, Category.SUBSISTENCE_ALLOWANCE);
    enter(2, EnrollmentStatus.ENROLLED);
    civilAffairs = list("示例·2," + idNumber(2) + ",低保对象", "示例·9," + idNumber(9) + ",孤儿");
  }

  private Path list(String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("姓名,身份证号,身份类别"));
    lines.addAll(List.of(rows));
    return file("civil-affairs.csv", lines.toArray(String[]::new));
  }

  private static String otherCheckDigit(String id) {
    return id.substring(0, 17) + (id.endsWith("0") ? "1" : "0");
  }

  private int match(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "match",
                "--region=210921",
                "--civil-affairs=" + civilAffairs,
                "--report=" + report));
    args.addAll(List.of(more));
    return job(args.toArray(String[]::new));
  }

  @Test
  void countsForPeopleAndReportsToTheFile() throws IOException {
    assertThat(match()).isEqualTo(ExitCode.DONE);

    assertThat(out().lines().toList().subList(0, 7))
        .containsExactly(
            "台账人数  on the ledger     2",
            "名单人数  on the lists      2",
            "新增      came              1",
            "退出      left              1",
            "类别变更  category changed  0",
            "遗漏      missing           1",
            "重复      covered twice     0");
    assertThat(Files.readString(report)).contains(idNumber(1), idNumber(2), "新增", "退出", "遗漏");
  }

  @Test
  void countsForProgramsAndReportsInJson() throws IOException {
    report = folder.resolve("report.json");
    assertThat(match("--json")).isEqualTo(ExitCode.DONE);

    assertThat(json().required("MISSING").literal()).isEqualTo("1");
    assertThat(Json.read(Files.readAllBytes(report)).elements()).hasSize(3);
  }

  @Test
  void entersWhenAskedAndOnce() {
    assertThat(match("--json", "--apply", "--on=2023-05-01")).isEqualTo(ExitCode.DONE);
    assertThat(json().required("changed").literal()).isEqualTo("2");
    assertThat(residents.find(ref(2)).orElseThrow().categories(Day.parse("2023-05-01")))
        .containsExactly(Category.SUBSISTENCE_ALLOWANCE);
    assertThat(residents.find(ref(9))).isEmpty();

    out.reset();
    assertThat(match("--json", "--apply", "--on=2023-05-01")).isEqualTo(ExitCode.DONE);
    assertThat(json().required("changed").literal()).isEqualTo("0");
  }

  @Test
  void namesTheRowsThatItCannotReadAndEntersNothing() throws IOException {
    civilAffairs =
        list(
            "示例·2," + idNumber(2) + ",低保对象",
            "示例·3," + otherCheckDigit(idNumber(3)) + ",低保对象",
            "示例·4," + idNumber(4) + ",低保户");

    assertThat(match("--apply", "--on=2023-05-01")).isEqualTo(ExitCode.REJECTIONS);

    assertThat(err().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            row -> assertThat(row).startsWith("民政名单第 3 行 身份证号：身份证号不符 / the check digit"),
            row -> assertThat(row).startsWith("民政名单第 4 行 身份类别：").contains("特困人员、孤儿"),
            row -> assertThat(row).contains("未写入台账"));
    assertThat(residents.find(ref(2)).orElseThrow().categories(Day.parse("2023-05-01")))
        .containsExactly(Category.NONE);
  }

  @Test
  void saysThatTheListIsNone() throws IOException {
    civilAffairs = file("no-list.csv", "a,b", "1,2");

    assertThat(match()).isEqualTo(ExitCode.FAILED);
    assertFailed("no-list.csv: 第一行缺少“身份证号”列", "needs the column");
    assertThat(report).doesNotExist();
  }

  @Test
  void saysThatTheListIsNotThere() {
    civilAffairs = folder.resolve("gone.csv");

    assertThat(match()).isEqualTo(ExitCode.FAILED);
    assertFailed("没有这个文件", "no such file");
  }

  @Test
  void asksForAListAndForTheDayToEnter() {
    assertThat(job("match", "--region=210921", "--report=" + report)).isEqualTo(ExitCode.USAGE);
    assertFailed("请给出 --civil-affairs", "or both");
    err.reset();
    assertThat(match("--apply")).isEqualTo(ExitCode.USAGE);
    assertFailed("须给出 --on", "--on");
    err.reset();
    assertThat(match("--on=yesterday")).isEqualTo(ExitCode.USAGE);
    assertFailed("--on：日期写作 2023-05-01", "Write the day");
  }
}
