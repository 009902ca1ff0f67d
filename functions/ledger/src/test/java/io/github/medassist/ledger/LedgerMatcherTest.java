// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static io.github.medassist.core.word.Category.AT_RISK_OF_POVERTY;
import static io.github.medassist.core.word.Category.IMPOVERISHED_BY_ILLNESS;
import static io.github.medassist.core.word.Category.LIFTED_OUT_OF_POVERTY;
import static io.github.medassist.core.word.Category.MARGINAL_LOW_INCOME;
import static io.github.medassist.core.word.Category.NONE;
import static io.github.medassist.core.word.Category.RETURNED_TO_POVERTY;
import static io.github.medassist.core.word.Category.SUBSISTENCE_ALLOWANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 辽医保[2019]8号 三(二). */
class LedgerMatcherTest extends DynamoDbTest {
  private static final Agency FUMENG = new Agency("阜蒙", "210921");
  private static final Day ON = Day.parse("2023-05-01");

  @TempDir Path folder;

  private final ResidentRepository residents = store.residents();
  private final TestPeople people =
      new TestPeople(enhanced.table("medassist", DynamoResidents.SCHEMA), new Identity(settings()));
  private final Map<Department, Path> lists = new EnumMap<>(Department.class);
  private final List<Finding> findings = new ArrayList<>();

  private LedgerJobs jobs;

  @BeforeEach
  void makeJobs() {
    jobs = new LedgerJobs(settings());
  }

  @AfterEach
  void clearTheLedger() {
    jobs.close();
    enhanced.table("medassist", DynamoResidents.SCHEMA).scan().items().stream()
        .toList()
        .forEach(enhanced.table("medassist", DynamoResidents.SCHEMA)::deleteItem);
  }

