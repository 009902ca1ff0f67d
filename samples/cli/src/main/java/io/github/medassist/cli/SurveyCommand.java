// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.ledger.LedgerJobs;
import io.github.medassist.ledger.SurveyCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code medassist agency ledger survey}. */
@CommandLine.Command(
    name = "survey",
    description = {
      "参保排查：已参保、未参保、异地参保、职工医保，逐例记录（辽医保[2019]8号 三(一)）",
      "Survey of everybody on the ledger; each case is recorded in a file of your own"
    })
final class SurveyCommand extends StoreCommand {
  @Mixin AgencyOption agency = new AgencyOption();

  @Option(
      names = "--year",
      required = true,
      paramLabel = "<year>",
      description = "参保年度 / The benefit year")
  int year;

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "<file>",
      description = {
        "个案写入此 CSV，含姓名与身份证号，请妥善保管",
        "The CSV for the cases; it holds names and ID numbers: keep it safe"
      })
  Path cases = Path.of("");

  SurveyCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    checked(year);
    List<SurveyCounts> counts;
    try (LedgerJobs jobs = openWithKeys();
        PrivateFile file = PrivateFile.begin(cases);
        Progress progress = new Progress(context)) {
      counts = jobs.survey().run(agency.agency(), year, file.out(), progress);
      file.done();
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("year").value(year);
            writer.name("regions");
            array(writer, counts.stream().map(each -> (Json.Body) each::write).toList());
            writer.name("cases").value(cases.toString());
            writer.endObject();
          });
    } else {
      print(table(counts));
      note("个案已写入 " + cases, "the cases are in that file");
    }
    return ExitCode.DONE;
  }

  private static Columns table(List<SurveyCounts> counts) {
    Columns columns =
        new Columns("llrrrrr")
            .row(
                "统筹地区",
                "代码",
                "人数",
                EnrollmentStatus.ENROLLED.text().zh(),
                EnrollmentStatus.NOT_ENROLLED.text().zh(),
                EnrollmentStatus.ENROLLED_ELSEWHERE.text().zh(),
                Scheme.EMPLOYEE.text().zh())
            .row("region", "code", "people", "enrolled", "not enrolled", "elsewhere", "employee");
    for (SurveyCounts each : counts) {
      columns.row(
          each.name().zh(),
          each.region(),
          count(each.people()),
          count(each.enrolled()),
          count(each.notEnrolled()),
          count(each.elsewhere()),
          count(each.employee()));
    }
    return columns.row(
        "合计 total",
        "",
        count(sum(counts, SurveyCounts::people)),
        count(sum(counts, SurveyCounts::enrolled)),
        count(sum(counts, SurveyCounts::notEnrolled)),
        count(sum(counts, SurveyCounts::elsewhere)),
        count(sum(counts, SurveyCounts::employee)));
  }

  private static long sum(List<SurveyCounts> counts, ToLongFunction<SurveyCounts> of) {
    return counts.stream().mapToLong(of).sum();
  }
}
