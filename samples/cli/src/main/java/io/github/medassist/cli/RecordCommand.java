// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.settlement.Difference;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.ledger.RowRejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medassist agency settlement record}. */
@CommandLine.Command(
    name = "record",
    description = {
      "录入结算：JSON 文件，或每行一笔的国家结算清单 CSV；重复录入不会重复计算",
      "Record settlements; recording the same again counts once",
      "CSV：id, 身份证号 或 resident, date, care, referral, level, place, medfee_sumamt, …"
    })
final class RecordCommand extends EndpointCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "<file>",
      description = "JSON，一笔或数组 / JSON as the API takes it, one settlement or an array")
  @Nullable Path file;

  @Option(
      names = "--sheet",
      paramLabel = "<file>",
      description = "国家结算清单 CSV，金额以元计 / CSV with the national list's fields, in yuan")
  @Nullable Path sheet;

  RecordCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    List<SettlementFile.Row> rows = rows();
    MedassistClient client = client();
    List<SettlementResult> recorded = new ArrayList<>();
    List<RowRejection> rejections = new ArrayList<>();
    try (Progress progress = new Progress(context)) {
      for (SettlementFile.Row row : rows) {
        try {
          recorded.add(client.settlements().record(row.settlement().get()).execute());
        } catch (InvalidInputException e) {
          rejections.add(
              new RowRejection(row.row(), e.pointer(), CommandExceptions.text(Problem.of(e))));
        } catch (ApiException e) {
          rejections.add(rejection(row.row(), e));
        }
        progress.accept(recorded.size() + rejections.size());
      }
    } finally {
      // What is in is in, though the service should break off.
      show(recorded, rejections);
    }
    return rejections.isEmpty() ? ExitCode.DONE : ExitCode.REJECTIONS;
  }

  private List<SettlementFile.Row> rows() throws IOException {
    if (file != null && sheet == null) {
      return SettlementFile.json(file);
    }
    if (sheet != null && file == null) {
      return SettlementFile.sheet(sheet);
    }
    throw CommandException.usage("请给出 JSON 文件或 --sheet，二者之一", "Give either a JSON file or --sheet");
  }

  /**
   * A settlement that the service refuses leaves the others be; a service that is away does not.
   */
  private static RowRejection rejection(long row, ApiException e) {
    if (e.status() == 401 || e.status() == 429 || e.status() >= 500 || e.title() == null) {
      throw e;
    }
    return new RowRejection(
        row,
        e.pointer() == null ? "" : e.pointer(),
        Text.of(CommandExceptions.text(e.problem()).zh(), String.valueOf(e.getMessage())));
  }

  private void show(List<SettlementResult> recorded, List<RowRejection> rejections) {
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("recorded");
            array(writer, recorded.stream().map(each -> (Json.Body) each::write).toList());
            writer.name("rejected").beginArray();
            for (RowRejection each : rejections) {
              write(writer, each);
            }
            writer.endArray();
            writer.endObject();
          });
      return;
    }
    print(
        new Columns("llr")
            .row("已录入", "recorded", count(recorded.size()))
            .row("未录入", "rejected", count(rejections.size())));
    for (SettlementResult each : recorded) {
      for (Difference difference : each.differences()) {
        note(
            each.settlement()
                + "："
                + difference.layer().text().zh()
                + " 实付 "
                + Fen.grouped(difference.recorded())
                + "，按政策应为 "
                + yuan(difference.computed()),
            "paid otherwise than the policy says");
      }
    }
    rejections.forEach(each -> warn("", each));
  }
}
