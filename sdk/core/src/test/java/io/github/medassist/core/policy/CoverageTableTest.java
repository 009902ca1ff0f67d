// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The coverage table, which shows the cells of region × year × category × benefit that the packs
 * fill, and how well they are known. Every test run writes it to {@code target/coverage.md}.
 */
class CoverageTableTest {
  private static final Path FILE = TestData.inModule("target/coverage.md");
  private static final int FIRST_YEAR = 2019;
  private static final int LAST_YEAR = 2027;

  private static final String EXACT = "●";
  private static final String OPEN = "◐";
  private static final String PARTLY = "◔";
  private static final String UNKNOWN = "○";
  private static final String NOTHING = "–";

  private static final String HEAD =
      """
      # 政策覆盖表 · What the packs cover

      本表由 `mvn test -pl sdk/core` 从政策包生成。`mvn test -pl sdk/core` writes this table from the packs.

      | 符号 | 含义 | meaning |
      |---|---|---|
      | ● | 有数，可算到分 | filled: computed to the fen |
      | ◐ | 可算，但比例是区间或下限，或限额没有写 | computed, but as a range or floor, or without a limit that is not stated |
      | ◔ | 有部分数，不够计算：请向经办机构查询 | some figure is held, not enough to compute: ask the agency |
      | ○ | 文件没有写：请向经办机构查询 | unknown: no document here says it, ask the agency |
      | – | 不享受 | not covered |
      | * | 所依据的数未经核对（二手资料） | rests on an unchecked, second-hand value |
      | ● / ○ | 按情形不同（如医院级别、险种、年龄） | differs by case, such as hospital level, scheme or age |

      没有 * 的数都见于写明文号和条款的文件。Without * a value stands in a document whose number and clause are given.
      没有列出的年度，该地区没有可用的政策。In a year that is not listed the region has no policy.

      """;

  @Test
  void everyRegionHasATable() {
    TestData.write(FILE, table());

    assertThat(TestData.text(FILE).lines())
        .filteredOn(line -> line.startsWith("## "))
        .map(line -> line.split(" ", -1)[1])
        .isEqualTo(Policies.builtIn().regions());
  }

