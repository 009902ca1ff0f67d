// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code medassist quota}. */
@CommandLine.Command(
    name = "quota",
    description = {
      "今年还剩多少：各项限额、起付标准、个人负担与预警",
      "What is left of the year: limits, deductibles, own payment, the alert"
    })
final class QuotaCommand extends ResidentCommand<Quota> {
  QuotaCommand(CommandContext context) {
    super(context);
  }

  @Override
  Call<Quota> call(MedassistClient client, int year) {
    return client.quotas().get(resident, year, mode());
  }

  @Override
  void write(JsonWriter writer, Quota quota) throws IOException {
    QuotaJson.write(writer, quota);
  }

  @Override
  void show(Quota quota) {
    print(quota.year() + "，" + both(quota.category().name()), Style.bold);
    remark(quota.caveats());
    Columns columns =
        new Columns("lrrrrrrl")
            .row(Style.fg_cyan, "待遇", "限额", "已用", "剩余", "起付标准", "尚差", "比例", "依据")
            .row(
                Style.fg_cyan,
                "benefit",
                "limit",
                "used",
                "left",
                "deductible",
                "unmet",
                "rate",
                "clause");
    for (Quota.BenefitQuota each : quota.quotas()) {
      // Of what is open and unused there is nothing in figures to say; the reason follows in words.
      boolean open = each.limit() == null && !each.unlimited() && each.rate() == null;
      if (!open || each.used() > 0 || each.reason() == null) {
        columns.row(
            both(each.name()),
            each.unlimited() ? "不封顶" : yuan(each.limit()),
            Fen.grouped(each.used()),
            each.unlimited() ? "不封顶" : yuan(each.remaining()),
            each.deductible() == null ? "" : Fen.grouped(each.deductible()),
            each.deductible() == null ? "" : yuan(each.deductibleRemaining()),
            percent(each.rate(), each.rateMax()),
            each.cite() + (each.status() == Status.UNCHECKED ? "，未经核对 unchecked" : ""));
      }
    }
    print(columns);
    for (Quota.BenefitQuota each : quota.quotas()) {
      Text reason = each.reason();
      if (reason != null) {
        print("· ", each.name().zh() + "：" + reason.zh());
        print("  ", each.name().en() + ": " + reason.en(), Style.faint);
      }
    }
    print("");
    print(year(quota));
    for (GrantOnApplication each : quota.grants()) {
      print(
          "· ",
          "依申请救助 Grant on application "
              + each.application()
              + "："
              + Fen.grouped(each.total())
              + "，"
              + String.join(", ", each.paid().keySet()));
    }
    print("记录截至 Record as of " + quota.asOf());
  }

  private static Columns year(Quota quota) {
    Columns columns = new Columns("lrl").row(Style.fg_cyan, "个人负担（元）Own payment", "", "");
    for (Map.Entry<Care, Long> each : quota.ownPayment().entrySet()) {
      columns.row(both(each.getKey()), Fen.grouped(each.getValue()));
    }
    Quota.Alert alert = quota.alert();
    if (alert != null) {
      Text reason = alert.reason();
      columns.row(
          "预警标准 Alert threshold",
          alert.threshold() == null ? "" : Fen.grouped(alert.threshold()),
          alert.cite() + (reason == null ? "" : "，" + both(reason)));
      if (alert.threshold() != null) {
        boolean reached = Boolean.TRUE.equals(alert.reached());
        columns.row(
            "距预警 Distance to it",
            yuan(alert.distance()),
            reached ? "已达到 reached" : "未达到 not reached");
      }
    }
    return columns;
  }
}
