// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi.Style;

/** Estimates as tables for people: one with its steps, or several side by side. */
final class EstimateTables {
  private final Command command;

  EstimateTables(Command command) {
    this.command = command;
  }

  /** Shows one estimate. */
  void show(EstimateOptions asked, Estimate estimate) {
    title(asked, estimate);
    command.remark(estimate.caveats());
    Columns columns =
        new Columns("lrrl")
            .row(Style.fg_cyan, "项目 item", "比例 rate", "金额（元）yuan", "依据 clause")
            .row("医疗费总额 Total bill", "", Fen.grouped(estimate.total()))
            .row("政策范围内 In scope", "", Fen.grouped(estimate.inScope()));
    for (Step step : estimate.steps()) {
      List<String> cells =
          List.of(Command.both(step.name()), rates(step), Command.yuan(step.pays()), clause(step));
      switch (step.state()) {
        case BOUNDED, NOT_COMPUTABLE -> columns.row(Style.fg_yellow, cells.toArray(String[]::new));
        case NOT_COVERED -> columns.row(Style.faint, cells.toArray(String[]::new));
        case COMPUTED, GIVEN -> columns.row(cells);
      }
    }
    command.print(
        columns
            .row(
                "合计支付 Paid together",
                Command.percent(estimate.ofTotal(), estimate.ofTotalMax()),
                Command.yuan(estimate.paid()),
                ofInScope(estimate))
            .row(Style.bold, "个人支付 Patient pays", "", Command.yuan(estimate.patientPays())));
    remarks(estimate).forEach(each -> remark("", each));
    Estimate referred = estimate.ifReferred();
    if (referred != null) {
      command.print(
          Text.of(
                  "若按规定转诊，个人支付 " + Command.yuan(referred.patientPays()) + " 元",
                  "Referred by rule, the patient would pay that much")
              .toString());
    }
  }

  private void title(EstimateOptions asked, Estimate estimate) {
    Text category = Word.textOf(estimate.category());
    Text about = asked.title();
    Text who =
        about.zh().contains(category.zh())
            ? about
            : Text.of(category.zh() + "，" + about.zh(), category.en() + ", " + about.en());
    Receipt receipt = estimate.receipt();
    Policies known = Policies.builtIn();
    String region = receipt.region();
    Text name = known.name(region);
    boolean named = !name.zh().equals(region);
    String zhName = named ? name.zh() + " " : "";
    String enName = named ? name.en() + ", " : "";
    String from = receipt.from();
    if (from != null && known.packs(region).isEmpty()) {
      region += "（按上级 " + known.name(from).zh() + " " + from + "）";
      enName += "by what holds in " + known.name(from).en() + ", ";
    }
    command.print(zhName + region + "，" + receipt.date() + "，" + who.zh(), Style.bold);
    command.print("", enName + who.en(), Style.faint);
  }

  private static String rates(Step step) {
    if (step.rate() != null) {
      return Command.percent(step.rate(), step.rateMax());
    }
    List<String> rates = new ArrayList<>();
    for (RatePart part : step.rateParts()) {
      rates.add(Command.percent(part.rate(), part.rateMax()));
    }
    return String.join("、", rates);
  }

  private static String clause(Step step) {
    return switch (step.state()) {
      case GIVEN -> "结算单所载 as settled";
      case NOT_COVERED -> "不支付 not covered，" + Command.clause(step.cite());
      case COMPUTED, BOUNDED, NOT_COMPUTABLE ->
          Command.clause(step.cite())
              + (step.onApplication() ? "，依申请 on application" : "")
              + (step.status() == Status.UNCHECKED ? "，未经核对 unchecked" : "");
    };
  }

  private static String ofInScope(Estimate estimate) {
    String share = Command.percent(estimate.ofInScope(), estimate.ofInScopeMax());
    return share.isEmpty() ? "" : "占政策范围内 of in scope " + share;
  }