  private static String table() {
    Policies policies = Policies.builtIn();
    StringBuilder out = new StringBuilder(HEAD);
    out.append("| 身份 | category | |\n|---|---|---|\n");
    for (Category category : Category.values()) {
      out.append("| ").append(category.text().zh());
      out.append(" | ").append(category.text().en());
      out.append(" | `").append(category).append("` |\n");
    }
    out.append('\n');
    for (String region : policies.regions()) {
      Map<String, List<String>> times = new LinkedHashMap<>();
      String name = "";
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        for (Map.Entry<String, Policy> period : periods(policies, region, year).entrySet()) {
          name = period.getValue().name().zh() + " · " + period.getValue().name().en();
          times
              .computeIfAbsent(body(period.getValue(), year), body -> new ArrayList<>())
              .add(period.getKey());
        }
      }
      out.append("## ").append(region).append(' ').append(name).append("\n\n");
      out.append("个人缴费标准 · premium: ").append(premiums(policies, region)).append("\n\n");
      times.forEach(
          (body, years) -> out.append("### ").append(span(years)).append("\n\n").append(body));
    }
    return out.toString().stripTrailing() + "\n";
  }

  /** What holds in {@code year}, by its days: the year where it is the same all through. */
  private static Map<String, Policy> periods(Policies policies, String region, int year) {
    Map<String, Policy> periods = new LinkedHashMap<>();
    Day from = Day.firstOf(year);
    Policy held = on(policies, region, from);
    for (Day day = from.next(); !day.isAfter(Day.lastOf(year)); day = day.next()) {
      Policy policy = on(policies, region, day);
      if (policy != held) {
        put(periods, from + " →", held);
        from = day;
        held = policy;
      }
    }
    put(periods, from.equals(Day.firstOf(year)) ? String.valueOf(year) : from + " →", held);
    return periods;
  }

  private static void put(Map<String, Policy> periods, String when, Policy policy) {
    if (policy != null) {
      periods.put(when, policy);
    }
  }

  private static Policy on(Policies policies, String region, Day day) {
    try {
      return policies.on(region, day);
    } catch (InvalidInputException e) {
      return null;
    }
  }

  private static String span(List<String> years) {
    return years.size() == 1 ? years.get(0) : years.get(0) + "–" + years.get(years.size() - 1);
  }

  private static String body(Policy policy, int year) {
    StringBuilder out = new StringBuilder();
    List<String> packs = new ArrayList<>();
    for (Pack pack : policy.packs()) {
      packs.add(pack.name().zh() + " " + pack.region() + "/" + pack.validFrom());
    }
    out.append("政策包 · packs: ").append(String.join(" ← ", packs)).append("\n\n|  |");
    for (Category category : Category.values()) {
      out.append(' ').append(category.text().zh()).append(" |");
    }
    out.append("\n|---|").append(":-:|".repeat(Category.values().length)).append('\n');
    for (Benefit benefit : policy.benefits()) {
      row(out, title(benefit), benefit.terms(), year);
    }
    EnrollmentRules enrollment = policy.enrollment();
    if (enrollment.subsidy() != null) {
      row(out, "参保资助 premium subsidy", enrollment.subsidy(), year);
    }
    if (policy.alerts() != null) {
      row(out, "预警标准 alert threshold", policy.alerts().threshold(), year);
    }
    out.append('\n');
    return out.toString();
  }

  private static String premiums(Policies policies, String region) {
    List<String> premiums = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      Policy policy = on(policies, region, Day.lastOf(year));
      if (policy != null) {
        EnrollmentRules.Amount premium = policy.enrollment().premium(year);
        premiums.add(
            year
                + " "
                + (premium == null
                    ? UNKNOWN
                    : (premium.isAtLeast() ? "≥ " : "")
                        + Fen.grouped(premium.fen())
                        + " 元"
                        + mark(premium.status())));
      }
    }
    return String.join("；", premiums);
  }

  private static String title(Benefit benefit) {
    List<String> care = new ArrayList<>();
    for (Care each : benefit.care()) {
      care.add(each.text().zh());
    }
    String who =
        benefit.scheme().size() == Scheme.values().length
            ? ""
            : "；" + benefit.scheme().iterator().next().text().zh();
    String illness = benefit.illness() == null ? "" : "；" + benefit.illness().text().zh();
    return benefit.name().zh()
        + " `"
        + benefit.id()
        + "`<br>"
        + (care.size() == Care.values().length ? "各类就医" : String.join("、", care))
        + who
        + illness;
  }

  private static void row(StringBuilder out, String title, ByCategory<?> rules, int year) {
    out.append("| ").append(title).append(" |");
    for (Category category : Category.values()) {
      Set<String> cells = new LinkedHashSet<>();
      for (Rule<?> rule : rules.rules(category)) {
        cells.add(cell(rule, year));
      }
      out.append(' ').append(String.join(" / ", cells)).append(" |");
    }
    out.append('\n');
  }

  private static String cell(Rule<?> rule, int year) {
    if (rule.value() == null) {
      return (rule.isUnknown() ? UNKNOWN : NOTHING) + mark(rule.status());
    }
    if (!(rule.value() instanceof Terms terms)) {
      return EXACT + mark(rule.status());
    }
    if (terms.missing(year) != null) {
      return PARTLY + mark(rule.status());
    }
    boolean exact = terms.isExact() && terms.limitUnknown() == null;
    return (exact ? EXACT : OPEN) + mark(rule.status().and(terms.deductibleStatus(year)));
  }

  private static String mark(Status status) {
    return status == Status.UNCHECKED ? "*" : "";
  }
}
