// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.functions.config.Settings;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyCommandTest extends CliTest {
  private Path cases;

  @BeforeEach
  void enterPeople() {
    cases = folder.resolve("cases.csv");
    enter(1, EnrollmentStatus.ENROLLED, Category.SUBSISTENCE_ALLOWANCE);
    enter(2, EnrollmentStatus.NOT_ENROLLED, Category.ORPHAN);
    enter(3, EnrollmentStatus.ENROLLED_ELSEWHERE);
  }

  private int survey(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("survey", "--region", "210900", "--year", "2023", "--cases", cases.toString()));
    args.addAll(List.of(more));
    return job(args.toArray(String[]::new));
  }

  @Test
  void countsForPeople() {
    assertThat(survey()).isEqualTo(ExitCode.DONE);

    assertThat(out().lines().toList().subList(0, 4))
        .containsExactly(
            "统筹地区    代码      人数    已参保        未参保   异地参保  职工医保",
            "region      code    people  enrolled  not enrolled  elsewhere  employee",
            "阜蒙县      210921       3         1             1          1         0",
            "合计 total               3         1             1          1         0");
    assertThat(err()).isEmpty();
  }

  @Test
  void countsForPrograms() {
    assertThat(survey("--json")).isEqualTo(ExitCode.DONE);

    Json.Members region = json().required("regions").elements().get(0).members();
    assertThat(region.required("people").literal()).isEqualTo("3");
    assertThat(region.required("NOT_ENROLLED").literal()).isEqualTo("1");
  }

  @Test
  void recordsTheCasesWhereOnlyTheOwnerReadsThem() throws Exception {
    survey();

    assertThat(Files.readString(cases)).contains(idNumber(2), idNumber(3), "示例·2", "异地参保");
    assertThat(Files.readString(cases)).doesNotContain(idNumber(1));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(cases);
    }
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cases)))
        .isEqualTo("rw-------");
  }

  @Test
  void showsPeopleItsProgress() {
    run(
        true,
        "agency",
        "ledger",
        "survey",
        "--region=210921",
        "--year=2023",
        "--cases=" + cases,
        "--store=" + store.address());

    assertThat(out()).contains("阜蒙县");
  }

  @ParameterizedTest
  @ValueSource(strings = {Settings.REFERENCE_KEY, Settings.SEALING_KEY})
  void saysWhichKeyIsMissing(String name) {
    environment.remove(name);

    assertThat(survey()).isEqualTo(ExitCode.USAGE);
    assertFailed("缺少环境变量 " + name, "Set it");
    assertThat(cases).doesNotExist();
  }

  @Test
  void saysThatAKeyIsNone() {
    environment.put(Settings.SEALING_KEY, "too short");

    assertThat(survey()).isEqualTo(ExitCode.USAGE);
    assertFailed("不是 32 字节的 base64", "openssl rand -base64 32");
    assertThat(err()).doesNotContain("too short");
  }

  @Test
  void saysThatTheKeyIsAnother() {
    environment.put(Settings.SEALING_KEY, ENVIRONMENT.get(Settings.REFERENCE_KEY));

    assertThat(survey()).isEqualTo(ExitCode.FAILED);
    assertFailed("MEDASSIST_SEALING_KEY 不是建立台账时所用的密钥", "give that one");
    assertThat(cases).doesNotExist();
  }

  @Test
  void saysThatTheFileCannotBeWritten() {
    cases = folder.resolve("no-such-folder").resolve("cases.csv");

    assertThat(survey()).isEqualTo(ExitCode.FAILED);
    assertFailed("没有这个文件", "no such file");
  }

  @Test
  void saysThatThereIsNoSuchTable() {
    assertThat(survey("--table", "another")).isEqualTo(ExitCode.FAILED);
    assertFailed("没有这个表", "--table");
  }

  @Test
  void saysThatTheStoreIsNotThere() {
    assertThat(
            run(
                "agency",
                "ledger",
                "survey",
                "--region=210921",
                "--year=2023",
                "--cases=" + cases,
                "--store=http://127.0.0.1:1"))
        .isEqualTo(ExitCode.FAILED);
    assertFailed("存储无法访问", "cannot be reached");
  }

  @Test
  void saysWhichRegionsThereAre() {
    assertThat(survey("--json", "--table", table)).isEqualTo(ExitCode.DONE);
    out.reset();
    assertThat(job("survey", "--region=990099", "--year=2023", "--cases=" + cases))
        .isEqualTo(ExitCode.USAGE);
    assertFailed("没有该统筹地区的政策", "210921");
  }
}
