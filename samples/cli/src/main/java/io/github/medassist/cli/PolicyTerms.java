// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.policy.AlertRules;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.ByCategory;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.policy.EnrollmentRules;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a policy says in a year, laid out as figures that can be shown and compared. */
final class PolicyTerms {
  /** The figures' names in JSON, with their words for people, in the order in which they stand. */
  static final Map<String, Text> NAMES = names();

  private PolicyTerms() {}

  /**
   * To what a term applies.
   *
   * @param benefit the benefit's id, or what stands beside the benefits
   * @param category the category
   * @param when the case of the category; empty texts where there is one only
   */
  record Key(String benefit, Category category, Text when) {}

  /**
   * One term.
   *
   * @param name the benefit's name
   * @param figures the figures by their names in JSON; null for one that no document states
   * @param clause on what they rest
   * @param reason why nothing is due or known, or null
   */
  record Term(
      Text name, Map<String, @Nullable Object> figures, String clause, @Nullable Text reason) {}

  private static Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    names.put("state", Text.of("支付与否", "state"));
    names.put("deductible", Text.of("起付标准", "deductible"));
    names.put("deductiblePer", Text.of("起付标准按", "deductible per"));
    names.put("rates", Text.of("比例", "rate"));
    names.put("limit", Text.of("限额", "limit"));
    names.put("limitPer", Text.of("限额按", "limit per"));
    names.put("onApplication", Text.of("依申请", "on application"));
    names.put("care", Text.of("就医类别", "care"));
    names.put("scheme", Text.of("险种", "scheme"));
    names.put("requires", Text.of("条件", "requires"));
    names.put("amount", Text.of("金额", "amount"));
    names.put("atLeast", Text.of("下限", "at least"));
    return names;
  }

  /** All terms of {@code policy} in {@code year}. */
  static Map<Key, Term> of(Policy policy, int year) {
    Map<Key, Term> terms = new LinkedHashMap<>();
    for (Benefit benefit : policy.benefits()) {
      for (Category category : Category.values()) {
        List<Rule<Terms>> rules = benefit.terms().rules(category);
        List<Condition> conditions = benefit.terms().conditions(category);
        for (int i = 0; i < rules.size(); i++) {
          terms.put(
              new Key(benefit.id(), category, conditions.get(i).text()),
              term(benefit, rules.get(i), year));
        }
      }
    }
    AlertRules alerts = policy.alerts();
    if (alerts != null) {
      putAmounts(terms, "alert", Text.of("预警标准", "Alert threshold"), alerts.threshold());
    }
    putPremium(terms, policy.enrollment(), year);
    return terms;
  }

  private static Term term(Benefit benefit, Rule<Terms> rule, int year) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    Terms terms = rule.value();
    figures.put("state", terms != null ? "COVERED" : rule.isUnknown() ? "UNKNOWN" : "NOT_COVERED");
    figures.put("care", benefit.care().stream().map(Care::name).toList());
    figures.put("scheme", benefit.scheme().stream().map(Scheme::name).toList());
    Text reason = rule.reason();
    if (terms != null) {
      long deductible = terms.deductible(year);
      figures.put("deductible", deductible == Fen.UNKNOWN ? null : (Long) deductible);
      figures.put("deductiblePer", benefit.deductiblePer().name());
      figures.put("rates", rates(terms));
      figures.put(
          "limit",
          terms.limit() == Fen.UNKNOWN
              ? null
              : terms.limit() == Terms.NO_LIMIT ? "NONE" : (Object) terms.limit());
      figures.put("limitPer", benefit.limitPer().name());
      figures.put("onApplication", rule.onApplication());
      Benefit.Requirement requires = benefit.requires();
      if (requires != null) {
        figures.put("requires", requires.text().zh());
      }
      reason = terms.missing(year) == null ? terms.limitUnknown() : terms.missing(year);
    }
    return new Term(benefit.name(), figures, rule.cite().toString(), reason);
  }

  private static List<Map<String, Object>> rates(Terms terms) {
    List<Map<String, Object>> rates = new ArrayList<>();
    for (int i = 0; i < terms.rates(); i++) {
      Map<String, Object> rate = new LinkedHashMap<>();
      if (terms.isByClass()) {
        rate.put("class", i == 0 ? "A" : "B");
      } else {
        rate.put("above", terms.above(i));
      }
      rate.put("rate", terms.least(i).toString());
      rate.put("rateMax", terms.most(i).toString());
      rates.add(rate);
    }
    return rates;
  }

  private static void putAmounts(
      Map<Key, Term> terms, String id, Text name, ByCategory<Long> amounts) {
    for (Category category : Category.values()) {
      List<Rule<Long>> rules = amounts.rules(category);
      List<Condition> conditions = amounts.conditions(category);
      for (int i = 0; i < rules.size(); i++) {
        Rule<Long> rule = rules.get(i);
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("amount", rule.value());
        terms.put(
            new Key(id, category, conditions.get(i).text()),
            new Term(name, figures, rule.cite().toString(), rule.reason()));
      }
    }
  }

  private static void putPremium(Map<Key, Term> terms, EnrollmentRules rules, int year) {
    EnrollmentRules.Amount premium = rules.premium(year);
    if (premium != null) {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      figures.put("amount", premium.fen());
      if (premium.isAtLeast()) {
        figures.put("atLeast", true);
      }
      for (Category category : Category.values()) {
        terms.put(
            new Key("premium", category, Text.of("", "")),
            new Term(Text.of("个人缴费标准", "Premium"), figures, premium.cite().toString(), null));
      }
    }
  }

  /** A figure for people. */
  static String shown(String name, @Nullable Object figure) {
    if (figure == null) {
      return "文件未载";
    }
    if (figure instanceof Long fen) {
      return Fen.grouped(fen);
    }
    if (figure instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (figure instanceof List<?> list) {
      return switch (name) {
        case "care" -> words(list, Care.values());
        case "scheme" -> words(list, Scheme.values());
        default ->
            list.isEmpty()
                ? "文件未载"
                : list.stream()
                    .map(each -> rate((Map<?, ?>) each))
                    .collect(Collectors.joining("、"));
      };
    }
    return switch (figure.toString()) {
      case "COVERED" -> "支付";
      case "NOT_COVERED" -> "不支付";
      case "UNKNOWN" -> "文件未载";
      case "NONE" -> "不封顶";
      case "YEAR" -> "年";
      case "STAY" -> "次";
      case "BED_DAY" -> "床日";
      default -> figure.toString();
    };
  }

  private static String rate(Map<?, ?> rate) {
    String percent =
        Command.percent(
            Rate.parse(String.valueOf(rate.get("rate"))),
            Rate.parse(String.valueOf(rate.get("rateMax"))));
    if (rate.containsKey("class")) {
      return (rate.get("class").equals("A") ? "甲类 " : "乙类 ") + percent;
    }
    return rate.get("above") instanceof Long above && above > 0
        ? "超过 " + Fen.grouped(above) + " 的部分 " + percent
        : percent;
  }

  private static String words(List<?> names, Word[] words) {
    List<String> shown = new ArrayList<>();
    for (Word word : words) {
      if (names.contains(word.name())) {
        shown.add(word.text().zh());
      }
    }
    return String.join("、", shown);
  }

  /** Says to whom a term applies, and when. */
  static Text to(Collection<Category> categories, Text when) {
    boolean all = categories.size() == Category.values().length;
    String zh = categories.stream().map(each -> each.text().zh()).collect(Collectors.joining("、"));
    String en = categories.stream().map(Category::name).collect(Collectors.joining(", "));
    return Text.of(
        (all ? "所有人" : zh) + (when.zh().isEmpty() ? "" : "，" + when.zh()),
        (all ? "everybody" : en) + (when.en().isEmpty() ? "" : ", " + when.en()));
  }
}
