// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * easy-rules: one rule a benefit, made with lambdas, on one fact; the figures of the categories in
 * tables beside the rules. It tries the condition of every rule and searches for a fact each time
 * it is asked for one, so that few rules and one fact suit it best.
 *
 * <p>Figures are fen and percent, from the packs 210921/2023-01-01 and 990001/2023-01-01.
 */
final class EasyRules implements Peer<Claim, Settlement> {
  private static final String FACT = "settlement";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  private record Terms(long deductible, long rate, long limit) {}

  private static final class Table {
    private final Map<Category, Terms> terms = new EnumMap<>(Category.class);

    Table line(long deductible, long rate, long limit, Category... categories) {
      for (Category category : categories) {
        terms.put(category, new Terms(deductible, rate, limit));
      }
      return this;
    }

    boolean covers(Settlement settlement) {
      return terms.containsKey(settlement.getCategory());
    }

    Terms of(Settlement settlement) {
      Terms found = terms.get(settlement.getCategory());
      if (found == null) {
        throw new IllegalStateException("the rule's condition holds only for covered categories");
      }
      return found;
    }
  }

  EasyRules(Region region) {
    if (region == Region.FUMENG) {
      fumeng();
    } else {
      sample();
    }
  }

  private void rule(String benefit, Predicate<Settlement> condition, Consumer<Settlement> payment) {
    rules.register(
        new RuleBuilder()
            .name(benefit)
            .priority(rules.size())
            .when(facts -> condition.test(facts.get(FACT)))
            .then(facts -> payment.accept(facts.get(FACT)))
            .build());
  }

  /** 阜蒙政办发〔2022〕9号 二(二)2, 二(五)2. */
  private void fumeng() {
    Table basic =
        new Table()
            .line(0, 70, 2_000_000, Category.EXTREME_POVERTY, Category.ORPHAN)
            .line(0, 70, 2_000_000, Category.SUBSISTENCE_ALLOWANCE)
            .line(200_000, 60, 2_000_000, Category.MARGINAL_LOW_INCOME)
            .line(500_000, 50, 2_000_000, Category.IMPOVERISHED_BY_ILLNESS);
    Table topup =
        new Table()
            .line(0, 70, 2_000_000, Category.EXTREME_POVERTY, Category.ORPHAN)
            .line(300_000, 70, 2_000_000, Category.SUBSISTENCE_ALLOWANCE)
            .line(500_000, 60, 1_500_000, Category.MARGINAL_LOW_INCOME)
            .line(1_000_000, 50, 1_000_000, Category.IMPOVERISHED_BY_ILLNESS);
    assistance(basic);
    topup(topup);
  }

