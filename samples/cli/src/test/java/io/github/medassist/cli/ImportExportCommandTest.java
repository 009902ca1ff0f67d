// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportExportCommandTest extends CliTest {
  @Test
  void importsWhatItExportedIntoANewTable() throws Exception {
    enter(1, EnrollmentStatus.ENROLLED, Category.SUBSISTENCE_ALLOWANCE);
    enter(2, EnrollmentStatus.NOT_ENROLLED);
    Path file = folder.resolve("ledger.csv");

    assertThat(job("export", file.toString(), "--region=210921", "--year=2023"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out()).startsWith("已导出 2 人到");
    assertThat(Files.readString(file)).contains(idNumber(1), "示例·2");

    out.reset();
    // Who was never imported has no flags yet, and flags are yes or no.
    Files.writeString(file, Files.readString(file).replaceAll(",(?=,)", ",否"));
    int exit =
        job("import", file.toString(), "--year=2023", "--on=2023-06-01", "--table=new", "--json");

    assertThat(exit).isIn(ExitCode.DONE, ExitCode.REJECTIONS);
    Json.Members report = json();
    assertThat(report.required("rows").literal()).isEqualTo("2");
    assertThat(client.listTables().tableNames()).contains("new");
  }

  @Test
  void saysThatTheLedgerIsNone() throws Exception {
    Path file = file("no.csv", "a,b", "1,2");

    assertThat(job("import", file.toString(), "--year=2023")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("medassist: ").hasLineCount(1);
  }

  @Test
  void saysThatTheFileCannotBeWritten() {
    enter(1, EnrollmentStatus.ENROLLED);
    Path file = folder.resolve("no-such-folder").resolve("ledger.csv");

    assertThat(job("export", file.toString(), "--region=210921", "--year=2023"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("medassist: ").hasLineCount(1);
  }
}
