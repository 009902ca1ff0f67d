// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Referral;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of places that no document here speaks of are found again in every region above them. */
class PlacesWithoutPacksTest extends LedgerTestCase {
  /** Counties and cities of Liaoning, one with packs of its own, one a 医保区划 of a whole city. */
  private static final List<String> CODES =
      List.of(
          "210921",
          "210922",
          "210900",
          "210999",
          "210102",
          "210000",
          "219900",
          "210922001",
          "210905",
          "211302",
          "210281",
          "210902001001",
          "210199");

  private static final int YEAR_OF_VISIT = 2021;

  private LedgerJobs jobs;

  @BeforeEach
  void importPeople() throws Exception {
    List<Map<Column, String>> rows = LedgerFiles.people(1, CODES.size());
    for (int i = 0; i < CODES.size(); i++) {
      rows.get(i).put(Column.CODE, CODES.get(i));
    }
    ImportReport report = load(rows);
    assertThat(rejections).isEmpty();
    assertThat(report.created()).isEqualTo(CODES.size());
    assertThat(report.withoutPacks())
        .extracting(each -> each.code() + " " + each.above() + " " + each.rows())
        .contains("210922 210000 2", "210900 210000 2", "210100 210000 1")
        .hasSize(8);
    assertThat(report.withoutPacks().get(0).text().en()).contains("210000 Liaoning");
    jobs = new LedgerJobs(settings(table));
  }

  private List<String> survey(String region) throws Exception {
    List<String> counts = new ArrayList<>();
    for (SurveyCounts each :
        jobs.survey()
            .run(new Agency("?", region), YEAR, new ByteArrayOutputStream(), people -> {})) {
      counts.add(each.region() + " " + each.name().zh() + " " + each.people());
    }
    return counts;
  }

  @Test
  void theSurveyOfEveryRegionAboveCountsThem() throws Exception {
    assertThat(survey("210922")).containsExactly("210922 彰武县 2");
    assertThat(survey("210900"))
        .contains("210900 阜新市 2", "210902 海州区 1", "210905 清河门区 1", "210922 彰武县 2");
    assertThat(survey("210000").stream().mapToInt(PlacesWithoutPacksTest::people).sum())
        .isEqualTo(CODES.size());
    assertThat(survey("100000").stream().mapToInt(PlacesWithoutPacksTest::people).sum())
        .isEqualTo(CODES.size());
  }

  private static int people(String counts) {
    return Integer.parseInt(counts.substring(counts.lastIndexOf(' ') + 1));
  }

  @Test
  void theExportOfEveryRegionAboveHasThem() throws Exception {
    assertThat(exported("210922")).isEqualTo(2);
    assertThat(exported("210900")).isEqualTo(7);
    assertThat(exported("210000")).isEqualTo(CODES.size());
  }

  @Test
  void aCodeOfNoPlaceIsRefused() throws Exception {
    List<Map<Column, String>> rows = LedgerFiles.people(50, 2);
    rows.get(1).put(Column.CODE, "210920");

    assertThat(load(rows).rejected()).isEqualTo(1);
    assertThat(rejections.get(0).column()).isEqualTo(Column.CODE.header());
    assertThat(rejections.get(0).reason().en()).contains("medassist region");
  }

  private int exported(String region) throws Exception {
    Path file = folder.resolve(region + ".csv");
    long rows = jobs.ledger().exportFile(region, YEAR, file, done -> {});
    assertThat(Files.readAllLines(file, StandardCharsets.UTF_8)).hasSize((int) rows + 1);
    return (int) rows;
  }

  @Test
  void theMatchOfEveryRegionAboveMeetsThem() throws Exception {
    StringBuilder list = new StringBuilder("身份证号,身份类别\n");
    for (int i = 1; i <= CODES.size(); i++) {
      list.append(LedgerFiles.id(i)).append(",低保对象\n");
    }
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    MatchResult result =
        jobs.match()
            .run(
                new Agency("?", "210000"),
                Map.of(Department.CIVIL_AFFAIRS, file),
                ON,
                false,
                MatchReport.csv(new ByteArrayOutputStream()),
                people -> {});

    assertThat(result.people()).isEqualTo(CODES.size());
    assertThat(result.found()).doesNotContainKey(Finding.Kind.MISSING);
  }

  @Test
  void theFiguresOfEveryRegionAboveCountTheirVisits() {
    DynamoStore store = DynamoStore.of(client, table);
    Settlements settlements =
        new Settlements(
            store.settlements(),
            store.residents(),
            new Postings(Policies.builtIn()),
            new Identity(settings(table)),
            settings(table));
    for (int i = 1; i <= CODES.size(); i++) {
      settlements.record(
          new Agency("国家", "100000"),
          Settlement.builder(
                  "visit-" + i,
                  ref(i),
                  Day.of(YEAR_OF_VISIT, 5, 10),
                  Visit.builder(Care.INPATIENT, Costs.of(1_000_000, 800_000))
                      .referral(Referral.REFERRED)
                      .build())
              .paid(Map.of("BASIC", 500_000L, "CRITICAL_ILLNESS", 20_000L, "ASSISTANCE", 30_000L))
              .build());
    }
    Quarter quarter = Quarter.parse(YEAR_OF_VISIT + "Q2");

    assertThat(visits("210000", quarter)).isEqualTo(CODES.size());
    assertThat(visits("210900", quarter)).isEqualTo(7);
    assertThat(visits("210922", quarter)).isEqualTo(2);
  }

  private long visits(String region, Quarter quarter) {
    return jobs.figures().run(new Agency("?", region), quarter, people -> {}).stream()
        .mapToLong(each -> each.total().visits())
        .sum();
  }
}
