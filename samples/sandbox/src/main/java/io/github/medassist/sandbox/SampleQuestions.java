// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.MedassistException;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Word;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Asks three questions for three of the sample people, over HTTP, and prints the answers. */
final class SampleQuestions {
  private static final String ASK = "问经办机构 ask";

  private final Sandbox sandbox;
  private final PrintStream out;
  private final Day today;

  SampleQuestions(Sandbox sandbox, PrintStream out) {
    this.sandbox = sandbox;
    this.out = out;
    this.today = Day.inChina(System.currentTimeMillis());
  }

  /** Prints all three and returns whether each was answered. */
  boolean print() {
    boolean enrolled = answer("一、参保了吗  Am I enrolled?", person("141121"), this::enrollment);
    boolean left = answer("二、今年还剩多少  What is left this year?", person("210921"), this::quota);
    boolean paid = answer("三、这次住院谁付多少  Who pays for this stay?", person("990001"), this::estimate);
    return enrolled && left && paid;
  }

  private interface Question {
    void ask(MedassistClient client);
  }

  private boolean answer(String title, SampleResident person, Question question) {
    String ref = person.resident().ref();
    MedassistClient client =
        MedassistClient.builder(sandbox.address().toString())
            .tokenProvider(() -> sandbox.residentToken(ref))
            .build();
    out.println(title);
    out.println(
        "  "
            + String.join(
                "，",
                person.name(),
                person.regionName(),
                both(person.category()),
                today.toString()));
    try {
      question.ask(client);
      return true;
    } catch (MedassistException e) {
      out.println("  没有得到答复 No answer: " + e.getMessage());
      return false;
    } finally {
      out.println();
    }
  }

  /** The region's first sample person with a subsistence allowance. */
  private SampleResident person(String region) {
    for (SampleResident each : sandbox.people()) {
      if (each.resident().region().equals(region)
          && each.category() == Category.SUBSISTENCE_ALLOWANCE) {
        return each;
      }
    }
    throw new IllegalStateException("the sample ledger has such a person in " + region);
  }

  private void enrollment(MedassistClient client) {
    Enrollment enrollment = client.enrollments().get(today.year()).execute();
    caveats(enrollment.caveats());
    Columns columns = new Columns("llrl");
    columns.row("参保状态", "Status", "", both(enrollment.status()) + "，" + both(enrollment.scheme()));
    if (enrollment.coverageFrom() != null) {
      columns.row("待遇期", "Cover", "", enrollment.coverageFrom() + " – " + enrollment.coverageTo());
    }
    Enrollment.Premium premium = enrollment.premium();
    if (premium != null) {
      columns
          .row("个人缴费标准", "Premium", premium(premium, premium.standard()), clause(premium.cite()))
          .row("参保资助", "Subsidy", yuan(premium.subsidy()), clause(premium.subsidyCite()))
          .row(
              "个人应缴",
              "Due",
              premium(premium, premium.due()),
              premium.paid() ? "已缴 paid" : "未缴 not paid yet");
      if (premium.supplement() != null) {
        columns.row(
            "意外伤害补充保险", "Supplement, optional", yuan(premium.supplement()), clause(premium.cite()));
      }
    }
    Enrollment.Collection collection = enrollment.collection();
    if (collection != null && collection.from() != null) {
      columns.row(
          "集中缴费期",
          "Collection",
          "",
          collection.from() + " – " + collection.to() + "，" + clause(collection.cite()));
    }
    print(columns);
  }