  /** In words why an amount is not certain or nothing, and what else the documents say. */
  private static List<Text> remarks(Estimate estimate) {
    List<Text> remarks = new ArrayList<>();
    for (Step step : estimate.steps()) {
      if (step.state() != State.COMPUTED && step.state() != State.GIVEN) {
        remarks.add(step.text());
      }
    }
    for (Note note : estimate.notes()) {
      remarks.add(
          Text.of(
              note.name().zh() + "：" + note.text().zh() + "（" + note.cite() + "）",
              note.name().en() + ": " + note.text().en()));
    }
    return remarks;
  }

  private void remark(String of, Text text) {
    command.print("· ", of + text.zh());
    command.print("  ", text.en(), Style.faint);
  }

  /** Says each remark once, and of which estimates it is said. */
  private void remarks(List<Estimate> estimates) {
    Map<Text, List<String>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < estimates.size(); i++) {
      for (Text each : remarks(estimates.get(i))) {
        numbers.computeIfAbsent(each, text -> new ArrayList<>()).add(String.valueOf(i + 1));
      }
    }
    numbers.forEach(
        (text, of) ->
            remark(of.size() == estimates.size() ? "" : "第 " + String.join("、", of) + " 种，", text));
  }

  /** Shows several estimates side by side: what differs first, then what comes of it. */
  void compare(List<EstimateOptions> asked, List<Estimate> estimates, List<String> settings) {
    title(asked.get(0), estimates.get(0));
    Columns columns = new Columns("l" + "r".repeat(estimates.size()));
    List<String> numbers = new ArrayList<>(List.of(""));
    for (int i = 1; i <= estimates.size(); i++) {
      numbers.add(i == 1 ? "1 如上 as above" : String.valueOf(i));
    }
    columns.row(Style.fg_cyan, numbers.toArray(String[]::new));
    for (String flag : differing(settings)) {
      columns.row(
          cells(asked.get(0).label(flag).replace(" / ", " "), asked, each -> each.shown(flag)));
    }
    columns
        .row(cells("医疗费总额 Total bill", estimates, each -> Fen.grouped(each.total())))
        .row(cells("政策范围内 In scope", estimates, each -> Fen.grouped(each.inScope())));
    for (Layer layer : Layer.values()) {
      columns.row(
          cells(Command.both(layer.text()), estimates, each -> Command.yuan(each.layer(layer))));
    }
    columns.row(
        cells(
            "占总费用 Paid, of total",
            estimates,
            each -> Command.percent(each.ofTotal(), each.ofTotalMax())));
    columns.row(
        Style.bold,
        cells("个人支付 Patient pays", estimates, each -> Command.yuan(each.patientPays()))
            .toArray(String[]::new));
    columns.row(cells("比第 1 种 Than 1", estimates, each -> difference(estimates.get(0), each)));
    command.print(columns);
    remarks(estimates);
  }

  private static Set<String> differing(List<String> settings) {
    Set<String> flags = new LinkedHashSet<>();
    for (String setting : settings) {
      for (String each : setting.split("[,，](?=[a-z-]+=)", -1)) {
        flags.add("--" + each.strip().split("=", 2)[0]);
      }
    }
    return flags;
  }

  private static <T> List<String> cells(String label, List<T> of, Function<T, String> cell) {
    List<String> cells = new ArrayList<>(List.of(label));
    of.forEach(each -> cells.add(cell.apply(each)));
    return cells;
  }

  /** What the patient pays more or less; only exact amounts are set against each other. */
  private static String difference(Estimate first, Estimate other) {
    Range before = first.patientPays();
    Range after = other.patientPays();
    if (first == other || before == null || after == null) {
      return "";
    }
    if (!before.isExact() || !after.isExact()) {
      return "";
    }
    long more = after.min() - before.min();
    return (more > 0 ? "+" : "") + Fen.grouped(more);
  }
}
