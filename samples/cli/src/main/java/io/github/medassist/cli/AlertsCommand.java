// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertJson;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Word;
import io.github.medassist.ledger.CsvReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code medassist agency alerts}. */
@CommandLine.Command(
    name = "alerts",
    description = {
      "预警名单写入文件，含姓名与身份证号，请妥善保管",
      "The alerts that stand, to a file; it holds names and ID numbers: keep it safe"
    })
final class AlertsCommand extends EndpointCommand {
  @Option(
      names = "--region",
      paramLabel = "<region>",
      converter = Converters.RegionCode.class,
      description = "行政区划代码或名称，含下级；默认为经办机构自己的 / The region and below; the agency's own by default")
  @Nullable String region;

  @Option(
      names = "--since",
      paramLabel = "<day>",
      description = "自何日起列入名单的 / From when on they were told; all by default")
  @Nullable Day since;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "<file>",
      description = "写入此文件，.json 为 JSON，否则为 CSV / The file, JSON if so named, else CSV")
  Path report = Path.of("");

  AlertsCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    MedassistClient client = client();
    try (PrivateFile file = PrivateFile.begin(report);
        Progress progress = new Progress(context)) {
      String from = since == null ? null : since.toString();
      String next = null;
      do {
        AlertPage page = client.alerts().ofRegion(region, from, next).execute();
        alerts.addAll(page.alerts());
        next = page.next();
        progress.accept(alerts.size());
      } while (next != null);
      if (report.toString().endsWith(".json")) {
        writeJson(alerts, file.out());
      } else {
        writeCsv(alerts, file.out());
      }
      file.done();
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("alerts").value(alerts.size());
            writer.name("report").value(report.toString());
            writer.endObject();
          });
    } else {
      note("%,d 条预警已写入 %s".formatted(alerts.size(), report), "the alerts are in that file");
    }
    return ExitCode.DONE;
  }

  private static void writeJson(List<Alert> alerts, OutputStream out) throws IOException {
    try (JsonWriter writer = JsonWriter.of(Okio.buffer(Okio.sink(out)))) {
      writer.setSerializeNulls(true);
      writer.beginArray();
      for (Alert each : alerts) {
        AlertJson.write(writer, each);
      }
      writer.endArray();
    }
  }

  private static void writeCsv(List<Alert> alerts, OutputStream out) throws IOException {
    List<String> headings =
        new ArrayList<>(
            List.of(
                "行政区划代码 region",
                "参保人标识 resident",
                "姓名 name",
                "身份证号 ID number",
                "身份类别 category",
                "参保险种 scheme",
                "年度 year",
                "预警标准（元） threshold",
                "个人负担（元） ownPayment",
                "达到时间 reachedOn",
                "列入时间 toldOn",
                "通知 to"));
    for (Care care : Care.values()) {
      headings.add(care.text().zh() + "费用合计（元） " + care + " total");
      headings.add(care.text().zh() + "个人负担（元） " + care + " ownPayment");
    }
    try (CsvReport csv = CsvReport.begin(out, headings)) {
      for (Alert each : alerts) {
        csv.row(cells(each));
      }
    }
  }

  private static List<String> cells(Alert alert) {
    List<String> cells = new ArrayList<>();
    cells.add(alert.region());
    cells.add(alert.resident());
    cells.add(alert.name() == null ? "" : alert.name());
    cells.add(alert.idNumber() == null ? "" : alert.idNumber());
    cells.add(alert.category().name().zh());
    cells.add(Word.textOf(alert.scheme()).zh());
    cells.add(String.valueOf(alert.year()));
    cells.add(Fen.yuan(alert.threshold()));
    cells.add(Fen.yuan(alert.ownPayment()));
    cells.add(alert.reachedOn());
    cells.add(alert.toldOn());
    cells.add(alert.to().stream().map(Text::zh).collect(Collectors.joining("、")));
    for (Care care : Care.values()) {
      CareTotal total = alert.care().get(care);
      cells.add(total == null ? "" : Fen.yuan(total.total()));
      cells.add(total == null ? "" : Fen.yuan(total.ownPayment()));
    }
    return cells;
  }
}
