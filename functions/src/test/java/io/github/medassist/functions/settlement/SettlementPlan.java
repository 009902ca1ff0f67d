// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settlements, duplicates, reversals and duplicate reversals of a few people in random order, the
 * same from the same seed.
 */
final class SettlementPlan {
  /** The people whose payments are all computed here; those of the others are recorded. */
  static final int COMPUTED = 25;

  static final int PEOPLE = 50;
  static final int YEAR = 2023;
  static final String REGION = "990001";

  private static final String REASON = "录入有误";

  /**
   * One operation.
   *
   * @param settlement the settlement
   * @param reason why it is taken back, or null to record it
   */
  record Operation(Settlement settlement, @Nullable String reason) {}

  private SettlementPlan() {}

  /** The ids of the settlements that {@code plan} records, of which each stands once. */
  static Set<String> recorded(List<Operation> plan) {
    return plan.stream()
        .filter(each -> each.reason() == null)
        .map(each -> each.settlement().id())
        .collect(Collectors.toSet());
  }

  static String person(int index) {
    return "person-" + index;
  }

  static Resident resident(int index) {
    Category[] categories = {
      Category.SUBSISTENCE_ALLOWANCE, Category.MARGINAL_LOW_INCOME, Category.EXTREME_POVERTY
    };
    return Resident.builder(person(index), REGION, Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
        .categories(
            List.of(
                new Membership(categories[index % categories.length], Day.of(2022, 1, 1), null)))
        .build();
  }

  /** {@code size} operations: six of ten new settlements, the rest spread evenly. */
  static List<Operation> of(long seed, int size) {
    Random random = new Random(seed);
    List<Operation> operations = new ArrayList<>();
    List<Settlement> settlements = new ArrayList<>();
    while (operations.size() < size) {
      int kind = settlements.isEmpty() ? 0 : random.nextInt(10);
      Settlement settlement =
          kind < 5
              ? settlement(random, settlements.size())
              : settlements.get(random.nextInt(settlements.size()));
      if (kind < 5) {
        settlements.add(settlement);
      }
      operations.add(new Operation(settlement, kind < 7 ? null : REASON));
    }
    Collections.shuffle(operations, random);
    return operations;
  }

  private static Settlement settlement(Random random, int number) {
    int person = random.nextInt(PEOPLE);
    long total = 1L + random.nextInt(3_000_000);
    long inScope = random.nextInt((int) total + 1);
    Visit visit =
        Visit.builder(
                random.nextInt(4) == 0 ? Care.CHRONIC_OUTPATIENT : Care.INPATIENT,
                Costs.of(total, inScope))
            .referral(Referral.REFERRED)
            .facility(1 + random.nextInt(3), Place.IN_CITY)
            .build();
    Settlement.Builder settlement =
        Settlement.builder(
            "S-" + number, person(person), Day.of(YEAR, 1 + random.nextInt(12), 1), visit);
    if (person >= COMPUTED) {
      long basic = random.nextInt((int) inScope + 1);
      settlement.paid(Map.of("BASIC", basic, "ASSISTANCE", (inScope - basic) / 2));
    }
    return settlement.build();
  }
}
