// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.PackRef;
import io.github.medassist.core.policy.Reading;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Explains an estimate: each step in words, with its sum, clause and readings, then the receipt.
 */
final class Explanation {
  private final Command command;
  private final Map<String, Reading> readings = new TreeMap<>();

  /**
   * Makes it.
   *
   * @param packs the packs that took part, which hold the readings in words
   */
  Explanation(Command command, List<Pack> packs) {
    this.command = command;
    packs.forEach(each -> readings.putAll(each.readings()));
  }

  void show(Estimate estimate) {
    command.print("");
    command.print("逐步说明 Step by step", Style.fg_cyan);
    int number = 0;
    for (Step step : estimate.steps()) {
      command.print(++number + ". ", step.text().zh());
      command.print("   ", step.text().en(), Style.faint);
      if (step.state() == State.COMPUTED) {
        command.print("   算式 sum      ", sum(step));
      }
      Citation cite = step.cite();
      if (cite != null) {
        String title = cite.title() == null ? "" : "《" + cite.title() + "》";
        command.print("   依据 clause   ", cite.document() + title + cite.clause());
      }
      step.readings().forEach(this::reading);
    }
    estimate.readings().forEach(this::reading);
    receipt(estimate.receipt());
  }

  private void reading(String id) {
    Reading reading = readings.get(id);
    String words =
        reading == null ? "" : " " + reading.question().zh() + "？" + reading.reading().zh();
    command.print("   读法 reading  ", id + words);
    if (reading != null) {
      command.print(
          "                 ", reading.question().en() + " " + reading.reading().en(), Style.faint);
    }
  }

  /** Writes the step as a sum that can be done again by hand. */
  private static String sum(Step step) {
    List<String> parts = new ArrayList<>();
    for (RatePart part : step.rateParts()) {
      parts.add(Command.yuan(part.amount()) + " × " + Command.percent(part.rate(), part.rateMax()));
    }
    if (parts.isEmpty()) {
      parts.add(above(step) + " × " + Command.percent(step.rate(), step.rateMax()));
    }
    Range pays = step.pays();
    Long left = step.limitLeft();
    String limit =
        pays != null && left != null && pays.max() == left
            ? "，限额尚余 the limit leaves " + Fen.grouped(left) + " → "
            : " = ";
    return String.join(" + ", parts) + limit + Command.yuan(pays);
  }

  private static String above(Step step) {
    Range base = step.base();
    Long deductible = step.deductible();
    if (base == null || deductible == null || deductible == 0) {
      return Command.yuan(base);
    }
    // A base below the deductible leaves nothing, never less than nothing.
    long met = Math.min(deductible, base.max());
    return "(" + Command.yuan(base) + " − " + Fen.grouped(met) + ")";
  }

  private void receipt(Receipt receipt) {
    command.print("");
    command.print("凭据 Receipt", Style.fg_cyan);
    Columns columns =
        new Columns("ll")
            .row("   引擎 engine", receipt.engine())
            .row("   地区与日期 for", receipt.region() + "，" + receipt.date());
    if (receipt.from() != null) {
      columns.row("   按上级 from", receipt.from());
    }
    for (PackRef pack : receipt.packs()) {
      columns
          .row("   政策包 pack", pack.region() + "/" + pack.validFrom())
          .row("   SHA-256", pack.sha256());
    }
    command.print(columns);
  }
}