  private void sample() {
    Terms[] byLevel = {
      new Terms(20_000, 90, 15_000_000),
      new Terms(50_000, 80, 15_000_000),
      new Terms(100_000, 65, 15_000_000)
    };
    rule(
        "basic in the province",
        settlement -> settlement.getPlace() != Place.OUT_OF_PROVINCE,
        settlement -> {
          Terms terms = byLevel[settlement.getLevel() - 1];
          settlement.payBasic(terms.deductible(), terms.rate(), terms.limit());
        });
    rule(
        "basic out of the province",
        settlement -> settlement.getPlace() == Place.OUT_OF_PROVINCE,
        settlement -> settlement.payBasic(150_000, 55, 15_000_000));
    Table needy =
        new Table()
            .line(
                500_000,
                0,
                Long.MAX_VALUE,
                Category.EXTREME_POVERTY,
                Category.ORPHAN,
                Category.SUBSISTENCE_ALLOWANCE,
                Category.RETURNED_TO_POVERTY);
    rule(
        "criticalIllness of the needy",
        needy::covers,
        settlement -> settlement.payCriticalIllness(500_000, 65, 70, 75, Long.MAX_VALUE));
    rule(
        "criticalIllness",
        settlement -> !needy.covers(settlement),
        settlement -> settlement.payCriticalIllness(1_000_000, 60, 65, 70, 30_000_000));
    Table bedDay =
        new Table()
            .line(
                0,
                100,
                12_000,
                Category.EXTREME_POVERTY,
                Category.ORPHAN,
                Category.SUBSISTENCE_ALLOWANCE);
    rule(
        "assistance.bedDay",
        settlement -> settlement.getBedDays() > 0 && bedDay.covers(settlement),
        settlement -> settlement.payBedDays(bedDay.of(settlement).limit()));
    assistance(
        new Table()
            .line(0, 80, 3_000_000, Category.EXTREME_POVERTY, Category.ORPHAN)
            .line(0, 70, 3_000_000, Category.SUBSISTENCE_ALLOWANCE, Category.RETURNED_TO_POVERTY)
            .line(200_000, 60, 3_000_000, Category.MARGINAL_LOW_INCOME)
            .line(
                300_000,
                60,
                3_000_000,
                Category.UNSTABLE_OUT_OF_POVERTY,
                Category.AT_RISK_OF_POVERTY,
                Category.SUDDEN_HARDSHIP)
            .line(500_000, 50, 3_000_000, Category.IMPOVERISHED_BY_ILLNESS)
            .line(
                300_000, 50, 2_000_000, Category.LOW_INCOME_VULNERABLE, Category.REGISTERED_POOR));
    Table monitored =
        new Table()
            .line(
                0,
                70,
                3_000_000,
                Category.UNSTABLE_OUT_OF_POVERTY,
                Category.AT_RISK_OF_POVERTY,
                Category.SUDDEN_HARDSHIP);
    rule(
        "assistance.monitored",
        settlement -> settlement.isReferred() && monitored.covers(settlement),
        settlement -> {
          // A tenth of last year's income: 30,000 yuan in 2022, 32,000 in 2023.
          long tenth = settlement.getYear() == 2023 ? 300_000 : 320_000;
          Terms terms = monitored.of(settlement);
          settlement.payMonitored(tenth, terms.rate(), terms.limit());
        });
    topup(
        new Table()
            .line(0, 80, 2_000_000, Category.EXTREME_POVERTY, Category.ORPHAN)
            .line(
                300_000,
                70,
                2_000_000,
                Category.SUBSISTENCE_ALLOWANCE,
                Category.RETURNED_TO_POVERTY)
            .line(
                500_000,
                60,
                1_500_000,
                Category.MARGINAL_LOW_INCOME,
                Category.UNSTABLE_OUT_OF_POVERTY,
                Category.AT_RISK_OF_POVERTY,
                Category.SUDDEN_HARDSHIP)
            .line(1_000_000, 50, 1_000_000, Category.IMPOVERISHED_BY_ILLNESS)
            .line(
                800_000, 50, 1_000_000, Category.LOW_INCOME_VULNERABLE, Category.REGISTERED_POOR));
  }

  private void assistance(Table table) {
    rule(
        "assistance.basic",
        settlement -> settlement.isReferred() && table.covers(settlement),
        settlement -> {
          Terms terms = table.of(settlement);
          settlement.payAssistance(terms.deductible(), terms.rate(), terms.limit());
        });
  }

  private void topup(Table table) {
    rule(
        "assistance.topup",
        settlement -> settlement.isReferred() && table.covers(settlement),
        settlement -> {
          Terms terms = table.of(settlement);
          settlement.payTopup(terms.deductible(), terms.rate(), terms.limit());
        });
  }

  @Override
  public Claim input(Claim claim) {
    return claim;
  }

  @Override
  public Settlement answer(Claim input) {
    Settlement settlement = new Settlement(input);
    Facts facts = new Facts();
    facts.put(FACT, settlement);
    engine.fire(rules, facts);
    return settlement;
  }

  @Override
  public Payments payments(Claim claim, Settlement answer) {
    return answer.payments();
  }
}
