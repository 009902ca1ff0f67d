// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.value.Day;
import io.github.medassist.ledger.ImportReport;
import io.github.medassist.ledger.LedgerJobs;
import io.github.medassist.ledger.PlaceWithoutPacks;
import io.github.medassist.ledger.RowRejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medassist agency ledger import}. */
@CommandLine.Command(
    name = "import",
    description = {
      "导入综合管理台账，CSV 或 XLSX（辽医保[2019]8号 附件1）；本机存储没有表时先建表",
      "Import the ledger; on a store of your own machine the table is made first if need be"
    })
final class ImportCommand extends StoreCommand {
  @Parameters(paramLabel = "<file>", description = "台账文件 / The ledger, .csv or .xlsx")
  Path file = Path.of("");

  @Option(
      names = "--year",
      required = true,
      paramLabel = "<year>",
      description = "参保年度 / The benefit year that the rows are of")
  int year;

  @Option(
      names = "--on",
      paramLabel = "<day>",
      description = "台账的日期，默认今天 / The day that the rows are true of; today by default")
  @Nullable Day on;

  ImportCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    List<RowRejection> rejections = new ArrayList<>();
    ImportReport report;
    try (LedgerJobs jobs = openWithKeys();
        Progress progress = new Progress(context)) {
      if (store != null) {
        jobs.makeTable();
      }
      report =
          jobs.ledger()
              .importFile(
                  file, checked(year), on == null ? today() : on, rejections::add, progress);
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("rows").value(report.rows());
            writer.name("created").value(report.created());
            writer.name("changed").value(report.changed());
            writer.name("unchanged").value(report.unchanged());
            writer.name("withoutPacks").beginArray();
            for (PlaceWithoutPacks each : report.withoutPacks()) {
              writer.beginObject();
              writer.name("code").value(each.code());
              writer.name("name").value(each.name().zh());
              writer.name("above").value(each.above());
              writer.name("rows").value(each.rows());
              writer.endObject();
            }
            writer.endArray();
            writer.name("rejected");
            writer.beginArray();
            for (RowRejection each : rejections) {
              write(writer, each);
            }
            writer.endArray();
            writer.endObject();
          });
    } else {
      print(
          new Columns("llr")
              .row("行数", "rows", count(report.rows()))
              .row("新增", "created", count(report.created()))
              .row("变更", "changed", count(report.changed()))
              .row("未变", "unchanged", count(report.unchanged()))
              .row("未导入", "rejected", count(report.rejected())));
      report.withoutPacks().forEach(each -> note(each.text().zh(), each.text().en()));
      rejections.forEach(each -> warn("", each));
    }
    return report.rejected() == 0 ? ExitCode.DONE : ExitCode.REJECTIONS;
  }
}
