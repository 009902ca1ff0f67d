// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.People;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {
  private static final Day TODAY = Day.parse("2023-06-01");
  private static final String TOLD = "2023-06-01T09:30:01.000+08:00";

  private final Policies policies = Policies.builtIn();
  private final Alerts alerts = new Alerts(policies);

  private static Resident person(String region, String scheme, String category, String care) {
    return People.of(
        "{'ref':'p','region':'"
            + region
            + "','scheme':'"
            + scheme
            + "','monitored':false,'categories':["
            + (category == null ? "" : "{'category':'" + category + "','since':'2022-01-01'}")
            + "],'insurance':[],'accounts':{'2023':{'benefits':{},'care':{"
            + care
            + "}}},'asOf':'2023-06-01T09:30:00+08:00'}");
  }

  @ParameterizedTest(name = "{0} {1} with {2} fen: {3}")
  @CsvSource({
    "RESIDENT, SUBSISTENCE_ALLOWANCE,   499999, ",
    "RESIDENT, SUBSISTENCE_ALLOWANCE,   500000, 500000",
    "RESIDENT, SUBSISTENCE_ALLOWANCE,  9000000, 500000",
    "EMPLOYEE, SUBSISTENCE_ALLOWANCE,   500000, 500000",
    "RESIDENT, LIFTED_OUT_OF_POVERTY,   500000, 500000",
    "RESIDENT, IMPOVERISHED_BY_ILLNESS, 1999999, ",
    "RESIDENT, IMPOVERISHED_BY_ILLNESS, 2000000, 2000000",
    "RESIDENT, ,                        2000000, 2000000",
    "EMPLOYEE, ,                        4999999, ",
    "EMPLOYEE, ,                        5000000, 5000000",
  })
  void isReachedAtTheThresholdOfCategoryAndScheme(
      String scheme, String category, long own, Long threshold) {
    Resident resident = person("210921", scheme, category, "'INPATIENT':[1," + own + ",0,0,0,0]");

    Alert alert = alerts.in(2023, resident, TODAY, TOLD);

    assertThat(alert == null ? null : (Long) alert.threshold()).isEqualTo(threshold);
  }

  /** 广西 一(四) excludes no kind of care, and 三(一) watches 边缘户. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "SUBSISTENCE_ALLOWANCE, OUTPATIENT",
    "AT_RISK_OF_POVERTY, OUTPATIENT",
    "AT_RISK_OF_POVERTY, INPATIENT",
    "MARGINAL_LOW_INCOME, HIGH_VALUE_DRUG",
  })
  void inGuangxiEveryKindOfCareCounts(String category, String care) {
    Resident below = person("450000", "RESIDENT", category, "'" + care + "':[1,999999,0,0,0,0]");
    Resident reached = person("450000", "RESIDENT", category, "'" + care + "':[1,1000000,0,0,0,0]");

    assertThat(alerts.in(2023, below, TODAY, TOLD)).isNull();
    assertThat(alerts.in(2023, reached, TODAY, TOLD).threshold()).isEqualTo(1_000_000);
  }

  @Test
  void saysOfWhatTheCostIsMadeUpAndWhoIsTold() {
    Resident resident =
        person(
            "210921",
            "RESIDENT",
            "SUBSISTENCE_ALLOWANCE",
            "'INPATIENT':[2,900000,300000,100000,80000,20000],"
                + "'HIGH_VALUE_DRUG':[1,130000,0,0,0,0],'OUTPATIENT':[3,99,0,0,0,0]");

    Alert alert = alerts.in(2023, resident, TODAY, TOLD);

    assertThat(alert.id()).isEqualTo("p.2023.500000");
    assertThat(alert.ownPayment()).isEqualTo(530_000);
    assertThat(alert.care())
        .containsOnlyKeys(Care.CHRONIC_OUTPATIENT, Care.INPATIENT, Care.HIGH_VALUE_DRUG)
        .containsEntry(Care.INPATIENT, CareTotal.of(2, 900_000, 300_000, 100_000, 80_000, 20_000));
    assertThat(alert.to()).extracting(Text::zh).isNotEmpty();
    assertThat(alert.category().category()).isEqualTo(Category.SUBSISTENCE_ALLOWANCE);
    assertThat(alert.scheme()).isEqualTo(Scheme.RESIDENT);
    assertThat(alert.readings()).contains("A22");
    assertThat(alert.cite()).hasToString("阜蒙政办发〔2022〕9号 二(三)1");
    assertThat(alert.reachedOn()).isEqualTo(resident.asOf());
    assertThat(alert.toldOn()).isEqualTo(TOLD);
  }

  @Test
  void saysWhatTheQuotaSays() {
    Resident resident =
        person("210921", "RESIDENT", "SUBSISTENCE_ALLOWANCE", "'INPATIENT':[1,700000,0,0,0,0]");

    Quota.Alert quota = new Quotas(policies).in(2023, resident, TODAY).alert();
    Alert alert = alerts.in(2023, resident, TODAY, TOLD);

    assertThat(alert.threshold()).isEqualTo(quota.threshold());
    assertThat(alert.ownPayment()).isEqualTo(quota.ownPayment());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"140000, 2023", "330100, 2023", "210921, 1999", "210921, 2024"})
  void noneWhereNoDocumentHasAThresholdOrNothingHappened(String region, int year) {
    Resident resident =
        person(region, "RESIDENT", "SUBSISTENCE_ALLOWANCE", "'INPATIENT':[1,90000000,0,0,0,0]");

    assertThat(alerts.in(year, resident, TODAY, TOLD)).isNull();
  }

  @Test
  void anotherAccountsFiguresAreThoseOfTheSameCare() {
    Resident resident =
        person("210921", "RESIDENT", "SUBSISTENCE_ALLOWANCE", "'INPATIENT':[1,700000,0,0,0,0]");
    Account less =
        new Account(
            Collections.emptyMap(),
            Collections.singletonMap(Care.OUTPATIENT, CareTotal.of(1, 1, 0, 0, 0, 0)));

    Alert alert = alerts.in(2023, resident, TODAY, TOLD).with(less);

    assertThat(alert.ownPayment()).isZero();
    assertThat(alert.care()).hasSize(3).doesNotContainKey(Care.OUTPATIENT);
  }

  @Test
  void aPageIsReadBackAsItWasWritten() {
    Resident resident =
        person("210921", "RESIDENT", "SUBSISTENCE_ALLOWANCE", "'INPATIENT':[1,700000,0,0,0,0]");
    Alert plain = alerts.in(2023, resident, TODAY, TOLD);
    AlertPage page =
        new AlertPage(Arrays.asList(plain, plain.with("示例·张一", "990001196503120016")), "next");

    byte[] written = Json.write(page::write);
    AlertPage read = AlertPage.read(Json.read(written));

    assertThat(Json.write(read::write)).isEqualTo(written);
    assertThat(read.alerts().get(0).name()).isNull();
    assertThat(read.alerts().get(1).idNumber()).isEqualTo("990001196503120016");
    assertThat(read.alerts().get(1)).hasToString("Alert");
  }
}
