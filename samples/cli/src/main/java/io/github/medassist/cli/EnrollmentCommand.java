// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code medassist enrollment}. */
@CommandLine.Command(
    name = "enrollment",
    description = {
      "参保了吗：参保状态、待遇期、等待期、缴费与资助",
      "Enrolled or not: status, cover, waiting, premium and subsidy"
    })
final class EnrollmentCommand extends ResidentCommand<Enrollment> {
  EnrollmentCommand(CommandContext context) {
    super(context);
  }

  @Override
  Call<Enrollment> call(MedassistClient client, int year) {
    return client.enrollments().get(resident, year, mode());
  }

  @Override
  void write(JsonWriter writer, Enrollment enrollment) throws IOException {
    EnrollmentJson.write(writer, enrollment);
  }

  @Override
  void show(Enrollment enrollment) {
    print(
        enrollment.year()
            + "，"
            + both(enrollment.regionName())
            + " "
            + enrollment.region()
            + "，"
            + both(enrollment.category().name()),
        Style.bold);
    remark(enrollment.caveats());
    Columns columns =
        new Columns("lrl")
            .row(
                Style.bold,
                "参保状态 Status",
                "",
                both(enrollment.status()) + "，" + both(enrollment.scheme()));
    if (enrollment.coverageFrom() != null) {
      columns.row("待遇期 Cover", "", enrollment.coverageFrom() + " – " + enrollment.coverageTo());
    }
    Waiting waiting = enrollment.waiting();
    if (waiting != null) {
      columns.row(
          "等待期 Waiting",
          waiting.months() + " 个月 months",
          "至 until " + waiting.until() + "，" + waiting.cite() + unchecked(waiting.unchecked()));
    }
    Enrollment.Premium premium = enrollment.premium();
    if (premium != null) {
      premium(columns, premium);
    }
    Enrollment.Collection collection = enrollment.collection();
    if (collection != null && collection.from() != null) {
      columns.row(
          "集中缴费期 Collection",
          "",
          collection.from() + " – " + collection.to() + "，" + clause(collection.cite()));
    }
    print(columns);
    if (collection != null && !collection.channels().isEmpty()) {
      print("缴费渠道：", joined(collection.channels(), "、", true));
      print("Where to pay: ", joined(collection.channels(), ", ", false), Style.faint);
    }
    Text note = premium == null ? null : premium.note();
    if (note != null) {
      print("· ", note.zh());
      print("  ", note.en(), Style.faint);
    }
  }

  private static void premium(Columns columns, Enrollment.Premium premium) {
    columns
        .row(
            "个人缴费标准（元）Premium",
            yuan(premium.standard()),
            clause(premium.cite()) + unchecked(premium.unchecked()))
        .row("参保资助 Subsidy", yuan(premium.subsidy()), clause(premium.subsidyCite()))
        .row("个人应缴 Due", yuan(premium.due()), premium.paid() ? "已缴 paid" : "未缴 not paid yet");
    if (premium.supplement() != null) {
      columns.row("补充保险，自愿 Supplement, optional", yuan(premium.supplement()));
    }
  }

  private static String unchecked(boolean unchecked) {
    return unchecked ? "，未经核对 unchecked" : "";
  }

  private static String joined(List<Text> texts, String between, boolean zh) {
    return texts.stream()
        .map(each -> zh ? each.zh() : each.en())
        .collect(Collectors.joining(between));
  }
}
