// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.ledger.LedgerJobs;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medassist agency ledger export}. */
@CommandLine.Command(
    name = "export",
    description = {
      "导出综合管理台账，CSV 或 XLSX；含姓名与身份证号，请妥善保管",
      "Export the ledger of a region and those below; it holds names and ID numbers: keep it safe"
    })
final class ExportCommand extends StoreCommand {
  @Parameters(paramLabel = "<file>", description = "写入的文件 / The file to write, .csv or .xlsx")
  Path file = Path.of("");

  @Option(
      names = "--region",
      required = true,
      paramLabel = "<region>",
      converter = Converters.RegionCode.class,
      description = "统筹地区的行政区划代码或名称，含下级 / The region; those below it too")
  String region = "";

  @Option(
      names = "--year",
      required = true,
      paramLabel = "<year>",
      description = "年度 / The benefit year whose flags and figures are printed")
  int year;

  ExportCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    long rows;
    try (LedgerJobs jobs = openWithKeys();
        Progress progress = new Progress(context)) {
      rows = jobs.ledger().exportFile(region, checked(year), file, progress);
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("rows").value(rows);
            writer.name("file").value(file.toString());
            writer.endObject();
          });
    } else {
      note("已导出 %,d 人到 %s".formatted(rows, file), "they are in that file");
    }
    return ExitCode.DONE;
  }
}
