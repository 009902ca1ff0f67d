// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says of the person's category and cover, month after month. */
class FlaggedCategoriesTest extends LedgerTestCase {
  private static final Day JULY = Day.of(2023, 7, 1);
  private static final Day AUGUST = Day.of(2023, 8, 1);

  /** A person without any category. */
  private static final int PERSON = 1;

  private Resident load(Day on, Column... flags) throws IOException {
    return load(YEAR, on, flags);
  }

  private Resident load(int year, Day on, Column... flags) throws IOException {
    Map<Column, String> row = LedgerFiles.person(PERSON);
    for (Column flag : flags) {
      row.put(flag, "是");
    }
    load(List.of(row), year, on);
    return item(PERSON).resident();
  }

  private static List<String> memberships(Resident resident) {
    return resident.categories().stream()
        .map(each -> each.category() + " " + each.since() + " " + each.until())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED_POOR, REGISTERED_POOR",
    "URBAN_ALLOWANCE, SUBSISTENCE_ALLOWANCE",
    "RURAL_ALLOWANCE, SUBSISTENCE_ALLOWANCE",
    "URBAN_EXTREME_POVERTY, EXTREME_POVERTY",
    "RURAL_EXTREME_POVERTY, EXTREME_POVERTY",
    "URBAN_LOW_INCOME, MARGINAL_LOW_INCOME",
    "RURAL_LOW_INCOME, MARGINAL_LOW_INCOME",
    "RURAL_OTHER, NONE"
  })
  void aFlagIsACategory(Column flag, Category category) throws IOException {
    assertThat(load(ON, flag).categories(ON)).containsExactly(category);
    assertThat(LedgerRecord.of(item(PERSON)).years().get(YEAR).has(flag)).isTrue();
  }

  @Test
  void aFlaggedCategoryBeginsOnTheDayAndKeepsIt() throws IOException {
    load(ON, Column.RURAL_ALLOWANCE);

    assertThat(memberships(load(JULY, Column.URBAN_ALLOWANCE)))
        .containsExactly("SUBSISTENCE_ALLOWANCE 2023-06-01 null");
  }

  @Test
  void aCategoryThatIsNoLongerFlaggedEndedTheDayBefore() throws IOException {
    load(ON, Column.RURAL_ALLOWANCE);

    assertThat(memberships(load(JULY, Column.RURAL_LOW_INCOME)))
        .containsExactly(
            "SUBSISTENCE_ALLOWANCE 2023-06-01 2023-06-30", "MARGINAL_LOW_INCOME 2023-07-01 null");
    assertThat(memberships(load(AUGUST, Column.RURAL_ALLOWANCE)))
        .containsExactly(
            "SUBSISTENCE_ALLOWANCE 2023-06-01 2023-06-30",
            "MARGINAL_LOW_INCOME 2023-07-01 2023-07-31",
            "SUBSISTENCE_ALLOWANCE 2023-08-01 null");
  }

  @Test
  void aCorrectionOfTheSameDayLeavesNoTrace() throws IOException {
    load(ON, Column.RURAL_ALLOWANCE);

    assertThat(memberships(load(ON, Column.RURAL_EXTREME_POVERTY)))
        .containsExactly("EXTREME_POVERTY 2023-06-01 null");
  }

  @Test
  void anOlderLedgerAddsItsYearAndChangesNothingOfToday() throws IOException {
    load(ON, Column.RURAL_ALLOWANCE);

    Resident after = load(2021, Day.of(2021, 6, 1), Column.RURAL_EXTREME_POVERTY);

    assertThat(memberships(after)).containsExactly("SUBSISTENCE_ALLOWANCE 2023-06-01 null");
    assertThat(after.insurance(2021).status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(LedgerRecord.of(item(PERSON)).years()).containsOnlyKeys(2021, 2023);
    assertThat(LedgerRecord.of(item(PERSON)).on()).isEqualTo(ON);
  }

  private Resident loadAdded(Map<Column, String> more) throws IOException {
    Map<Column, String> row = LedgerFiles.person(PERSON);
    row.putAll(more);
    load(
        LedgerFiles.write(
            folder.resolve("added.csv"),
            LedgerFiles.csv(Arrays.asList(Column.values()), List.of(row))));
    return item(PERSON).resident();
  }

  @Test
  void addedColumnsSayMoreThanTheFlags() throws IOException {
    Resident resident =
        loadAdded(
            Map.ofEntries(
                Map.entry(Column.RURAL_OTHER, "是"),
                Map.entry(Column.BASIC_INSURANCE, "否"),
                Map.entry(Column.SCHEME, "职工医保"),
                Map.entry(Column.CATEGORY, "孤儿"),
                Map.entry(Column.CATEGORY_SINCE, "2019-09-01"),
                Map.entry(Column.FORMER_CATEGORY, "低保对象"),
                Map.entry(Column.FORMER_CATEGORY_SINCE, "2018-01-01"),
                Map.entry(Column.FORMER_CATEGORY_UNTIL, "2019-08-31"),
                Map.entry(Column.MONITORED, "是"),
                Map.entry(Column.YEARS, "2022;2025"),
                Map.entry(Column.STATUS, "异地参保;已参保"),
                Map.entry(Column.PAID_ON, ";2025-03-10"),
                Map.entry(Column.BASIS, ";集中参保期外参保"),
                Map.entry(Column.MISSED_YEARS, ";2"),
                Map.entry(Column.PAID_BACK_YEARS, ";1")));

    assertThat(memberships(resident))
        .containsExactly("ORPHAN 2019-09-01 null", "SUBSISTENCE_ALLOWANCE 2018-01-01 2019-08-31");
    assertThat(resident.scheme()).isEqualTo(Scheme.EMPLOYEE);
    assertThat(resident.monitored()).isTrue();
    assertThat(resident.insurance()).extracting(Insurance::year).containsExactly(2022, 2025);
    assertThat(resident.insurance(2022).status()).isEqualTo(EnrollmentStatus.ENROLLED_ELSEWHERE);
    assertThat(resident.insurance(2025).paidOn()).isEqualTo(Day.of(2025, 3, 10));
    assertThat(resident.insurance(2025).basis()).isEqualTo(EnrollmentBasis.LATE);
    assertThat(resident.insurance(2025).missedYears()).isEqualTo(2);
    assertThat(resident.insurance(2025).paidBackYears()).isEqualTo(1);
  }

  @Test
  void aLedgerOfThe36ItemsEndsNothingThatItCannotSay() throws IOException {
    loadAdded(
        Map.of(
            Column.BASIC_INSURANCE, "否",
            Column.SCHEME, "职工医保",
            Column.CATEGORY, "孤儿",
            Column.CATEGORY_SINCE, "2019-09-01",
            Column.MONITORED, "是",
            Column.YEARS, "2023",
            Column.STATUS, "异地参保"));
    Map<Column, String> row = LedgerFiles.person(PERSON);
    row.put(Column.BASIC_INSURANCE, "否");

    load(List.of(row), YEAR, JULY);

    Resident resident = item(PERSON).resident();
    assertThat(memberships(resident)).containsExactly("ORPHAN 2019-09-01 null");
    assertThat(resident.scheme()).isEqualTo(Scheme.EMPLOYEE);
    assertThat(resident.monitored()).isTrue();
    assertThat(resident.insurance(YEAR).status()).isEqualTo(EnrollmentStatus.ENROLLED_ELSEWHERE);
  }

  @Test
  void item15AloneSaysWhetherAPersonIsEnrolled() throws IOException {
    assertThat(load(ON).insurance(YEAR).status()).isEqualTo(EnrollmentStatus.ENROLLED);
    Map<Column, String> row = LedgerFiles.person(PERSON);
    row.put(Column.BASIC_INSURANCE, "");
    load(List.of(row));

    assertThat(item(PERSON).resident().insurance(YEAR).status())
        .isEqualTo(EnrollmentStatus.NOT_ENROLLED);
    assertThat(item(PERSON).resident().age(YEAR)).isEqualTo(73);
  }
}
