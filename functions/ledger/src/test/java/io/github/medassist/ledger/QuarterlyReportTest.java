// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.settlement.GrantRecords;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 辽医保[2019]8号 四. */
class QuarterlyReportTest extends DynamoDbTest {
  private static final Agency LIAONING = new Agency("辽宁", "210000");
  private static final Quarter QUARTER = Quarter.parse("2023Q2");

  private static Settlements settlements;
  private static TestPeople people;
  private static List<Figure> figures;

  @BeforeAll
  static void settle() {
    Identity identity = new Identity(settings());
    ResidentRepository residents = store.residents();
    settlements =
        new Settlements(
            store.settlements(), residents, new Postings(Policies.builtIn()), identity, settings());
    people = new TestPeople(enhanced.table("medassist", DynamoResidents.SCHEMA), identity);
    people.enter("210921", 1, Category.SUBSISTENCE_ALLOWANCE);
    people.enter("210921", 2, Category.SUBSISTENCE_ALLOWANCE, Category.RETURNED_TO_POVERTY);
    people.enter("210921", 3);
    people.enter("210921", 4, Category.SUBSISTENCE_ALLOWANCE);
    people.enter("141121", 5, Category.SUBSISTENCE_ALLOWANCE);
    String changed = people.enter("210921", 6);
    residents.save(
        residents
            .find(changed)
            .orElseThrow()
            .with(
                List.of(
                    new Membership(
                        Category.ORPHAN, Day.parse("2022-01-01"), Day.parse("2023-05-31")),
                    new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.parse("2023-06-01"), null)),
                "2023-06-01T00:00:00+08:00"));
    record("before", 1, "2023-03-31");
    record("first", 1, "2023-04-01");
    record("last", 1, "2023-06-30");
    record("after", 1, "2023-07-01");
    record("both", 2, "2023-05-02");
    record("none", 3, "2023-05-03");
    record("taken-back", 4, "2023-05-04");
    record("elsewhere", 5, "2023-05-05");
    record("as-orphan", 6, "2023-05-31");
    record("as-poor", 6, "2023-06-01");
    settlements.reverse(LIAONING, "taken-back", "重复录入");
    new GrantRecords(
            store.settlements(), residents, new GrantsOnApplication(Policies.builtIn()), settings())
        .record(
            LIAONING,
            people.ref(3),
            new GrantPayment("G-1", Day.parse("2023-08-01"), Map.of("ASSISTANCE", 10_000L)));
    try (LedgerJobs jobs = new LedgerJobs(settings())) {
      figures = jobs.figures().run(LIAONING, QUARTER, n -> {});
    }
  }

  private static void record(String id, int person, String date) {
    settlements.record(
        new Agency("国家", "100000"),
        Settlement.builder(
                id,
                people.ref(person),
                Day.parse(date),
                Visit.builder(Care.INPATIENT, Costs.of(1_000_000, 800_000))
                    .referral(Referral.REFERRED)
                    .build())
            .paid(
                Map.of(
                    "BASIC",
                    500_000L,
                    "CRITICAL_ILLNESS",
                    20_000L,
                    "ASSISTANCE",
                    30_000L,
                    "OTHER",
                    1_000L))
            .build());
  }

  @Test
  void addsUpWhatStandsInTheQuarterByRegionAndCategory() {
    assertThat(figures)
        .extracting(
            each ->
                each.region()
                    + " "
                    + each.category()
                    + " "
                    + each.people()
                    + " "
                    + each.total().visits())
        .containsExactly(
            "210921 ORPHAN 1 1", "210921 SUBSISTENCE_ALLOWANCE 3 4", "210921 NONE 1 1");
  }

  @Test
  void addsUpWhoPaidWhat() {
    Figure poor = figures.get(1);

    assertThat(poor.inScope()).isEqualTo(4 * 800_000);
    assertThat(poor.total().total()).isEqualTo(4 * 1_000_000);
    assertThat(poor.total().paid(Layer.BASIC)).isEqualTo(4 * 500_000);
    assertThat(poor.total().paid(Layer.CRITICAL_ILLNESS)).isEqualTo(4 * 20_000);
    assertThat(poor.total().paid(Layer.ASSISTANCE)).isEqualTo(4 * 30_000);
    assertThat(poor.total().other()).isEqualTo(4 * 1_000);
    assertThat(poor.total().ownPayment()).isEqualTo(4 * 449_000);
  }

  /** What was granted in a later quarter lowers what was borne in this one. */
  @Test
  void aGrantOnApplicationCountsWhereItsCostDoes() {
    Figure none = figures.get(2);

    assertThat(none.total().paid(Layer.ASSISTANCE)).isEqualTo(30_000 + 10_000);
    assertThat(none.total().ownPayment()).isEqualTo(449_000 - 10_000);
  }

  @Test
  void printsYuanForPeopleAndFenForPrograms() throws Exception {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    Figure.print(figures, csv);

    assertThat(csv.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .contains("210921,阜蒙县,ORPHAN,孤儿,1,1,10000.00,8000.00,5000.00,200.00,300.00,10.00,4490.00");
    assertThat(new String(Json.write(figures.get(0)::write), StandardCharsets.UTF_8))
        .endsWith(
            "\"people\":1,\"visits\":1,\"total\":1000000,\"inScope\":800000,\"paid\":"
                + "{\"BASIC\":500000,\"CRITICAL_ILLNESS\":20000,\"ASSISTANCE\":30000,\"OTHER\":1000},"
                + "\"ownPayment\":449000}");
  }

  @Test
  void findsOnePersonsSettlementsFromDayToDayReversedOnesToo() {
    assertThat(
            store.settlements().of(people.ref(1), Day.parse("2023-04-01"), Day.parse("2023-06-30")))
        .extracting(SettlementItem::id)
        .containsExactly("first", "last");
    assertThat(
            store.settlements().of(people.ref(4), Day.parse("2023-05-04"), Day.parse("2023-05-04")))
        .extracting(item -> item.reversal().reason())
        .containsExactly("重复录入");
    assertThat(store.settlements().of("nobody", Day.parse("2023-04-01"), Day.parse("2023-06-30")))
        .isEmpty();
  }

  @Test
  void findsMoreSettlementsThanOneBatchTakes() {
    String ref = people.enter("450000", 7, Category.SUBSISTENCE_ALLOWANCE);
    for (int i = 0; i < 130; i++) {
      record("many-" + i, 7, "2023-05-%02d".formatted(1 + i % 28));
    }

    assertThat(store.settlements().of(ref, Day.parse("2023-05-01"), Day.parse("2023-05-28")))
        .hasSize(130)
        .isSortedAccordingTo((a, b) -> a.posting().date().compareTo(b.posting().date()));
  }
}
