// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.Alerts;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does: the real one and its twin pass the same tests. */
public abstract class StoreContract {
  private static final String REGION = "210921";
  private static final String OTHER_REGION = "141121";
  private static final String TOLD = "2023-06-0%dT09:30:00.000+08:00";
  private static final Policies POLICIES = Policies.builtIn();

  private final String ref = "r-" + UUID.randomUUID();

  /** The store that is tested. */
  protected abstract Store store();

  private ResidentRepository residents() {
    return store().residents();
  }

  private ResidentItem entered(String ref) {
    residents().save(TestResidents.in(REGION, ref));
    return residents().item(ref);
  }

  @Test
  void findsWhatWasSaved() {
    Resident resident = TestResidents.in(REGION, ref);
    residents().save(resident);

    assertThat(residents().find(ref))
        .hasValueSatisfying(
            found -> assertThat(Json.write(found::write)).isEqualTo(Json.write(resident::write)));
  }

  @Test
  void findsNobodyUnderAnUnknownReference() {
    assertThat(residents().find(ref)).isEmpty();
    assertThat(residents().item(ref)).isNull();
  }

  @Test
  void findsNobodyUnderAReferenceThatNoStoreTakes() {
    assertThat(residents().find("r".repeat(3_000))).isEmpty();
  }

  @Test
  void savesOverTheRecordThatIsThere() {
    residents().save(TestResidents.in(REGION, ref));
    residents().save(TestResidents.in(OTHER_REGION, ref));

    assertThat(residents().find(ref)).map(Resident::region).hasValue(OTHER_REGION);
    assertThat(residents().item(ref).version()).isEqualTo(2);
  }

  @Test
  void keepsWhatStandsBesideTheRecord() {
    ResidentItem item = ResidentItem.of(TestResidents.in(REGION, ref));
    ResidentItem.Imported ledger = new ResidentItem.Imported("{}", "hash");
    residents()
        .replace(
            new ResidentItem(ref, item.region(), item.record(), "[]", ledger, "c2VhbGVk", null));

    assertThat(residents().item(ref))
        .isEqualTo(
            new ResidentItem(ref, item.region(), item.record(), "[]", ledger, "c2VhbGVk", 1L));
  }

  @Test
  void aVersionThatWasOvertakenIsNotSaved() {
    ResidentItem overtaken = entered(ref);
    entered(ref);
    ResidentItem late = overtaken.with(TestResidents.in(OTHER_REGION, ref));

    assertThat(residents().replace(late)).isFalse();
    assertThat(residents().replace(ResidentItem.of(TestResidents.in(OTHER_REGION, ref)))).isFalse();
    assertThat(residents().replaceAll(List.of(late))).containsExactly(ref);
    assertThat(residents().find(ref)).map(Resident::region).hasValue(REGION);
  }

  @Test
  void storesAllOfABatchOrNone() {
    ResidentItem overtaken = entered(ref);
    entered(ref);
    ResidentItem other = ResidentItem.of(TestResidents.in(REGION, ref + "-2"));

    assertThat(residents().replaceAll(List.of(other, overtaken))).containsExactly(ref);
    assertThat(residents().item(ref + "-2")).isNull();

    assertThat(residents().replaceAll(List.of(other, residents().item(ref)))).isEmpty();
    assertThat(residents().items(List.of(ref, ref + "-2", ref + "-3")))
        .containsOnlyKeys(ref, ref + "-2")
        .extractingByKey(ref)
        .extracting(ResidentItem::version)
        .isEqualTo(3L);
  }

  @Test
  void findsEverybodyOfARegionAndNobodyElse() {
    for (int i = 0; i < 120; i++) {
      residents().save(TestResidents.in("450000", "many-" + i));
    }
    residents().save(TestResidents.in("450100", "below"));

    assertThat(residents().in("450000"))
        .hasSize(120)
        .allSatisfy(each -> assertThat(each.resident().region()).isEqualTo("450000"));
  }

  @Test
  void tellsWhichOfManyRegionsHaveSomebodyInTheirOrder() {
    residents().save(TestResidents.in("450322", "one"));
    residents().save(TestResidents.in("450399", "two"));
    residents().save(TestResidents.in("450399", "three"));
    List<String> regions = new ArrayList<>();
    for (int code = 450_399; code >= 450_300; code--) {
      regions.add(String.valueOf(code));
    }

    assertThat(residents().inhabited(regions)).containsExactly("450399", "450322");
    assertThat(residents().inhabited(List.of("450322"))).containsExactly("450322");
    assertThat(residents().inhabited(List.of("450321"))).isEmpty();
    assertThat(residents().inhabited(List.of())).isEmpty();
  }

  @Test
  void primesWithAnInventedPerson() {
    assertThat(Json.write(residents().prime()::write))
        .isEqualTo(Json.write(SampleResident.RESIDENT::write));
  }

