// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.value.Day;
import io.github.medassist.ledger.Department;
import io.github.medassist.ledger.Finding;
import io.github.medassist.ledger.LedgerJobs;
import io.github.medassist.ledger.ListRejection;
import io.github.medassist.ledger.MatchReport;
import io.github.medassist.ledger.MatchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code medassist agency ledger match}. */
@CommandLine.Command(
    name = "match",
    description = {
      "按月比对：新增、退出、遗漏、重复、类别变更（辽医保[2019]8号 三(二)）",
      "The monthly match of the ledger with the departments' lists",
      "名单为 CSV：身份证号、身份类别，可有行政区划代码 / A list is CSV with these columns"
    })
final class MatchCommand extends StoreCommand {
  @Mixin AgencyOption agency = new AgencyOption();

  @Option(
      names = "--civil-affairs",
      paramLabel = "<file>",
      description = "民政名单 / The list of civil affairs")
  @Nullable Path civilAffairs;

  @Option(
      names = "--poverty-alleviation",
      paramLabel = "<file>",
      description = "扶贫（乡村振兴）名单 / The list of poverty alleviation (rural revitalisation)")
  @Nullable Path povertyAlleviation;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "<file>",
      description = {
        "结果写入此文件，.json 为 JSON，否则为 CSV；含姓名与身份证号，请妥善保管",
        "The report, JSON if so named, else CSV; it holds names and ID numbers: keep it safe"
      })
  Path report = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "<day>",
      description = "名单的日期，默认今天 / The day for which the lists hold; today by default")
  @Nullable Day on;

  @Option(
      names = "--apply",
      description = {
        "自 --on 之日起写入台账；遗漏与重复只报告不写入",
        "Enter who came, left and changed, from --on on; never who is missing or covered twice"
      })
  boolean apply;

  MatchCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    Map<Department, Path> lists = lists();
    if (apply && on == null) {
      throw CommandException.usage(
          "写入台账须给出 --on", "--apply needs --on: the day from which it holds");
    }
    MatchResult result;
    try (LedgerJobs jobs = openWithKeys();
        PrivateFile file = PrivateFile.begin(report);
        Progress progress = new Progress(context)) {
      try (MatchReport findings =
          report.toString().endsWith(".json")
              ? MatchReport.json(file.out())
              : MatchReport.csv(file.out())) {
        result =
            jobs.match()
                .run(agency.agency(), lists, on == null ? today() : on, apply, findings, progress);
      }
      file.done();
    }
    if (json) {
      print(result::write);
    } else {
      show(result);
    }
    return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.REJECTIONS;
  }

  private Map<Department, Path> lists() {
    Map<Department, Path> lists = new EnumMap<>(Department.class);
    if (civilAffairs != null) {
      lists.put(Department.CIVIL_AFFAIRS, civilAffairs);
    }
    if (povertyAlleviation != null) {
      lists.put(Department.POVERTY_ALLEVIATION, povertyAlleviation);
    }
    if (lists.isEmpty()) {
      throw CommandException.usage(
          "请给出 --civil-affairs 或 --poverty-alleviation",
          "Give --civil-affairs, --poverty-alleviation or both");
    }
    return lists;
  }

  private void show(MatchResult result) {
    Columns columns =
        new Columns("llr")
            .row("台账人数", "on the ledger", count(result.people()))
            .row("名单人数", "on the lists", count(result.listed()));
    for (Finding.Kind kind : Finding.Kind.values()) {
      columns.row(kind.text().zh(), kind.text().en(), count(result.found(kind)));
    }
    if (apply) {
      columns.row("已写入", "entered", count(result.changed()));
    }
    print(columns);
    note("结果已写入 " + report, "the findings are in that file");
    for (ListRejection each : result.refused()) {
      warn(each.department().text().zh() + "名单", each.rejection());
    }
    if (apply && !result.refused().isEmpty()) {
      context
          .err()
          .println(
              "有未能读取的行，未写入台账；请改正后再比对 / Rows could not be read, so nothing was entered: mend them"
                  + " and match again");
    }
  }
}