  @Test
  void nothingIsFoundWhereLedgerAndListAgree() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(1, "低保对象"));

    assertThat(match().found()).isEmpty();
  }

  @Test
  void whoIsListedAndHasNoSuchCategoryCame() throws IOException {
    people.enter("210921", 1);
    civilAffairs(row(1, "低保对象"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.CAME);
    assertThat(findings.get(0).person())
        .isEqualTo(new Basics("示例·台1", IdNumber.parse(TestPeople.idNumber(1))));
    assertThat(findings.get(0).rows()).containsExactly(Map.entry(Department.CIVIL_AFFAIRS, 2));
  }

  @Test
  void whoIsNotListedAnyMoreLeft() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    people.enter("210921", 2, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(2, "低保对象"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.LEFT);
    assertThat(findings.get(0).resident()).isEqualTo(people.ref(1));
    assertThat(findings.get(0).ledger()).containsExactly(SUBSISTENCE_ALLOWANCE);
  }

  @Test
  void whoIsOnNoLedgerIsMissingAndFoundByTheRowAlone() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(1, "低保对象"), row(9, "低保对象"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING);
    assertThat(findings.get(0).person()).isNull();
    assertThat(findings.get(0).rows()).containsExactly(Map.entry(Department.CIVIL_AFFAIRS, 3));
  }

  @Test
  void whoIsListedUnderAnotherCategoryHasChanged() throws IOException {
    people.enter("210921", 1, MARGINAL_LOW_INCOME);
    civilAffairs(row(1, "低保对象"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.CHANGED);
    assertThat(findings.get(0).ledger()).containsExactly(MARGINAL_LOW_INCOME);
    assertThat(findings.get(0).lists()).containsExactly(SUBSISTENCE_ALLOWANCE);
  }

  @Test
  void whoMovesFromOneListToTheOtherHasChanged() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    people.enter("210921", 2, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(2, "低保对象"));
    povertyAlleviation(row(1, "边缘易致贫人口"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.CHANGED);
    assertThat(findings.get(0).lists()).containsExactly(AT_RISK_OF_POVERTY);
  }

  @Test
  void whoIsOnBothListsIsCoveredTwice() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE, RETURNED_TO_POVERTY);
    civilAffairs(row(1, "低保对象"));
    povertyAlleviation(row(1, "返贫致贫人口"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.TWICE);
  }

  @Test
  void whoStandsTwiceOnOneListIsCoveredTwice() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(1, "低保对象"), row(1, "低保对象"));

    match();

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.TWICE);
  }

  @Test
  void whoIsLiftedOutOfPovertyForGoodIsNotCoveredTwice() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE, LIFTED_OUT_OF_POVERTY);
    civilAffairs(row(1, "低保对象"));
    povertyAlleviation(row(1, "稳定脱贫人口"));

    assertThat(match().found()).isEmpty();
  }

  @Test
  void aListSpeaksOnlyForTheCategoriesOfItsDepartment() throws IOException {
    people.enter("210921", 1, RETURNED_TO_POVERTY, IMPOVERISHED_BY_ILLNESS);
    people.enter("210921", 2, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(2, "低保对象"));

    assertThat(match().found()).isEmpty();
  }

  @Test
  void aListThatNamesRegionsSpeaksForThemAlone() throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    people.enter("210000", 2, SUBSISTENCE_ALLOWANCE);
    civilAffairs("姓名,身份证号,身份类别,行政区划代码", row(1, "低保对象") + ",210921", row(3, "低保对象") + ",210921");

    jobs.match().run(new Agency("辽宁", "210000"), lists, ON, false, into(findings), progress -> {});

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING);
    assertThat(findings.get(0).region()).isEqualTo("210921");
  }

  @Test
  void nothingIsEnteredUnlessAsked() throws IOException {
    people.enter("210921", 1);
    civilAffairs(row(1, "低保对象"));

    assertThat(match().changed()).isZero();
    assertThat(on(1, ON)).containsExactly(NONE);
  }

  @Test
  void entersWhoCameLeftAndChangedFromThatDayOn() throws IOException {
    people.enter("210921", 1);
    people.enter("210921", 2, SUBSISTENCE_ALLOWANCE, IMPOVERISHED_BY_ILLNESS);
    people.enter("210921", 3, MARGINAL_LOW_INCOME);
    people.enter("210921", 4, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(1, "低保对象"), row(3, "低保对象"), row(4, "低保对象"), row(4, "低保对象"), row(5, "低保对象"));

    assertThat(apply().changed()).isEqualTo(3);

    assertThat(on(1, ON)).containsExactly(SUBSISTENCE_ALLOWANCE);
    assertThat(on(1, ON.previous())).containsExactly(NONE);
    assertThat(on(2, ON)).containsExactly(IMPOVERISHED_BY_ILLNESS);
    assertThat(on(2, ON.previous()))
        .containsExactly(SUBSISTENCE_ALLOWANCE, IMPOVERISHED_BY_ILLNESS);
    assertThat(on(3, ON)).containsExactly(SUBSISTENCE_ALLOWANCE);
    assertThat(on(3, ON.previous())).containsExactly(MARGINAL_LOW_INCOME);
    assertThat(on(4, ON)).containsExactly(SUBSISTENCE_ALLOWANCE);
    assertThat(residents.find(people.ref(5))).isEmpty();
  }

  @Test
  void enteringTheSameListsAgainChangesNothing() throws IOException {
    people.enter("210921", 1);
    people.enter("210921", 2, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(1, "低保对象"));
    apply();
    List<String> records = List.of(record(1), record(2));

    MatchResult again = apply();

    assertThat(again.found()).isEmpty();
    assertThat(again.changed()).isZero();
    assertThat(List.of(record(1), record(2))).isEqualTo(records);
  }

  @Test
  void keepsTheRestOfTheRecordWhenItEnters() throws IOException {
    String ref = people.enter("210921", 1);
    civilAffairs(row(1, "低保对象"));
    String sealed = residents.item(ref).identity();
    apply();

    assertThat(residents.item(ref).identity()).isEqualTo(sealed);
  }

  @ParameterizedTest
  @CsvSource({
    "示例·错,990001197001010010,低保对象,身份证号",
    "示例·错,99000119700101,低保对象,身份证号",
    "示例·错,990001197001019999X,低保对象,身份证号",
    "示例·错,ID,低保户,身份类别",
    "示例·错,ID,返贫致贫人口,身份类别",
    "示例·错,ID,因病致贫重病患者,身份类别",
    "示例·错,ID,'',身份类别"
  })
  void aRowThatCannotBeReadIsNamedAndNothingIsEntered(
      String name, String id, String category, String column) throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    people.enter("210921", 2);
    String number = id.equals("ID") ? TestPeople.idNumber(1) : id;
    civilAffairs(row(2, "低保对象"), name + "," + number + "," + category);

    MatchResult result = apply();

    assertThat(result.refused()).hasSize(1);
    assertThat(result.refused().get(0).rejection().row()).isEqualTo(3);
    assertThat(result.refused().get(0).rejection().column()).isEqualTo(column);
    assertThat(result.refused().toString()).doesNotContain(name).doesNotContain(number);
    assertThat(result.changed()).isZero();
    assertThat(on(1, ON)).containsExactly(SUBSISTENCE_ALLOWANCE);
    assertThat(on(2, ON)).containsExactly(NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例·长,ID,低保对象,多出", "示例·短,ID"})
  void aRowOfAnotherLengthThanTheHeadingsIsNamed(String row) throws IOException {
    civilAffairs(row.replace("ID", TestPeople.idNumber(1)));

    assertThat(match().refused()).hasSize(1);
  }

  @Test
  void aRowOfAnotherRegionIsNamed() throws IOException {
    civilAffairs("姓名,身份证号,身份类别,行政区划代码", row(1, "低保对象") + ",141121");

    assertThat(match().refused())
        .extracting(each -> each.rejection().column())
        .containsExactly("行政区划代码");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsTheEncodingsThatOfficesUse(String charset) throws IOException {
    people.enter("210921", 1);
    Path list = folder.resolve("list.csv");
    Files.write(
        list,
        ("姓名,身份证号,身份类别\r\n\"示例, 一\"," + TestPeople.idNumber(1).replace('X', 'x') + " , 低保对象\r\n")
            .getBytes(Charset.forName(charset)));
    lists.put(Department.CIVIL_AFFAIRS, list);

    assertThat(match().found(Finding.Kind.CAME)).isEqualTo(1);
  }

  @Test
  void readsAListWithAMark() throws IOException {
    people.enter("210921", 1);
    civilAffairs("\uFEFF身份证号,身份类别", TestPeople.idNumber(1) + ",低保对象");

    assertThat(match().found(Finding.Kind.CAME)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "姓名,身份证号,身份类别",
        "姓名,身份类别\n示例·一,低保对象",
        "示例·一,990001197001010015,低保对象\n示例·二,990001197001010023,低保对象",
        "身份证号,身份类别\n\"990001197001010015,低保对象"
      })
  void aFileThatIsNoListIsRefusedWithoutQuotingIt(String text) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, text);
    lists.put(Department.CIVIL_AFFAIRS, list);

    assertThatThrownBy(this::match)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("list.csv: ")
        .hasMessageNotContaining("990001")
        .hasMessageNotContaining("示例");
  }

  @ParameterizedTest
  @CsvSource({"0,1,MEDASSIST_SEALING_KEY", "1,0,MEDASSIST_REFERENCE_KEY"})
  void withAnotherKeyNothingIsEntered(byte reference, byte sealing, String name)
      throws IOException {
    people.enter("210921", 1, SUBSISTENCE_ALLOWANCE);
    civilAffairs(row(2, "低保对象"));
    Settings here = settings();
    byte[] referenceKey = new byte[32];
    byte[] sealingKey = new byte[32];
    referenceKey[0] = reference;
    sealingKey[0] = sealing;
    Settings other =
        new Settings(
            here.table(),
            here.store(),
            null,
            new Secrets(referenceKey, sealingKey),
            null,
            here.clock());

    try (LedgerJobs wrong = new LedgerJobs(other)) {
      assertThatThrownBy(() -> wrong.match().run(FUMENG, lists, ON, true, into(findings), n -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(name);
    }
    assertThat(on(1, ON)).containsExactly(SUBSISTENCE_ALLOWANCE);
  }

  @Test
  void reportsAsCsvAndAsJson() throws IOException {
    people.enter("210921", 1);
    civilAffairs(row(1, "低保对象"), row(9, "低保对象"));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream json = new ByteArrayOutputStream();

    try (MatchReport report = MatchReport.csv(csv)) {
      jobs.match().run(FUMENG, lists, ON, false, report, n -> {});
    }
    try (MatchReport report = MatchReport.json(json)) {
      jobs.match().run(FUMENG, lists, ON, false, report, n -> {});
    }

    assertThat(csv.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .contains(
            "新增,210921,%s,示例·台1,%s,,低保对象,2,".formatted(people.ref(1), TestPeople.idNumber(1)),
            "遗漏,,%s,,,,低保对象,3,".formatted(people.ref(9)));
    List<Json> read = Json.read(json.toByteArray()).elements();
    assertThat(read).hasSize(2);
    assertThat(read.get(0).members().required("finding").string()).isEqualTo("CAME");
    assertThat(read.get(1).members().required("lists").strings())
        .containsExactly("SUBSISTENCE_ALLOWANCE");
  }

  private static String row(int number, String category) {
    return TestPeople.name(number) + "," + TestPeople.idNumber(number) + "," + category;
  }

  private void civilAffairs(String... rows) throws IOException {
    list(Department.CIVIL_AFFAIRS, rows);
  }

  private void povertyAlleviation(String... rows) throws IOException {
    list(Department.POVERTY_ALLEVIATION, rows);
  }

  private void list(Department source, String... rows) throws IOException {
    List<String> lines = new ArrayList<>();
    if (!rows[0].contains("身份证号")) {
      lines.add("姓名,身份证号,身份类别");
    }
    lines.addAll(List.of(rows));
    lists.put(source, Files.write(folder.resolve(source + ".csv"), lines));
  }

  private MatchResult match() throws IOException {
    return jobs.match().run(FUMENG, lists, ON, false, into(findings), progress -> {});
  }

  private MatchResult apply() throws IOException {
    return jobs.match().run(FUMENG, lists, ON, true, into(findings), progress -> {});
  }

  private static MatchReport into(List<Finding> findings) {
    return new MatchReport() {
      @Override
      public void add(Finding finding) {
        findings.add(finding);
      }

      @Override
      public void close() {}
    };
  }

  private List<Category> on(int number, Day day) {
    return residents.find(people.ref(number)).orElseThrow().categories(day);
  }

  private String record(int number) {
    return residents.item(people.ref(number)).record();
  }
}
