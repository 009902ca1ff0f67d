// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On every day, for everybody, exactly one rule applies, or the day is refused. No figure is
 * asserted here: this holds for whatever the packs say.
 */
class TemporalCoverageTest {
  private static final Policies POLICIES = Policies.builtIn();
  private static final List<Long> VISITS = everyVisit();
  private static final Integer[] AGES = {null, 0, 17, 18, 59, 60, 150};

  /** Every boundary of every pack and of every year, with the days on both sides of it. */
  private static SortedSet<Day> days() {
    SortedSet<Day> days = new TreeSet<>();
    for (Pack pack : Policies.builtInPacks()) {
      around(days, pack.validFrom());
      if (pack.validTo() != null) {
        around(days, pack.validTo());
      }
    }
    for (int year = 2019; year <= 2027; year++) {
      around(days, Day.firstOf(year));
      around(days, Day.lastOf(year));
    }
    return days;
  }

  private static void around(SortedSet<Day> days, Day day) {
    Day before = day.plusMonths(-1);
    while (!before.next().equals(day)) {
      before = before.next();
    }
    days.add(before);
    days.add(day);
    days.add(day.next());
  }

  static List<Arguments> regionsAndDays() {
    List<Arguments> all = new ArrayList<>();
    for (String region : POLICIES.packRegions()) {
      for (Day day : days()) {
        all.add(Arguments.of(region, day));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("regionsAndDays")
  void exactlyOneRuleAppliesOrTheDayIsRefused(String region, Day day) {
    Policy policy;
    try {
      policy = POLICIES.on(region, day);
    } catch (InvalidInputException e) {
      assertRefused(e, region);
      return;
    }
    for (Care care : Care.values()) {
      for (Scheme scheme : Scheme.values()) {
        assertThat(layers(policy, care, scheme))
            .as("layers that speak of %s, %s", care, scheme)
            .containsExactlyInAnyOrder(Layer.values());
      }
    }
    for (Benefit benefit : policy.benefits()) {
      assertOneRule(benefit.terms(), benefit.id());
    }
    if (policy.enrollment().subsidy() != null) {
      assertOneRule(policy.enrollment().subsidy(), "subsidy");
    }
    if (policy.alerts() != null) {
      assertOneRule(policy.alerts().threshold(), "alerts");
    }
  }

  /** A phone keeps the packs of a day and no others: they must go together without the rest. */
  @Test
  void thePacksOfADayStandAlone() {
    for (String region : POLICIES.regions()) {
      for (Day day : days()) {
        if (isCovered(region, day)) {
          Policy policy = POLICIES.on(region, day);
          Policies alone = Policies.of(policy.packs());
          String own = policy.packs().get(0).region();
          String nearest = own.equals(Regions.NATION) ? region : own;
          assertThat(alone.on(nearest, day).benefitIds())
              .as("%s on %s", region, day)
              .isEqualTo(policy.benefitIds());
        }
      }
    }
  }

  @Test
  void payingGoesByLayerInsuranceFirst() {
    for (String region : POLICIES.regions()) {
      for (Day day : days()) {
        Policy policy;
        try {
          policy = POLICIES.on(region, day);
        } catch (InvalidInputException e) {
          continue;
        }
        assertThat(policy.benefits()).map(Benefit::layer).isSorted();
      }
    }
  }

  @Test
  void noDayBetweenTwoPacksOfARegionIsLost() {
    for (String region : POLICIES.regions()) {
      boolean begun = false;
      boolean ended = false;
      for (Day day : days()) {
        boolean covered = isCovered(region, day);
        assertThat(ended && covered).as("%s has a hole before %s", region, day).isFalse();
        ended |= begun && !covered;
        begun |= covered;
      }
      assertThat(begun).as(region).isTrue();
    }
  }

  private static boolean isCovered(String region, Day day) {
    try {
      POLICIES.on(region, day);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private static void assertRefused(InvalidInputException refused, String region) {
    if (POLICIES.regions().contains(region)) {
      assertThat(refused.code()).isEqualTo(ProblemCode.DATE_NOT_COVERED);
      assertThat(refused.pointer()).isEqualTo("/date");
    } else {
      assertThat(refused.code()).isEqualTo(ProblemCode.UNKNOWN_REGION);
      assertThat(refused.pointer()).isEqualTo("/region");
    }
  }

  private static Set<Layer> layers(Policy policy, Care care, Scheme scheme) {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (Benefit benefit : policy.benefits(care, scheme)) {
      if (benefit.illness() == null) {
        layers.add(benefit.layer());
      }
    }
    return layers;
  }

  private static <T> void assertOneRule(ByCategory<T> rules, String what) {
    for (Category category : Category.values()) {
      List<ByCategory.Case<T>> cases = Arrays.asList(rules.cases(category));
      if (cases.size() == 1 && cases.get(0).when == Condition.ALWAYS) {
        continue;
      }
      for (long facts : VISITS) {
        for (Integer age : AGES) {
          if (age != null) {
            long holding = cases.stream().filter(each -> each.when.holds(facts, age)).count();
            assertThat(holding).as("%s, %s, age %s", what, category, age).isOne();
          }
          boolean told = rules.rule(category, facts, age) != null;
          assertThat(told || age == null).isTrue();
        }
      }
    }
  }

  /** Every combination of known facts. */
  private static List<Long> everyVisit() {
    List<Long> all = new ArrayList<>();
    for (int level = 1; level <= Condition.LEVELS; level++) {
      for (Place place : Place.values()) {
        for (Referral referral : Referral.values()) {
          for (Scheme scheme : Scheme.values()) {
            for (Illness illness : Illness.values()) {
              for (boolean monitored : new boolean[] {false, true}) {
                long facts = Condition.level(Condition.NOTHING_KNOWN, level);
                facts = Condition.with(facts, place);
                facts = Condition.with(facts, referral);
                facts = Condition.with(facts, scheme);
                facts = Condition.with(facts, illness);
                all.add(Condition.monitored(facts, monitored));
              }
            }
          }
        }
      }
    }
    return all;
  }
}