  private SettlementItem settlement(String id, String date) {
    Settlement settlement =
        Settlement.builder(
                id,
                ref,
                Day.parse(date),
                Visit.builder(Care.INPATIENT, Costs.of(1_000_000, 800_000)).build())
            .paid(Map.of("BASIC", 500_000L))
            .build();
    Posting posting = new Postings(POLICIES).of(TestResidents.in(REGION, ref), settlement);
    return new SettlementItem(settlement, REGION, posting, "office", TOLD.formatted(1), null);
  }

  @Test
  void aSettlementIsRecordedOnceAndOnlyWithItsPerson() {
    ResidentItem before = entered(ref);
    SettlementItem item = settlement(ref, "2023-05-10");

    assertThat(store().settlements().find(ref)).isNull();
    assertThat(store().settlements().record(item, before)).isTrue();
    assertThat(residents().item(ref).version()).isEqualTo(2);
    assertThat(store().settlements().record(item, residents().item(ref))).isFalse();
    assertThat(store().settlements().record(settlement(ref + "-2", "2023-05-10"), before))
        .isFalse();
    assertThat(residents().item(ref).version()).isEqualTo(2);
    assertThat(store().settlements().find(ref + "-2")).isNull();
    assertThat(Json.write(store().settlements().find(ref).answer(false)::write))
        .isEqualTo(Json.write(item.answer(false)::write));
    assertThat(store().settlements().find("no id, for no call may have it")).isNull();
  }

  @Test
  void aSettlementIsTakenBackOnce() {
    store().settlements().record(settlement(ref, "2023-05-10"), entered(ref));
    var reversal = new Recorded.Reversal("重复录入", "office", TOLD.formatted(2));
    SettlementItem reversed = store().settlements().find(ref).reversed(reversal);
    ResidentItem before = residents().item(ref);

    assertThat(store().settlements().reverse(reversed, before)).isTrue();
    assertThat(store().settlements().reverse(reversed, residents().item(ref))).isFalse();
    assertThat(residents().item(ref).version()).isEqualTo(3);
    assertThat(store().settlements().find(ref).reversal()).isEqualTo(reversal);
  }

  private GrantItem grant(String id) {
    Resident poor =
        TestResidents.in("210921", ref)
            .with(
                List.of(
                    new Membership(
                        Category.IMPOVERISHED_BY_ILLNESS, Day.parse("2022-01-01"), null)),
                "2023-06-01T09:30:00+08:00");
    GrantsOnApplication grants = new GrantsOnApplication(POLICIES);
    GrantPayment payment =
        new GrantPayment(id, Day.parse("2023-08-01"), Map.of("ASSISTANCE", 84_000L));
    GrantPosting posting =
        grants.posting(
            grants.window(poor, payment.application()),
            payment,
            Map.of("S-1", settlement("S-1", "2023-05-10").posting()));
    return new GrantItem(ref, payment, "210921", posting, "office", TOLD.formatted(1), null);
  }

  @Test
  void aGrantOnApplicationIsRecordedAndTakenBackOnceAndOnlyWithItsPerson() {
    ResidentItem before = entered(ref);
    GrantItem item = grant("G-1");
    var reversal = new Recorded.Reversal("重复录入", "office", TOLD.formatted(2));

    assertThat(store().settlements().findGrant(ref, "G-1")).isNull();
    assertThat(store().settlements().record(item, before)).isTrue();
    assertThat(store().settlements().record(item, residents().item(ref))).isFalse();
    assertThat(store().settlements().record(grant("G-2"), before)).isFalse();
    assertThat(store().settlements().findGrant(ref, "G-2")).isNull();
    assertThat(store().settlements().findGrant("nobody", "G-1")).isNull();
    assertThat(store().settlements().findGrant(ref, "no id, for no call may have it")).isNull();
    GrantItem found = store().settlements().findGrant(ref, "G-1");
    assertThat(Json.write(found.posting()::write)).isEqualTo(Json.write(item.posting()::write));
    assertThat(Json.write(found.answer(false)::write))
        .isEqualTo(Json.write(item.answer(false)::write));
    assertThat(store().settlements().of(ref, Day.parse("2023-01-01"), Day.parse("2023-12-31")))
        .isEmpty();

    assertThat(store().settlements().reverse(found.reversed(reversal), before)).isFalse();
    assertThat(store().settlements().reverse(found.reversed(reversal), residents().item(ref)))
        .isTrue();
    assertThat(store().settlements().reverse(found.reversed(reversal), residents().item(ref)))
        .isFalse();
    assertThat(store().settlements().findGrant(ref, "G-1").reversal()).isEqualTo(reversal);
    assertThat(residents().item(ref).version()).isEqualTo(3);
  }

