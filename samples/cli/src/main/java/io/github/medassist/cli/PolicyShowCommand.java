// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.Response;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.EnrollmentRules;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Reading;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;

/** {@code medassist policy show}. */
@CommandLine.Command(
    name = "show",
    description = {
      "一个地区某日的政策：各待遇的起付标准、比例、限额与依据",
      "What holds in a region on a day: deductibles, rates, limits, each with its clause"
    })
final class PolicyShowCommand extends PolicyCommand {
  @Option(names = "--on", paramLabel = "<day>", description = "日期，默认今天 / The day; today by default")
  @Nullable Day on;

  PolicyShowCommand(CommandContext context) {
    super(context);
  }

  /** Terms alike for several categories. */
  private record Group(String benefit, Text when, PolicyTerms.Term term) {}

  @Override
  public Integer call() throws IOException {
    Day day = on == null ? today() : on;
    Response<List<Pack>> response = packs(client(false), day);
    List<Pack> packs = response.value();
    if (json) {
      print(writer -> write(writer, day, packs));
      return ExitCode.DONE;
    }
    Policy policy = policy(packs, day);
    print(both(policy.name()) + " " + region + "，" + day, Style.bold);
    for (Pack pack : packs) {
      print("  " + both(pack.name()) + " " + pack.region() + "/" + pack.validFrom());
    }
    show(PolicyTerms.of(policy, day.year()));
    enrollment(policy.enrollment(), day.year());
    notes("服务 Services", policy.services());
    notes("说明 Notes", policy.notes());
    readings(packs);
    printSource(response);
    return ExitCode.DONE;
  }

  private void show(Map<PolicyTerms.Key, PolicyTerms.Term> terms) {
    Map<String, List<Map.Entry<Group, List<Category>>>> benefits = new LinkedHashMap<>();
    Map<Group, List<Category>> groups = new LinkedHashMap<>();
    terms.forEach(
        (key, term) ->
            groups
                .computeIfAbsent(
                    new Group(key.benefit(), key.when(), term), each -> new ArrayList<>())
                .add(key.category()));
    for (Map.Entry<Group, List<Category>> each : groups.entrySet()) {
      benefits.computeIfAbsent(each.getKey().benefit, id -> new ArrayList<>()).add(each);
    }
    benefits.forEach(this::show);
  }

  private void show(String benefit, List<Map.Entry<Group, List<Category>>> groups) {
    Map<String, @Nullable Object> first = groups.get(0).getKey().term.figures();
    Object care = first.get("care");
    print("");
    print(
        both(groups.get(0).getKey().term.name())
            + "（"
            + benefit
            + (care == null ? "" : "：" + PolicyTerms.shown("care", care))
            + "）",
        Style.bold);
    boolean amounts = first.containsKey("amount");
    Columns columns = amounts ? new Columns("lrll") : new Columns("lrrrll");
    if (amounts) {
      columns.row(Style.fg_cyan, "", "金额 amount", "依据 clause", "适用 for");
    } else {
      columns.row(
          Style.fg_cyan, "", "起付标准 deductible", "比例 rate", "限额 limit", "依据 clause", "适用 for");
    }
    List<String> others = new ArrayList<>();
    for (Map.Entry<Group, List<Category>> each : groups) {
      PolicyTerms.Term term = each.getKey().term;
      Map<String, @Nullable Object> figures = term.figures();
      String to = PolicyTerms.to(each.getValue(), each.getKey().when).zh();
      if (amounts) {
        String floor = Boolean.TRUE.equals(figures.get("atLeast")) ? "≥ " : "";
        columns.row(
            "", floor + PolicyTerms.shown("amount", figures.get("amount")), term.clause(), to);
      } else if ("COVERED".equals(figures.get("state"))) {
        columns.row(
            "",
            PolicyTerms.shown("deductible", figures.get("deductible"))
                + per(figures.get("deductiblePer")),
            PolicyTerms.shown("rates", figures.get("rates")),
            PolicyTerms.shown("limit", figures.get("limit")) + per(figures.get("limitPer")),
            term.clause(),
            to
                + (Boolean.TRUE.equals(figures.get("onApplication")) ? "，依申请" : "")
                + (figures.containsKey("requires") ? "；须 " + figures.get("requires") : ""));
      }
      Text reason = term.reason();
      if (reason != null) {
        String state =
            "NOT_COVERED".equals(figures.get("state")) ? "不支付 not covered" : "文件未载 not stated";
        others.add(state + "：" + to + "：" + reason.zh() + "（" + term.clause() + "）");
      }
    }
    if (columns.size() > 1) {
      print(columns);
    }
    others.forEach(each -> print("  ", each));
  }

  /** What is set about paying the premium of the year and of the next. */
  private void enrollment(EnrollmentRules rules, int year) {
    print("");
    print("参保缴费 Enrolment", Style.bold);
    for (int each = year; each <= year + 1; each++) {
      EnrollmentRules.Period period = rules.collection(each);
      if (period != null) {
        print(
            "  ",
            each
                + " 年集中缴费期 collection："
                + period.from()
                + " – "
                + period.to()
                + "（"
                + period.cite()
                + "）");
      }
    }
    if (!rules.channels().isEmpty()) {
      print(
          "  ",
          "缴费渠道 where to pay："
              + rules.channels().stream().map(Text::zh).collect(Collectors.joining("、")));
    }
    EnrollmentRules.Waiting waiting = rules.waiting();
    if (waiting != null) {
      print(
          "  ",
          "等待期 waiting："
              + waiting.months(0, 0)
              + " 个月，每断保一年加 "
              + (waiting.months(1, 0) - waiting.months(0, 0))
              + " 个月（"
              + waiting.cite()
              + "）");
    }
  }

  private void notes(String title, List<Note> notes) {
    if (!notes.isEmpty()) {
      print("");
      print(title, Style.bold);
    }
    for (Note each : notes) {
      print("  ", each.name().zh() + "：" + each.text().zh() + "（" + each.cite() + "）");
      print("  ", each.name().en() + ": " + each.text().en(), Style.faint);
    }
  }

  private void readings(List<Pack> packs) {
    print("");
    print("口径 Readings", Style.bold);
    for (Pack pack : packs) {
      for (Reading each : pack.readings().values()) {
        print(
            "  ",
            each.id()
                + " "
                + each.question().zh()
                + "："
                + each.reading().zh()
                + "。"
                + each.why().zh());
      }
    }
  }

  /** By the year is the rule; what is not is said. */
  private static String per(@Nullable Object per) {
    return per == null || Benefit.Per.YEAR.name().equals(per)
        ? ""
        : "/" + PolicyTerms.shown("per", per);
  }

  private void write(JsonWriter writer, Day day, List<Pack> packs) throws IOException {
    writer.beginObject();
    writer.name("region").value(region);
    writer.name("on").value(day.toString());
    writer.name("packs").beginArray();
    for (Pack pack : packs) {
      writer.beginObject();
      writer.name("region").value(pack.region());
      writer.name("validFrom").value(pack.validFrom().toString());
      writer.name("validTo").value(pack.validTo() == null ? null : pack.validTo().toString());
      writer.name("lastKnown").value(pack.lastKnown() == null ? null : pack.lastKnown().toString());
      writer.name("sha256").value(pack.sha256());
      try (BufferedSink sink = writer.name("pack").valueSink()) {
        sink.write(pack.json());
      }
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
  }
}
