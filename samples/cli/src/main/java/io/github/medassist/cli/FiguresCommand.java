// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Layer;
import io.github.medassist.ledger.Figure;
import io.github.medassist.ledger.LedgerJobs;
import io.github.medassist.ledger.Quarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code medassist agency ledger figures}. */
@CommandLine.Command(
    name = "figures",
    description = {
      "季度统计：分地区、分身份类别的人次、费用与各层支付（辽医保[2019]8号 四）",
      "A quarter's figures by region and category, from the settlements that stand"
    })
final class FiguresCommand extends StoreCommand {
  @Mixin AgencyOption agency = new AgencyOption();

  @Option(
      names = "--quarter",
      required = true,
      paramLabel = "<quarter>",
      description = "季度，如 2023Q2 / The quarter, such as 2023Q2")
  Quarter quarter = new Quarter(2000, 1);

  @Option(
      names = "--csv",
      paramLabel = "<file>",
      description = "另写入此 CSV，金额以元计 / Write this CSV too, amounts in yuan")
  @Nullable Path csv;

  FiguresCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    List<Figure> figures;
    try (LedgerJobs jobs = open();
        Progress progress = new Progress(context)) {
      figures = jobs.figures().run(agency.agency(), quarter, progress);
    }
    if (csv != null) {
      try (PrivateFile file = PrivateFile.begin(csv)) {
        Figure.print(figures, file.out());
        file.done();
      }
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("quarter").value(quarter.toString());
            writer.name("from").value(quarter.first().toString());
            writer.name("to").value(quarter.last().toString());
            writer.name("figures");
            array(writer, figures.stream().map(each -> (Json.Body) each::write).toList());
            writer.endObject();
          });
    } else {
      show(figures);
    }
    return ExitCode.DONE;
  }

  private void show(List<Figure> figures) {
    Columns columns =
        new Columns("llrrrrrrrrr")
            .row(
                "统筹地区",
                "身份类别",
                "人数",
                "就诊次数",
                "费用合计",
                "政策范围内",
                Layer.BASIC.text().zh(),
                Layer.CRITICAL_ILLNESS.text().zh(),
                Layer.ASSISTANCE.text().zh(),
                "其他保障",
                "个人负担")
            .row(
                "region",
                "category",
                "people",
                "visits",
                "total",
                "in scope",
                "basic",
                "critical",
                "assistance",
                "other",
                "own");
    for (Figure each : figures) {
      columns.row(
          each.name().zh(),
          each.category().text().zh(),
          "%,d".formatted(each.people()),
          "%,d".formatted(each.total().visits()),
          Fen.grouped(each.total().total()),
          Fen.grouped(each.inScope()),
          Fen.grouped(each.total().paid(Layer.BASIC)),
          Fen.grouped(each.total().paid(Layer.CRITICAL_ILLNESS)),
          Fen.grouped(each.total().paid(Layer.ASSISTANCE)),
          Fen.grouped(each.total().other()),
          Fen.grouped(each.total().ownPayment()));
    }
    print(columns);
    if (figures.isEmpty()) {
      note(quarter + " 没有结算记录", "no settlement stands in that quarter");
    }
    if (csv != null) {
      note("已写入 " + csv, "they are in that file");
    }
  }
}
