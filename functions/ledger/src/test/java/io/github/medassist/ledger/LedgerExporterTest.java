// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerExporterTest extends LedgerTestCase {
  private static final String REGION = "210921";

  private Path export(String name, int year) throws IOException {
    Path file = folder.resolve(name);
    ledger(table).exportFile(REGION, year, file, rows -> {});
    return file;
  }

  /** The rows of a file in the order of their 序号. */
  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowSource lines =
        Ledger.isXlsx(file)
            ? XlsxRowSource.open(file)
            : CsvRowSource.open(Files.newInputStream(file))) {
      assertThat(lines.next().cells()).isEqualTo(Column.headers(Column.ITEMS));
      for (RowSource.Row line = lines.next(); line != null; line = lines.next()) {
        rows.add(line.cells());
      }
    }
    rows.sort((a, b) -> Integer.compare(Integer.parseInt(a.get(0)), Integer.parseInt(b.get(0))));
    return rows;
  }

  private static List<String> cells(Map<Column, String> row) {
    return Column.ITEMS.stream().map(row::get).toList();
  }

  @Test
  void whatWasImportedIsExported() throws IOException {
    List<Map<Column, String>> people = LedgerFiles.people(1, 140);
    load(people);

    assertThat(rows(export("a.csv", YEAR)))
        .isEqualTo(people.stream().map(LedgerExporterTest::cells).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.xlsx"})
  void anExportIsImportedWithoutAChange(String name) throws IOException {
    load(LedgerFiles.people(1, 140));
    Map<String, List<String>> before = contents(table);
    Path exported = export(name, YEAR);

    assertThat(load(exported)).isEqualTo(new ImportReport(140, 0, 0, 140, 0, List.of()));
    assertThat(contents(table)).isEqualTo(before);

    List<List<String>> rows = rows(exported);
    table = newTable();
    assertThat(load(exported)).isEqualTo(new ImportReport(140, 140, 0, 0, 0, List.of()));
    assertThat(contents(table)).isEqualTo(before);
    assertThat(rows(export(name, YEAR))).isEqualTo(rows);
  }

  @Test
  void theFiguresAreTheSettlementsWhereThereAreAny() throws IOException {
    load(LedgerFiles.people(1, 2));
    settle(1, Care.INPATIENT, "S-1");
    settle(1, Care.INPATIENT, "S-2");
    settle(1, Care.HIGH_VALUE_DRUG, "S-3");

    List<List<String>> rows = rows(export("a.csv", YEAR));

    assertThat(rows.get(0).subList(18, 24))
        .containsExactly("0", "0.00", "0.00", "0.00", "0.00", "0.00");
    assertThat(rows.get(0).subList(30, 36))
        .containsExactly("2", "20000.00", "12000.00", "0.00", "2000.00", "400.00");
    assertThat(rows.get(1)).isEqualTo(cells(LedgerFiles.person(2)));

    load(export("b.csv", YEAR));
    assertThat(rows(export("c.csv", YEAR))).isEqualTo(rows);
  }

  private void settle(int person, Care care, String id) {
    var settings = settings(table);
    Map<String, Long> paid =
        care == Care.INPATIENT
            ? Map.of("BASIC", 600_000L, "ASSISTANCE", 100_000L, "OTHER", 20_000L)
            : Map.of();
    new Settlements(
            DynamoStore.of(client, table).settlements(),
            residents(table),
            new Postings(Policies.builtIn()),
            new Identity(settings),
            settings)
        .record(
            new Agency("test", REGION),
            Settlement.builder(
                    id,
                    ref(person),
                    Day.of(2023, 5, 10),
                    Visit.builder(care, Costs.of(1_000_000, 1_000_000)).build())
                .paid(paid)
                .build());
  }

  @Test
  void aYearWithoutALedgerHasWhatIsKnownAndNoZeros() throws IOException {
    load(LedgerFiles.people(2, 1));

    List<String> row = rows(export("a.csv", 2024)).get(0);

    assertThat(row.subList(0, 6)).isEqualTo(cells(LedgerFiles.person(2)).subList(0, 6));
    assertThat(row.get(8)).isEqualTo("是");
    assertThat(row.subList(14, 36)).containsOnly("");
  }

  @Test
  void onlyTheRegionAskedForIsExported() throws IOException {
    List<Map<Column, String>> people = LedgerFiles.people(1, 3);
    people.get(1).put(Column.CODE, "141121");
    people.get(2).put(Column.CODE, "210921103204");
    load(people);

    assertThat(rows(export("a.csv", YEAR))).extracting(row -> row.get(0)).containsExactly("1", "3");
    assertThat(ledger(table).exportFile("450000", YEAR, folder.resolve("none.csv"), rows -> {}))
        .isZero();
    assertThat(rows(folder.resolve("none.csv"))).isEmpty();
  }

  @Test
  void aCsvBeginsWithTheMarkThatSpreadsheetsLookFor() throws IOException {
    assertThat(Files.readAllBytes(export("a.csv", YEAR))).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void whatWasThereIsReplacedOnceTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "before");
    load(LedgerFiles.people(1, 1));

    export("a.csv", YEAR);

    assertThat(rows(file)).hasSize(1);
    assertThat(names()).containsExactlyInAnyOrder("a.csv", "rows.csv");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void aTargetThatCannotBeWrittenIsRefusedInOneLine() throws IOException {
    load(LedgerFiles.people(1, 1));
    Files.createDirectory(folder.resolve("folder.csv"));

    assertRefused(folder.resolve("none/a.csv"), "check the path");
    assertRefused(folder.resolve("rows.csv/a.csv"), "");
    assertRefused(folder.resolve("folder.csv"), "it is a folder");
    assertRefused(folder.resolve("a.ods"), ".csv or .xlsx");
    assertThat(names()).containsExactlyInAnyOrder("folder.csv", "rows.csv");
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> ledger(table).exportFile(REGION, YEAR, file, rows -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n", "Exception");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFullDiskIsSaidSo(boolean xlsx) throws IOException {
    load(LedgerFiles.people(1, 300));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(
            () ->
                new LedgerExporter(residents(table), new Identity(settings()), YEAR, rows -> {})
                    .write(List.of(REGION), full, xlsx))
        .isInstanceOf(IOException.class)
        .satisfies(
            e ->
                assertThat(FileErrors.of(Path.of("a.csv"), (IOException) e))
                    .hasMessageStartingWith("a.csv: the disk is full"));
  }
}
