// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.People;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.word.Care;
import org.junit.jupiter.api.Test;

class QuotasTest {
  private static final Day TODAY = Day.parse("2023-06-01");

  private final Quotas quotas = new Quotas(Policies.builtIn());

  @Test
  void remainingIsTheLimitLessWhatWasUsed() {
    Quota quota = quotas.in(2023, People.fumeng(), TODAY);
    Quota.BenefitQuota basic = quota.quota("assistance.basic");

    assertThat(basic.limit()).isEqualTo(2_000_000);
    assertThat(basic.used()).isEqualTo(1_050_000);
    assertThat(basic.remaining()).isEqualTo(950_000);
    assertThat(basic.deductible()).isZero();
    assertThat(basic.rate()).isEqualTo(Rate.parse("0.70"));
    assertThat(basic.cite()).hasToString("阜蒙政办发〔2022〕9号 二(二)2");
    assertThat(quota.asOf()).isEqualTo("2023-06-01T09:30:00+08:00");
  }

  @Test
  void theDeductibleIsMetByTheYearsBase() {
    Quota.BenefitQuota topUp = quotas.in(2023, People.fumeng(), TODAY).quota("assistance.topup");

    assertThat(topUp.deductible()).isEqualTo(300_000);
    assertThat(topUp.deductibleMet()).isEqualTo(300_000);
    assertThat(topUp.deductibleRemaining()).isZero();
  }

  @Test
  void theAlertSaysHowFarItIs() {
    Quota.Alert alert = quotas.in(2023, People.fumeng(), TODAY).alert();

    assertThat(alert.threshold()).isEqualTo(500_000);
    assertThat(alert.ownPayment()).isEqualTo(345_000);
    assertThat(alert.reached()).isFalse();
    assertThat(alert.distance()).isEqualTo(155_000);
  }

  @Test
  void anAlertIsReachedAtTheThreshold() {
    Resident resident =
        People.of(
            "{'ref':'f','region':'210921','scheme':'EMPLOYEE','monitored':false,'categories':[],"
                + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'}],'accounts':{'2023':{'benefits':{},"
                + "'care':{'INPATIENT':[1,3000000,0,0,0,0],'HIGH_VALUE_DRUG':[1,2000000,0,0,0,0],"
                + "'OUTPATIENT':[1,99,0,0,0,0]}}},"
                + "'asOf':'2023-06-01T09:30:00+08:00'}");

    Quota.Alert alert = quotas.in(2023, resident, TODAY).alert();

    // 50,000 for employees; ordinary outpatient care does not count.
    assertThat(alert.threshold()).isEqualTo(5_000_000);
    assertThat(alert.ownPayment()).isEqualTo(5_000_000);
    assertThat(alert.reached()).isTrue();
    assertThat(alert.distance()).isZero();
  }

  @Test
  void whatTheDocumentsLeaveOpenIsNamed() {
    Quota.BenefitQuota critical = quotas.in(2023, People.fumeng(), TODAY).quota("criticalIllness");

    assertThat(critical.limit()).isNull();
    assertThat(critical.remaining()).isNull();
    assertThat(critical.reason()).isNotNull();
  }

  @Test
  void aFloorAndAnUnknownLimitAreToldAsSuch() {
    Quota.BenefitQuota assistance = quotas.in(2022, person("450000"), TODAY).quota("assistance");

    assertThat(assistance.rate()).isEqualTo(Rate.parse("0.70"));
    assertThat(assistance.rateMax()).isEqualTo(Rate.parse("1.00"));
    assertThat(assistance.rateText()).hasToString("不低于 70% / not less than 70%");
    assertThat(assistance.limit()).isNull();
    assertThat(assistance.unlimited()).isFalse();
    assertThat(assistance.reason().en()).contains("annual limit is not stated");
  }

  @Test
  void aRangeIsToldAsSuch() {
    Quota.BenefitQuota assistance = quotas.in(2022, person("210921"), TODAY).quota("assistance");

    assertThat(assistance.rateText().en()).isEqualTo("65%–70%");
  }

  @Test
  void relativeTermsAreToldWhereTheOrdinaryOnesAreUnknown() {
    Quota.BenefitQuota critical = quotas.in(2022, person("450000"), TODAY).quota("criticalIllness");

    assertThat(critical.reason().en())
        .contains("50% of the ordinary one")
        .contains("10 points above the ordinary one")
        .contains("in no document here");
    assertThat(critical.unlimited()).isTrue();
  }

  private static Resident person(String region) {
    return People.of(
        "{'ref':'p','region':'"
            + region
            + "','scheme':'RESIDENT','monitored':false,"
            + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2019-01-01'}],"
            + "'insurance':[{'year':2022,'status':'ENROLLED','scheme':'RESIDENT'}],'accounts':{},'asOf':'2022-06-01T09:30:00+08:00'}");
  }

  @Test
  void aSharedLimitIsWhatAllItsBenefitsLeave() {
    Resident resident =
        People.of(
            "{'ref':'s','region':'990001','scheme':'RESIDENT','monitored':true,"
                + "'categories':[{'category':'AT_RISK_OF_POVERTY','since':'2022-01-01'}],"
                + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'}],'accounts':{'2023':{'benefits':{"
                + "'assistance.basic':{'base':500000,'paid':100000},"
                + "'assistance.monitored':{'base':500000,'paid':200000}},'care':{}}},"
                + "'asOf':'2023-06-01T09:30:00+08:00'}");

    Quota quota = quotas.in(2023, resident, TODAY);

    assertThat(quota.quota("assistance.basic").remaining())
        .isEqualTo(quota.quota("assistance.basic").limit() - 300_000);
    assertThat(quota.quota("assistance.monitored").used()).isEqualTo(200_000);
  }

  @Test
  void aNewYearStartsClean() {
    Quota quota = quotas.in(2024, People.fumeng(), TODAY);

    assertThat(quota.quota("assistance.basic").remaining()).isEqualTo(2_000_000);
    assertThat(quota.ownPayment()).containsEntry(Care.INPATIENT, 0L);
  }

  @Test
  void isReadBackAsItWasWritten() {
    Quota quota = quotas.in(2023, People.fumeng(), TODAY);
    byte[] written = Json.write(writer -> QuotaJson.write(writer, quota));
    Quota read = QuotaJson.read(Json.read(written));

    assertThat(Json.write(writer -> QuotaJson.write(writer, read))).isEqualTo(written);
  }
}
