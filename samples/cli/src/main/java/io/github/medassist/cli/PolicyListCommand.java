// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.PolicyList;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code medassist policy list}. */
@CommandLine.Command(
    name = "list",
    description = {"有哪些地区、哪些日期的政策包", "Which regions and days there are packs for"})
class PolicyListCommand extends DoctorCommand {
  PolicyListCommand(CommandContext context) {
    super(context);
  }

  private record ListedPack(
      String region,
      Text name,
      boolean outOfDate,
      boolean sample,
      Day validFrom,
      @Nullable Day validTo,
      @Nullable Day lastKnown,
      String sha256) {}

  @Override
  public Integer call() throws IOException {
    List<ListedPack> entries =
        (offline ? builtIn() : served()).stream().filter(each -> shows(each.outOfDate)).toList();
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("policies").beginArray();
            String open = "";
            for (ListedPack each : entries) {
              if (!each.region.equals(open)) {
                if (!open.isEmpty()) {
                  writer.endArray().endObject();
                }
                open = each.region;
                writer.beginObject();
                writer.name("region").value(each.region);
                writer.name("name").value(each.name.zh());
                writer.name("nameEn").value(each.name.en());
                writer.name("outOfDate").value(each.outOfDate);
                writer.name("sample").value(each.sample);
                writer.name("packs").beginArray();
              }
              writer.beginObject();
              writer.name("validFrom").value(each.validFrom.toString());
              writer.name("validTo").value(day(each.validTo));
              writer.name("lastKnown").value(day(each.lastKnown));
              writer.name("sha256").value(each.sha256);
              writer.endObject();
            }
            if (!open.isEmpty()) {
              writer.endArray().endObject();
            }
            writer.endArray();
            writer.endObject();
          });
      return ExitCode.DONE;
    }
    Columns columns =
        new Columns("llllll")
            .row(
                Style.fg_cyan,
                "代码 code",
                "地区 region",
                "自 from",
                "至 to",
                "最后核实 last known",
                "今年 this year");
    for (ListedPack each : entries) {
      columns.row(
          each.region,
          both(each.name) + (each.sample ? "（虚构 made up）" : ""),
          each.validFrom.toString(),
          each.validTo == null ? "未注明 open" : each.validTo.toString(),
          each.lastKnown == null ? "" : each.lastKnown.toString(),
          each.outOfDate ? "已过期 out of date" : "");
    }
    print(columns);
    return ExitCode.DONE;
  }

  /** Whether packs of a region that is {@code outOfDate} or not are listed. */
  boolean shows(boolean outOfDate) {
    return true;
  }

  private static List<ListedPack> builtIn() {
    List<ListedPack> entries = new ArrayList<>();
    Policies policies = Policies.builtIn();
    Day today = Day.inChina(System.currentTimeMillis());
    for (Pack each : Policies.builtInPacks()) {
      entries.add(
          new ListedPack(
              each.region(),
              each.name(),
              policies.isOutOfDate(each.region(), today),
              each.isSample(),
              each.validFrom(),
              each.validTo(),
              each.lastKnown(),
              each.sha256()));
    }
    return entries;
  }

  private List<ListedPack> served() throws IOException {
    List<ListedPack> entries = new ArrayList<>();
    for (PolicyList.Region region : client(false).policies().list().execute().regions()) {
      for (PolicyList.PackSummary each : region.packs()) {
        entries.add(
            new ListedPack(
                region.code(),
                region.name(),
                region.isOutOfDate(),
                region.isSample(),
                each.validFrom(),
                each.validTo(),
                each.lastKnown(),
                each.sha256()));
      }
    }
    return entries;
  }

  private static @Nullable String day(@Nullable Day day) {
    return day == null ? null : day.toString();
  }
}