  @Test
  void findsOnePersonsSettlementsFromDayToDayInOrder() {
    entered(ref);
    for (String date : List.of("2023-05-10", "2023-05-12", "2023-05-11", "2023-05-13")) {
      store().settlements().record(settlement(date + ref, date), residents().item(ref));
    }
    store().settlements().record(settlement("A" + ref, "2023-05-12"), residents().item(ref));

    assertThat(store().settlements().of(ref, Day.parse("2023-05-11"), Day.parse("2023-05-12")))
        .extracting(SettlementItem::id)
        .containsExactly("2023-05-11" + ref, "2023-05-12" + ref, "A" + ref);
    assertThat(store().settlements().of("nobody", Day.parse("2023-01-01"), Day.parse("2023-12-31")))
        .isEmpty();
  }

  private static Alert alert(String region, String ref, int toldDay) {
    Resident resident =
        TestResidents.in(region, ref)
            .with(
                2023,
                new Account(
                    Map.of(),
                    Map.of(Care.INPATIENT, CareTotal.of(1, 4_000_000, 2_000_000, 0, 0, 0))),
                "2023-06-01T09:30:00+08:00");
    return new Alerts(POLICIES)
        .in(2023, resident, Day.parse("2023-06-01"), TOLD.formatted(toldDay));
  }

  private AlertItem raise(String region, String ref, int toldDay) {
    residents().save(TestResidents.in(region, ref));
    ResidentItem person = residents().item(ref);
    AlertItem item = AlertItem.reached(alert(region, ref, toldDay), person.version(), "c2VhbGVk");
    assertThat(store().alerts().write(person, List.of(item))).isTrue();
    return item;
  }

  @Test
  void anAlertIsWrittenOnTheSnapshotThatItWasDecidedOnAndOnNoOlderOne() {
    AlertItem raised = raise(REGION, ref, 1);
    ResidentItem person = residents().item(ref);

    assertThat(store().alerts().write(person, List.of(raised))).isFalse();
    entered(ref);
    assertThat(store().alerts().write(person, List.of(raised.withdrawn(raised.alert(), 2))))
        .isFalse();
    assertThat(
            store()
                .alerts()
                .write(residents().item(ref), List.of(raised.withdrawn(raised.alert(), 2))))
        .isTrue();
    assertThat(store().alerts().reached(ref)).isEmpty();
    assertThat(store().alerts().of(ref, 2022)).isEmpty();
    assertThat(store().alerts().of(ref, 2023))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.state()).isEqualTo(AlertItem.State.WITHDRAWN);
              assertThat(item.snapshot()).isEqualTo(2);
              assertThat(item.identity()).isEqualTo("c2VhbGVk");
              assertThat(item.alert().id()).isEqualTo(raised.alert().id());
            });
  }

  @Test
  void listsAlertsRegionByRegionInTheOrderInWhichTheyWereTold() {
    for (int day : new int[] {1, 3, 2}) {
      raise("990001", ref + day, day);
    }
    String below = raise(REGION, ref, 1).ref();
    List<String> regions = List.of(REGION, "990001");

    List<String> listed = new ArrayList<>();
    AlertPosition after = null;
    do {
      AlertRepository.Part part = store().alerts().in(regions, "0", after, 1);
      part.items().forEach(item -> listed.add(item.ref()));
      after = part.next();
    } while (after != null);

    assertThat(listed)
        .filteredOn(each -> each.startsWith(ref))
        .containsExactly(below, ref + 1, ref + 2, ref + 3);
    assertThat(store().alerts().in(List.of("990001"), TOLD.formatted(2), null, 100).items())
        .extracting(AlertItem::ref)
        .filteredOn(each -> each.startsWith(ref))
        .containsExactly(ref + 2, ref + 3);
    assertThat(store().alerts().reached(ref + 2)).hasSize(1);
  }

  @Test
  void listsTheNewestReadFirstPageByPage() {
    for (int day = 1; day <= 5; day++) {
      store().accesses().log(access(day));
    }
    store().accesses().log(access(5));

    List<AccessItem> first = store().accesses().of(ref, 2, null);
    assertThat(first).containsExactly(access(5), access(4));
    assertThat(store().accesses().of(ref, 9, first.get(1).position()))
        .containsExactly(access(3), access(2), access(1));
    assertThat(store().accesses().of("nobody", 9, null)).isEmpty();
  }

  private AccessItem access(int day) {
    return day % 2 == 0
        ? new AccessItem(
            ref, TOLD.formatted(day), "call#1", Role.AGENCY, "office", Scope.QUOTA, null)
        : new AccessItem(
            ref,
            TOLD.formatted(day),
            "call#1",
            Role.DOCTOR,
            "d-1",
            Scope.ESTIMATE,
            new AccessItem.Granted("family-doctor", "c2VhbGVk"));
  }
}
