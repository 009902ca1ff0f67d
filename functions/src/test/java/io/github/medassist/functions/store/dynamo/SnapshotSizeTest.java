// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** A query costs at most one read unit, 4 KB read consistently. */
class SnapshotSizeTest extends DynamoDbTest {
  private static final int YEARS = 5;

  /** Five years with every benefit of the region used and every kind of care taken. */
  private static ResidentItem person(String region) {
    Random random = new Random(1);
    Map<Integer, Account> accounts = new TreeMap<>();
    List<Insurance> insurance = new ArrayList<>();
    for (int year = 2023; year < 2023 + YEARS; year++) {
      Map<String, Usage> benefits = new LinkedHashMap<>();
      for (Benefit benefit : Policies.builtIn().in(region, 2023).benefits()) {
        benefits.put(benefit.id(), Usage.of(fen(random) + 10_000_000, fen(random)));
      }
      Map<Care, CareTotal> care = new EnumMap<>(Care.class);
      for (Care each : Care.values()) {
        care.put(
            each,
            CareTotal.of(
                random.nextInt(50),
                10_000_000 + fen(random),
                fen(random) / 4,
                fen(random) / 4,
                fen(random) / 4,
                fen(random) / 4));
      }
      accounts.put(year, new Account(benefits, care));
      insurance.add(
          new Insurance(
              year,
              EnrollmentStatus.ENROLLED,
              Scheme.RESIDENT,
              Day.of(year - 1, 11, 2),
              EnrollmentBasis.IN_PERIOD,
              0,
              0));
    }
    Resident resident =
        Resident.builder(
                "five-years-in-" + region, region, Scheme.RESIDENT, "2027-12-31T09:30:00+08:00")
            .monitored(true)
            .birthDate(Day.of(1960, 2, 29))
            .categories(
                List.of(
                    new Membership(
                        Category.SUBSISTENCE_ALLOWANCE, Day.of(2022, 1, 1), Day.of(2024, 6, 30)),
                    new Membership(Category.AT_RISK_OF_POVERTY, Day.of(2024, 7, 1), null)))
            .insurance(insurance)
            .accounts(accounts)
            .build();
    ResidentItem item = ResidentItem.of(resident);
    String sealed =
        new Identity(settings())
            .sealText(resident.ref(), "{\"name\":\"示例·欧阳某某\",\"idNumber\":\"990001196503120016\"}");
    return item.named(sealed);
  }

  private static long fen(Random random) {
    return random.nextInt(10_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"210921", "141121", "990001"})
  void aPersonWithFiveYearsBehindThemCostsOneReadUnit(String region) {
    ResidentItem person = person(region);
    enhanced.table("medassist", DynamoResidents.SCHEMA).putItem(person);

    double units =
        client
            .getItem(
                get ->
                    get.tableName("medassist")
                        .key(
                            Map.of(
                                Table.PARTITION,
                                AttributeValue.fromS(DynamoResidents.key(person.ref())),
                                Table.SORT,
                                AttributeValue.fromS(DynamoResidents.KIND)))
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .consumedCapacity()
            .capacityUnits();

    int packed = CompressedText.pack(person.record()).asByteArrayUnsafe().length;
    System.out.printf(
        "%s: record of %d bytes, packed %d%n", region, person.record().length(), packed);
    assertThat(units).isEqualTo(1);
  }
}
