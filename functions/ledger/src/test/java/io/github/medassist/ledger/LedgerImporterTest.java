// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class LedgerImporterTest extends LedgerTestCase {
  private interface Save {
    Path save(Path folder, List<Map<Column, String>> rows) throws IOException;
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("UTF-8", (f, rows) -> LedgerFiles.write(f.resolve("a.csv"), LedgerFiles.csv(rows))),
        form(
            "UTF-8 with BOM",
            (f, rows) -> LedgerFiles.write(f.resolve("a.csv"), "\uFEFF" + LedgerFiles.csv(rows))),
        form(
            "GB18030",
            (f, rows) ->
                LedgerFiles.write(
                    f.resolve("a.csv"), LedgerFiles.csv(rows), Charset.forName("GB18030"))),
        form("XLSX", (f, rows) -> LedgerFiles.xlsx(f.resolve("a.xlsx"), rows)),
        form(
            "columns in another order, an upper-case name and Unix line ends",
            (f, rows) -> {
              List<Column> order = new ArrayList<>(Column.ITEMS);
              Collections.reverse(order);
              return LedgerFiles.write(
                  f.resolve("A.CSV"), LedgerFiles.csv(order, rows).replace("\r\n", "\n"));
            }),
        form(
            "quoted, with blanks around and blank lines between",
            (f, rows) ->
                LedgerFiles.write(
                    f.resolve("a.csv"),
                    LedgerFiles.csv(rows)
                        .replace("阜蒙县", "\" 阜蒙县\t\"")
                        .replace("\r\n", "\r\n\r\n" + ",".repeat(35) + "\r\n"))));
  }

  private static Arguments form(String name, Save save) {
    return arguments(name, save);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void fortyPeopleAreTheSameInEveryForm(String name, Save save) throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 40);
    assertThat(load(rows)).isEqualTo(new ImportReport(40, 40, 0, 0, 0, List.of()));
    Map<String, List<String>> expected = contents(table);
    table = newTable();

    ImportReport report = load(save.save(folder, rows));

    assertThat(rejections).isEmpty();
    assertThat(report).isEqualTo(new ImportReport(40, 40, 0, 0, 0, List.of()));
    assertThat(contents(table)).hasSize(40).isEqualTo(expected);
  }

  static Stream<Arguments> badCells() {
    return Stream.of(
        arguments(Column.SERIAL, "一", "digits"),
        arguments(Column.POOL, "", "must not be empty"),
        arguments(Column.POOL, "=HYPERLINK(0)", "must not begin with"),
        arguments(Column.CODE, "", "six digits"),
        arguments(Column.CODE, "2109", "six digits"),
        arguments(Column.CODE, "21092A", "six digits"),
        arguments(Column.PLACE, "@某镇", "must not begin with"),
        arguments(Column.PLACE, "镇".repeat(101), "at most 100"),
        arguments(Column.NAME, "", "must not be empty"),
        arguments(Column.NAME, "\u00A0", "must not be empty"),
        arguments(Column.NAME, "𠮷".repeat(101), "at most 100"),
        arguments(Column.NAME, "-秘密", "must not begin with"),
        arguments(Column.NAME, "秘\u0007密", "must not begin with"),
        arguments(Column.NAME, "秘\uFFFD密", "unreadable"),
        arguments(Column.ID_NUMBER, "", "must not be empty"),
        arguments(Column.ID_NUMBER, "990001196503120017", "check digit"),
        arguments(Column.ID_NUMBER, "9900011965", "17 digits"),
        arguments(Column.ID_NUMBER, "9.90001E+17", "lost its last digits"),
        arguments(Column.ID_NUMBER, LedgerFiles.checked("99000119651312001"), "date of birth"),
        arguments(Column.RURAL_ALLOWANCE, "Y", "是 or 否"),
        arguments(Column.BASIC_INSURANCE, "1", "是 or 否"),
        arguments(Column.OUTPATIENT_VISITS, "1.5", "whole number"),
        arguments(Column.OUTPATIENT_VISITS, "10000", "whole number"),
        arguments(Column.CHRONIC_TOTAL, "12.345", "two decimals"),
        arguments(Column.CHRONIC_TOTAL, "-5", "two decimals"),
        arguments(Column.INPATIENT_BASIC, "秘密", "two decimals"),
        arguments(Column.INPATIENT_BASIC, "\"1,234.50\"", "ungrouped"),
        arguments(Column.INPATIENT_OTHER, "99999999999999", "ten billion"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badCells")
  void aBadCellIsNamedAndTheRestIsIn(Column column, String cell, String reason) throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 5);
    rows.get(2).put(column, cell);

    ImportReport report = load(rows);

    assertThat(report).isEqualTo(new ImportReport(5, 4, 0, 0, 1, List.of()));
    assertThat(rejections).hasSize(1);
    RowRejection rejection = rejections.get(0);
    assertThat(rejection.row()).isEqualTo(4);
    assertThat(rejection.column()).isEqualTo(column.header());
    assertThat(rejection.reason().en()).contains(reason);
    assertThat(rejection.reason().zh()).isNotBlank();
    if (cell.length() > 4) {
      assertThat(rejection.toString()).doesNotContain(cell);
    }
    assertThat(rejection.toString()).doesNotContain("秘", LedgerFiles.id(3));
  }

  static Stream<Arguments> badAddedCells() {
    return Stream.of(
        arguments(Column.SCHEME, "新农合", "use one of"),
        arguments(Column.CATEGORY, "低保", "use one of"),
        arguments(Column.CATEGORY_SINCE, "", "since when"),
        arguments(Column.CATEGORY_SINCE, "2023.1.1", "2023-06-01"),
        arguments(Column.CATEGORY_UNTIL, "2021-01-01", "before it begins"),
        arguments(Column.MONITORED, "纳入", "是 or 否"),
        arguments(Column.YEARS, "23", "four digits"),
        arguments(Column.YEARS, "2023;2023", "as many values"),
        arguments(Column.STATUS, "", "must not be empty"),
        arguments(Column.PAID_ON, "2022-13-01", "2023-06-01"),
        arguments(Column.BASIS, "其他", "use one of"),
        arguments(Column.MISSED_YEARS, "51", "whole number"),
        arguments(Column.PAID_BACK_YEARS, "x", "whole number"));
  }

  private static final List<Column> ALL = Arrays.asList(Column.values());

  private static Map<Column, String> withAdded(int number) {
    Map<Column, String> row = LedgerFiles.person(number);
    row.put(Column.SCHEME, "城乡居民医保");
    row.put(Column.CATEGORY, "低保对象");
    row.put(Column.CATEGORY_SINCE, "2022-01-01");
    row.put(Column.YEARS, "2023");
    row.put(Column.STATUS, "已参保");
    row.put(Column.PAID_ON, "2022-11-02");
    return row;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badAddedCells")
  void aBadAddedCellIsNamedToo(Column column, String cell, String reason) throws IOException {
    Map<Column, String> bad = withAdded(1);
    bad.put(column, cell);

    ImportReport report =
        load(
            LedgerFiles.write(
                folder.resolve("a.csv"), LedgerFiles.csv(ALL, List.of(bad, withAdded(2)))));

    assertThat(report).isEqualTo(new ImportReport(2, 1, 0, 0, 1, List.of()));
    assertThat(rejections.get(0).reason().en()).contains(reason);
    assertThat(rejections.get(0).row()).isEqualTo(2);
  }

  @Test
  void aQuoteThatIsNotClosedSpoilsItsOwnRowAlone() throws IOException {
    String csv = LedgerFiles.csv(LedgerFiles.people(1, 4)).replace(LedgerFiles.name(2), "\"示例");

    ImportReport report = load(LedgerFiles.write(folder.resolve("a.csv"), csv));

    assertThat(report).isEqualTo(new ImportReport(4, 3, 0, 0, 1, List.of()));
    assertThat(rejections.get(0).row()).isEqualTo(3);
    assertThat(rejections.get(0).reason().en()).contains("quotes in pairs");
  }

  @Test
  void aFileThatIsCutShortHasItsLastRowNamed() throws IOException {
    String csv = LedgerFiles.csv(LedgerFiles.people(1, 4));

    ImportReport report =
        load(LedgerFiles.write(folder.resolve("a.csv"), csv.substring(0, csv.length() - 90)));

    assertThat(report).isEqualTo(new ImportReport(4, 3, 0, 0, 1, List.of()));
    assertThat(rejections.get(0).row()).isEqualTo(5);
  }

  @Test
  void bytesThatAreNoTextAreNamedWithTheirCell() throws IOException {
    byte[] bytes = LedgerFiles.csv(LedgerFiles.people(1, 3)).getBytes(StandardCharsets.UTF_8);
    byte[] name = LedgerFiles.name(2).getBytes(StandardCharsets.UTF_8);
    bytes[indexOf(bytes, name)] = (byte) 0xFF;

    load(Files.write(folder.resolve("a.csv"), bytes));

    assertThat(rejections)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.row()).isEqualTo(3);
              assertThat(each.column()).isEqualTo("姓名");
            });
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; ; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
  }

  @Test
  void aPersonWhoStandsThereTwiceIsTakenFromTheFirstRow() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 3);
    Map<Column, String> again = LedgerFiles.person(2);
    again.put(Column.PLACE, "另一镇");
    rows.add(again);

    ImportReport report = load(rows);

    assertThat(report).isEqualTo(new ImportReport(4, 3, 0, 0, 1, List.of()));
    assertThat(rejections.get(0).row()).isEqualTo(5);
    assertThat(rejections.get(0).reason().en()).isEqualTo("the same person as in row 3");
    assertThat(LedgerRecord.of(item(2)).home().place()).isEqualTo("示例镇");
  }

  static Stream<Arguments> badHeaders() {
    return Stream.of(
        arguments("序号,", "编号,", "does not have the columns 序号"),
        arguments("城镇低保,", "城镇低保,手机号,", "does not know, 手机号: remove"),
        arguments("城镇低保,", "城镇低保,城镇低保,", "城镇低保 twice"),
        arguments("城镇低保,", "城镇低保,身份类别,", "身份类别起, 身份类别止"),
        arguments(LedgerFiles.csv(List.of()), "", "not the ledger's header"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("badHeaders")
  void aWrongHeaderIsRefusedOnceWithItsNames(String from, String to, String message)
      throws IOException {
    Path file =
        LedgerFiles.write(
            folder.resolve("a.csv"), LedgerFiles.csv(LedgerFiles.people(1, 2)).replace(from, to));

    assertRefused(file, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.csv", "missing.xlsx", "none/missing.csv"})
  void aMissingFileIsRefused(String name) {
    assertRefused(folder.resolve(name), "check the path");
  }

  @Test
  void whatIsNeitherCsvNorXlsxIsRefused() throws IOException {
    assertRefused(Files.createFile(folder.resolve("a.xls")), ".csv or .xlsx");
    assertRefused(Files.createFile(folder.resolve("a.csv")), "the file is empty");
    assertRefused(Files.createDirectory(folder.resolve("b.csv")), "it is a folder");
    assertRefused(
        LedgerFiles.write(
            folder.resolve("c.csv"),
            "\uFEFF" + LedgerFiles.csv(List.of()),
            StandardCharsets.UTF_16LE),
        "UTF-16");
  }

  @Test
  void aBrokenXlsxIsRefusedAndNothingIsWritten() throws IOException {
    byte[] whole =
        Files.readAllBytes(LedgerFiles.xlsx(folder.resolve("a.xlsx"), LedgerFiles.people(1, 300)));
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 0x55;

    assertRefused(Files.write(folder.resolve("1.xlsx"), flipped), "no whole XLSX");
    assertRefused(
        Files.write(folder.resolve("2.xlsx"), Arrays.copyOf(whole, whole.length * 2 / 3)),
        "no whole XLSX");
    assertRefused(
        Files.write(folder.resolve("3.xlsx"), Arrays.copyOf(whole, whole.length - 30)),
        "no whole XLSX");
    assertRefused(LedgerFiles.write(folder.resolve("4.xlsx"), "序号"), "no whole XLSX");
    assertRefused(Files.createFile(folder.resolve("5.xlsx")), "no whole XLSX");
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith(file + ": ")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n", "Exception");
    assertThat(rejections).isEmpty();
    assertThat(contents(table)).isEmpty();
  }

  @Test
  void aSpreadsheetThatTookAnIdNumberForANumberIsNamed() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 2);
    Path file = folder.resolve("a.xlsx");
    LedgerFiles.xlsx(file, rows);
    try (var out = Files.newOutputStream(file);
        var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("台账");
      for (int c = 0; c < 36; c++) {
        Column column = Column.ITEMS.get(c);
        sheet.value(0, c, column.header());
        if (column == Column.ID_NUMBER) {
          sheet.value(1, c, Double.valueOf(rows.get(0).get(column)));
        } else {
          sheet.value(1, c, rows.get(0).get(column));
        }
      }
    }

    load(file);

    assertThat(rejections)
        .singleElement()
        .extracting(each -> each.reason().en())
        .asString()
        .contains("lost its last digits");
  }

  @Test
  void runningItTwiceChangesNothing() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 250);
    Path file = LedgerFiles.write(folder.resolve("a.csv"), LedgerFiles.csv(rows));
    load(file);
    AtomicInteger writes = new AtomicInteger();
    var watched = watched(new WriteCounter(writes));

    ImportReport report =
        ledger(table, watched).importFile(file, YEAR, Day.of(2023, 7, 1), rejections::add, n -> {});

    assertThat(report).isEqualTo(new ImportReport(250, 0, 0, 250, 0, List.of()));
    assertThat(writes).hasValue(0);
  }

  private record WriteCounter(AtomicInteger writes) implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (!(context.request() instanceof BatchGetItemRequest)
          && !(context.request() instanceof GetItemRequest)) {
        writes.incrementAndGet();
      }
    }
  }

  @Test
  void whatChangedIsChangedAndNothingElse() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 120);
    load(rows);
    rows.get(7).put(Column.PLACE, "另一镇");
    rows.addAll(LedgerFiles.people(121, 1));

    assertThat(load(rows)).isEqualTo(new ImportReport(121, 1, 1, 119, 0, List.of()));
    assertThat(item(8).version()).isEqualTo(2);
    assertThat(item(9).version()).isEqualTo(1);
  }

  private Settlements settlements() {
    var settings = settings(table);
    return new Settlements(
        DynamoStore.of(client, table).settlements(),
        residents(table),
        new Postings(Policies.builtIn()),
        new Identity(settings),
        settings);
  }

  private void settle(int person, String id) {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(1_000_000, 1_000_000))
            .referral(Referral.REFERRED)
            .facility(2, Place.IN_COUNTY)
            .build();
    settlements()
        .record(
            new Agency("test", "210921"),
            Settlement.builder(id, ref(person), Day.of(2023, 5, 10), visit)
                .paid(Map.of("BASIC", 600_000L, "assistance.basic", 100_000L))
                .build());
  }

  @Test
  void aSettlementThatIsRecordedMeanwhileIsNotLost() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 150);
    load(rows);
    rows.forEach(row -> row.put(Column.PLACE, "另一镇"));
    AtomicBoolean settled = new AtomicBoolean();
    ExecutionInterceptor meanwhile =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest
                && settled.compareAndSet(false, true)) {
              settle(4, "S-1");
              settle(6, "S-2");
              settle(140, "S-3");
            }
          }
        };

    ImportReport report =
        ledger(table, watched(meanwhile))
            .importFile(
                LedgerFiles.write(folder.resolve("b.csv"), LedgerFiles.csv(rows)),
                YEAR,
                ON,
                rejections::add,
                n -> {});

    assertThat(report).isEqualTo(new ImportReport(150, 0, 150, 0, 0, List.of()));
    for (int person : new int[] {4, 6, 140}) {
      ResidentItem item = item(person);
      assertThat(item.resident().account(YEAR).total(Care.INPATIENT).visits()).isEqualTo(1);
      assertThat(LedgerRecord.of(item).home().place()).isEqualTo("另一镇");
    }
  }

  @Test
  void importsAndSettlementsAtTheSameTimeLoseNothing() throws Exception {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 20);
    load(rows);
    Thread settling =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                settle(i % 20 + 1, "S-" + i);
              }
            });
    settling.start();
    int runs = 0;
    while (settling.isAlive()) {
      int run = runs++;
      rows.forEach(row -> row.put(Column.PLACE, "镇" + run));
      load(rows);
    }
    settling.join();

    for (int person = 1; person <= 20; person++) {
      assertThat(item(person).resident().account(YEAR).total(Care.INPATIENT).visits()).isEqualTo(2);
    }
  }

  @Test
  void reportedFiguresAreCountedNowhere() throws IOException {
    load(LedgerFiles.people(1, 1));
    assertThat(item(1).resident().account(YEAR).isEmpty()).isTrue();
    settle(1, "S-1");

    load(LedgerFiles.people(1, 1), YEAR, Day.of(2023, 12, 1));

    assertThat(item(1).resident().account(YEAR).total(Care.INPATIENT).total()).isEqualTo(1_000_000);
    assertThat(item(1).resident().account(YEAR).total(Care.INPATIENT).paid(Layer.BASIC))
        .isEqualTo(600_000);
  }

  @Test
  void partsAreTheSameAsTheWhole() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 330);
    rows.get(10).put(Column.NAME, "");
    rows.add(LedgerFiles.person(3));
    Path file = LedgerFiles.write(folder.resolve("a.csv"), LedgerFiles.csv(rows));
    ImportReport whole = load(file);
    Map<String, List<String>> expected = contents(table);
    List<RowRejection> expectedRejections = List.copyOf(rejections);
    rejections.clear();
    table = newTable();

    long[] counts = new long[3];
    int[][] parts = {{301, 1000}, {2, 100}, {101, 300}};
    for (int[] part : parts) {
      ImportReport report =
          ledger(table).importFile(file, YEAR, ON, part[0], part[1], rejections::add, n -> {});
      counts[0] += report.rows();
      counts[1] += report.created();
      counts[2] += report.rejected();
    }

    assertThat(counts).containsExactly(whole.rows(), whole.created(), whole.rejected());
    assertThat(rejections).containsExactlyInAnyOrderElementsOf(expectedRejections);
    assertThat(contents(table)).isEqualTo(expected);
  }

  @Test
  void nothingPersonalIsKeptInClear() throws IOException {
    load(LedgerFiles.people(1, 3));

    String raw = client.scan(scan -> scan.tableName(table)).items().toString();
    String bytes =
        client.scan(scan -> scan.tableName(table)).items().stream()
            .map(item -> new String(item.get("identity").b().asByteArray(), StandardCharsets.UTF_8))
            .reduce("", String::concat);
    for (int person = 1; person <= 3; person++) {
      assertThat(raw).doesNotContain(LedgerFiles.id(person), LedgerFiles.name(person));
      assertThat(bytes).doesNotContain(LedgerFiles.id(person), LedgerFiles.name(person));
      assertThat(item(person).toString() + LedgerRecord.of(item(person)))
          .doesNotContain(LedgerFiles.id(person), LedgerFiles.name(person));
    }
  }
}
