// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.DynamoAlerts;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** A test with people of 阜蒙, whose thresholds are 5,000 in 低保 and 20,000 without a category. */
abstract class AlertTest extends DynamoDbTest {
  static final long THRESHOLD = 500_000;
  static final long OTHER_THRESHOLD = 2_000_000;

  /** Invented: no place has the prefix 990001. */
  static final String ID_NUMBER = "990001196503120016";

  static final String NAME = "示例·张一";

  final Identity identity = new Identity(settings());
  final ResidentRepository residents = store.residents();
  final DynamoDbTable<ResidentItem> snapshots = enhanced.table("medassist", DynamoResidents.SCHEMA);
  final DynamoDbTable<AlertItem> alerts = enhanced.table("medassist", DynamoAlerts.SCHEMA);

  static Resident person(String ref, String region, Category category, Map<Integer, Long> own) {
    Map<Integer, Account> accounts = new TreeMap<>();
    own.forEach(
        (year, fen) ->
            accounts.put(
                year,
                new Account(
                    Map.of(),
                    Map.of(
                        // A bill of twice as much, of which basic insurance paid one half.
                        Care.INPATIENT, CareTotal.of(1, 2 * fen, fen, 0, 0, 0),
                        // Ordinary outpatient care does not count.
                        Care.OUTPATIENT, CareTotal.of(9, 90_000_000, 0, 0, 0, 0)))));
    return Resident.builder(ref, region, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .categories(
            category == Category.NONE
                ? List.of()
                : List.of(new Membership(category, Day.parse("2022-01-01"), null)))
        .accounts(accounts)
        .build();
  }

  /** Stores what {@code ref} in 低保 has paid in 2023, and returns the change. */
  StreamEvents.Change pays(String ref, long fen) {
    return pays(ref, Category.SUBSISTENCE_ALLOWANCE, fen);
  }

  /** Stores what {@code ref} has paid in 2023 and in which category, and returns the change. */
  StreamEvents.Change pays(String ref, Category category, long fen) {
    return becomes(person(ref, "210921", category, Map.of(2023, fen)));
  }

  /** Stores a snapshot and returns the change. */
  StreamEvents.Change becomes(Resident resident) {
    String ref = resident.ref();
    ResidentItem before = residents.item(ref);
    snapshots.putItem(before == null ? imported(resident) : before.with(resident));
    return StreamEvents.of(before, residents.item(ref));
  }

  private ResidentItem imported(Resident resident) {
    ResidentItem item = ResidentItem.of(resident);
    return item.named(new Basics(NAME, IdNumber.parse(ID_NUMBER)).seal(identity, item.ref()));
  }

  @Nullable AlertItem alert(String ref, long threshold) {
    return alert(ref, 2023, threshold);
  }

  @Nullable AlertItem alert(String ref, int year, long threshold) {
    return alerts.getItem(
        Key.builder()
            .partitionValue(DynamoResidents.key(ref))
            .sortValue(DynamoAlerts.kind(year) + threshold)
            .build());
  }
}
