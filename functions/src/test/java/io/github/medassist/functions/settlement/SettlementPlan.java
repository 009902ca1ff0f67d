// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.TestResidents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settlements and grants on application, duplicates, reversals and duplicate reversals of a few
 * people in random order, the same from the same seed.
 */
final class SettlementPlan {
  /** The people whose payments are all computed here; those of the others are recorded. */
  static final int COMPUTED = 25;

  /** The people of whom those behind may apply for grants. */
  static final int GRANTED_DIRECTLY = 42;

  static final int PEOPLE = 50;
  static final int YEAR = 2023;
  static final String REGION = "990001";

  private static final String REASON = "录入有误";

  /**
   * One operation.
   *
   * @param ref the person's reference
   * @param settlement the settlement, or null for a grant
   * @param grant the grant, or null for a settlement
   * @param reason why it is taken back, or null to record it
   */
  record Operation(
      String ref,
      @Nullable Settlement settlement,
      @Nullable GrantPayment grant,
      @Nullable String reason) {
    String id() {
      return settlement == null ? grant.id() : settlement.id();
    }

    Operation reversal() {
      return new Operation(ref, settlement, grant, REASON);
    }
  }

  private SettlementPlan() {}

  /** The ids of the settlements that {@code plan} records, of which each stands once. */
  static Set<String> recorded(List<Operation> plan) {
    return plan.stream()
        .filter(each -> each.reason() == null && each.settlement() != null)
        .map(Operation::id)
        .collect(Collectors.toSet());
  }

  static String person(int index) {
    return "person-" + index;
  }

  static Resident resident(int index) {
    Category[] categories = {
      Category.SUBSISTENCE_ALLOWANCE, Category.MARGINAL_LOW_INCOME, Category.EXTREME_POVERTY
    };
    if (index >= GRANTED_DIRECTLY) {
      return Resident.builder(person(index), "210921", Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
          .categories(
              List.of(new Membership(Category.IMPOVERISHED_BY_ILLNESS, Day.of(2022, 1, 1), null)))
          .insurance(TestResidents.insurance())
          .build();
    }
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
    List<Operation> recorded = new ArrayList<>();
    while (operations.size() < size) {
      int kind = recorded.isEmpty() ? 0 : random.nextInt(10);
      Operation operation =
          kind < 5
              ? random.nextInt(10) == 0
                  ? grant(random, recorded.size())
                  : settlement(random, recorded.size())
              : recorded.get(random.nextInt(recorded.size()));
      if (kind < 5) {
        recorded.add(operation);
      }
      operations.add(kind < 7 ? operation : operation.reversal());
    }
    Collections.shuffle(operations, random);
    return operations;
  }

  private static Operation grant(Random random, int number) {
    int person = GRANTED_DIRECTLY + random.nextInt(PEOPLE - GRANTED_DIRECTLY);
    Day application = Day.of(YEAR, 1 + random.nextInt(12), 15);
    Map<String, Long> paid = Map.of("assistance.basic", 1L + random.nextInt(100_000));
    return new Operation(
        person(person), null, new GrantPayment("G-" + number, application, paid), null);
  }

  private static Operation settlement(Random random, int number) {
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
    return new Operation(person(person), settlement.build(), null, null);
  }
}