  private void quota(MedassistClient client) {
    Quota quota = client.quotas().get(today.year()).execute();
    caveats(quota.caveats());
    Columns known = new Columns("llrrrl");
    known.row("待遇", "Benefit", "年度限额 limit", "已用 used", "剩余 left", "依据 clause");
    Columns unknown = new Columns("lll");
    for (Quota.BenefitQuota entry : quota.quotas()) {
      String zh = entry.name().zh();
      String en = entry.name().en();
      String clause = clause(entry.cite());
      if (entry.limit() != null) {
        known.row(zh, en, yuan(entry.limit()), yuan(entry.used()), yuan(entry.remaining()), clause);
      } else if (entry.unlimited()) {
        known.row(zh, en, "不封顶 none", yuan(entry.used()), "", clause);
      } else {
        unknown.row(zh, en, clause);
      }
    }
    print(known);
    out.println("  限额文件未载，请问经办机构 Limits not in the documents at hand, ask the agency:");
    print(unknown);
    Columns own = new Columns("llrl");
    for (Map.Entry<Care, Long> each : quota.ownPayment().entrySet()) {
      if (each.getValue() > 0) {
        own.row(
            "个人负担：" + each.getKey().text().zh(),
            "Own payment, " + each.getKey().text().en(),
            yuan(each.getValue()));
      }
    }
    Quota.Alert alert = quota.alert();
    if (alert != null) {
      own.row("预警标准", "Alert threshold", yuan(alert.threshold()), clause(alert.cite()));
      own.row("距预警", "Distance to it", yuan(alert.distance()), clause(alert.cite()));
    }
    print(own);
    out.println("  数据截至 As of " + quota.asOf());
  }

  private void estimate(MedassistClient client) {
    Place place = Place.IN_CITY;
    Referral referral = Referral.REFERRED;
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(10_000_000, 8_000_000))
            .referral(referral)
            .facility(3, place)
            .build();
    Estimate estimate = client.estimates().forMe(today, visit, Settled.NOTHING).execute();
    caveats(estimate.caveats());
    out.printf(
        "  三级医院，%s，%s Hospital of level 3 %s, %s%n",
        place.text().zh(), referral.text().zh(), place.text().en(), referral.text().en());
    Columns columns = new Columns("llrrrrl");
    columns.row("项目", "Item", "基数 base", "起付 deductible", "比例 rate", "支付 pays", "依据 clause");
    columns.row("医疗费总额", "Total bill", yuan(estimate.total()));
    columns.row("政策范围内", "In scope", yuan(estimate.inScope()));
    for (Step step : estimate.steps()) {
      if (step.state() != State.NOT_COVERED) {
        columns.row(
            step.name().zh(),
            step.name().en(),
            yuan(step.base()),
            step.deductible() == null ? "" : yuan(step.deductible()),
            rates(step),
            yuan(step.pays()),
            clause(step.cite()));
      }
    }
    columns.row(
        "合计支付", "Paid together", "", "", percent(estimate.ofTotal()), yuan(estimate.paid()));
    columns.row("个人支付", "Patient pays", "", "", "", yuan(estimate.patientPays()));
    print(columns);
  }

  private void caveats(List<Text> caveats) {
    for (Text each : caveats) {
      out.println("  ！" + each);
    }
  }

  private void print(Columns columns) {
    for (String line : columns.lines()) {
      out.println("  " + line);
    }
  }

  private static String both(@Nullable Word word) {
    Text text = Word.textOf(word);
    return text.zh() + " " + text.en();
  }

  private static String clause(@Nullable Citation cite) {
    return cite == null ? "" : cite.toString();
  }

  private static String yuan(@Nullable Long fen) {
    return fen == null ? ASK : Fen.grouped(fen);
  }

  /** A county may ask for more than the nation's premium. */
  private static String premium(Enrollment.Premium premium, @Nullable Long fen) {
    return premium.isAtLeast() && fen != null ? "≥ " + yuan(fen) : yuan(fen);
  }

  private static String yuan(@Nullable Range range) {
    return range == null ? ASK : range.grouped();
  }

  private static String rates(Step step) {
    if (step.rate() != null) {
      return step.rate().percent();
    }
    StringJoiner rates = new StringJoiner("、");
    for (RatePart part : step.rateParts()) {
      rates.add(part.rate().percent());
    }
    return rates.toString();
  }

  private static String percent(@Nullable Rate rate) {
    return rate == null ? "" : rate.percent();
  }
}
