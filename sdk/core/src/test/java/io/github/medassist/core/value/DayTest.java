// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final long FROM = day(1992, 1, 1);

  private static long day(int year, int month, int dayOfMonth) {
    return LocalDate.of(year, month, dayOfMonth).toEpochDay();
  }

  private static Day of(LocalDate date) {
    return Day.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01", "9999-12-31"})
  void aDayIsReadAndPrinted(String iso) {
    assertThat(Day.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "1900-02-29",
        "2023-04-31",
        "2023-00-10",
        "2023-13-01",
        "2023-01-00",
        "0000-01-01",
        "2023-1-1",
        "23-01-01",
        "2023/01/01",
        "2023-01-01 ",
        "",
        "２０２３-01-01",
        "+023-01-01",
        "2023-01-0a"
      })
  void whatIsNoDayIsRefused(String iso) {
    assertThatIllegalArgumentException().isThrownBy(() -> Day.parse(iso));
  }

  @Property
  void nextAgreesWithTheCalendar(@ForAll @LongRange(max = 40_000) long days) {
    LocalDate date = LocalDate.ofEpochDay(FROM + days);
    assertThat(of(date).next()).isEqualTo(of(date.plusDays(1)));
  }

  @Property
  void previousAgreesWithTheCalendar(@ForAll @LongRange(max = 40_000) long days) {
    LocalDate date = LocalDate.ofEpochDay(FROM + days);
    assertThat(of(date).previous()).isEqualTo(of(date.minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "9999-10-31, 2, 9999-12-31",
    "9999-10-31, 4, 9999-12-31",
    "9999-12-01, 48, 9999-12-01",
    "0001-01-31, -1, 0001-01-31",
    "0001-03-31, -1, 0001-02-28"
  })
  void monthsEndWithTheCalendar(String day, int months, String to) {
    assertThat(Day.parse(day).plusMonths(months)).hasToString(to);
  }

  @Property
  void plusMonthsAgreesWithTheCalendar(
      @ForAll @LongRange(max = 40_000) long days,
      @ForAll @IntRange(min = -48, max = 48) int months) {
    LocalDate date = LocalDate.ofEpochDay(FROM + days);
    assertThat(of(date).plusMonths(months)).isEqualTo(of(date.plusMonths(months)));
  }

  @Property
  void orderAgreesWithTheCalendar(
      @ForAll @LongRange(max = 40_000) long one, @ForAll @LongRange(max = 40_000) long other) {
    Day first = of(LocalDate.ofEpochDay(FROM + one));
    Day second = of(LocalDate.ofEpochDay(FROM + other));
    assertThat(first.isBefore(second)).isEqualTo(one < other);
    assertThat(first.isAfter(second)).isEqualTo(one > other);
    assertThat(first.equals(second)).isEqualTo(one == other);
    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Long.compare(one, other));
  }

  @Property
  void inChinaAgreesWithTheTimeZone(@ForAll @LongRange(max = 40_000L * 86_400_000) long millis) {
    long epoch = FROM * 86_400_000 + millis;
    LocalDate date =
        ZonedDateTime.ofInstant(java.time.Instant.ofEpochMilli(epoch), CHINA).toLocalDate();
    assertThat(Day.inChina(epoch)).isEqualTo(of(date));
  }

  @Test
  void aDayInChinaBeginsAtSixteenHoursUtc() {
    long midnight = LocalDate.of(2023, 1, 1).atStartOfDay(CHINA).toInstant().toEpochMilli();
    assertThat(Day.inChina(midnight)).hasToString("2023-01-01");
    assertThat(Day.inChina(midnight - 1)).hasToString("2022-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "1963-05-10, 2023-05-09, 59",
    "1963-05-10, 2023-05-10, 60",
    "2005-01-01, 2023-01-01, 18",
    "2005-01-02, 2023-01-01, 17",
    "2004-02-29, 2023-02-28, 18",
    "2004-02-29, 2023-03-01, 19",
    "2023-01-01, 2023-01-01, 0"
  })
  void ageIsCountedInFullYears(String birthday, String on, int age) {
    assertThat(Day.parse(birthday).ageOn(Day.parse(on))).isEqualTo(age);
  }

  @Test
  void aYearRunsFromItsFirstToItsLastDay() {
    assertThat(Day.firstOf(2024)).hasToString("2024-01-01");
    assertThat(Day.lastOf(2024)).hasToString("2024-12-31");
    assertThat(Day.lastOf(2023).next()).isEqualTo(Day.firstOf(2024));
    assertThat(Day.parse("2024-02-28").next()).hasToString("2024-02-29");
    assertThat(Day.parse("2024-06-30").year()).isEqualTo(2024);
  }
}
