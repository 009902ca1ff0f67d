// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Effect;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The invented people, as the ledger and their settlements make them. */
class SamplesTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  private static final Policies POLICIES = Policies.builtIn();

  private static List<SampleResident> people() {
    return RUNNING.sandbox().people();
  }

  @Test
  void fortyPeopleOfSixRegionsAndAllCategories() {
    assertThat(people()).hasSize(40);
    assertThat(people())
        .extracting(each -> each.resident().region())
        .containsOnly("210921", "141121", "140000", "210000", "450000", "990001");
    assertThat(people())
        .extracting(SampleResident::category)
        .containsAll(EnumSet.allOf(Category.class));
    assertThat(people())
        .extracting(each -> each.resident().scheme())
        .containsAll(EnumSet.allOf(Scheme.class));
    assertThat(people()).extracting(each -> each.resident().ref()).doesNotHaveDuplicates();
    assertThat(people()).extracting(SampleResident::name).allMatch(name -> name.startsWith("示例·"));
  }

  @Test
  void idNumbersAreOfAPlaceThatIsNotAssigned() {
    assertThat(Ids.ALL).hasSize(40).allMatch(id -> id.startsWith("990001"));
  }

  @Test
  void theNamedRegionIsThePacks() {
    for (SampleResident each : people()) {
      assertThat(each.regionName())
          .isEqualTo(POLICIES.packs(each.resident().region()).get(0).name().zh());
    }
  }

  @Test
  void everyYearOnRecordHasAnAnswer() {
    for (SampleResident person : people()) {
      assertThat(person.resident().insurance()).isNotEmpty();
      for (Insurance year : person.resident().insurance()) {
        Enrollment enrollment =
            new Enrollments(POLICIES).in(year.year(), person.resident(), Day.of(2026, 1, 1));
        assertThat(enrollment.status()).isNotNull();
      }
    }
  }

  /**
   * An odd sum here would be a figure that nobody can explain. What was settled in the samples'
   * last year is settled again in this one.
   */
  @Test
  void whatWasSettledIsWhatTheTermsPay() {
    List<Map<String, AttributeValue>> settlements =
        RUNNING.sandbox().client().scan(scan -> scan.tableName("medassist")).items().stream()
            .filter(item -> item.get("sk").s().equals("SETTLEMENT"))
            .toList();

    assertThat(settlements)
        .hasSize(17 + 11)
        .allSatisfy(item -> assertThat(item.get("posting").s()).contains("\"differences\":[]"));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "示例·张一, 2023, assistance.basic, 1500000, 1050000",
    "示例·张一, 2023, assistance.topup, 450000, 105000",
    "示例·李二, 2023, assistance.basic, 800000, 560000",
    "示例·李二, 2023, assistance.topup, 240000, 168000",
    "示例·赵四, 2023, assistance.basic, 2000000, 1080000",
    "示例·赵四, 2023, assistance.topup, 920000, 252000",
    "示例·郑九, 2023, assistance.basic, 3000000, 1250000",
    "示例·郑九, 2023, assistance.topup, 1750000, 375000",
    "示例·韩十六, 2022, assistance.monitored, 1000000, 508018",
    "示例·杨十七, 2022, assistance.monitored, 500000, 158018",
    "示例·秦十九, 2023, outpatient, 20000, 10000",
    "示例·严二十六, 2019, assistance, 1000000, 650000",
    "示例·陶三十, 2022, assistance, 800000, 560000",
    "示例·喻三十五, 2023, outpatient, 40000, 22000",
    "示例·水三十七, 2023, basic, 2000000, 1560000",
    "示例·水三十七, 2023, criticalIllness, 440000, 0",
    "示例·水三十七, 2023, assistance.basic, 440000, 144000",
    "示例·水三十七, 2023, assistance.topup, 296000, 0"
  })
  void aBenefitWasUsed(String name, int year, String benefit, long base, long paid) {
    Usage used = person(name).resident().account(year).used(benefit);

    assertThat(used.base()).isEqualTo(base);
    assertThat(used.paid()).isEqualTo(paid);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "示例·张一, 2023, INPATIENT, 345000",
    "示例·李二, 2023, INPATIENT, 72000",
    "示例·赵四, 2023, INPATIENT, 668000",
    "示例·赵四, 2023, HIGH_VALUE_DRUG, 130000",
    "示例·钱五, 2023, INPATIENT, 120000",
    "示例·郑九, 2023, INPATIENT, 1375000",
    "示例·冯十, 2023, INPATIENT, 420000",
    "示例·陈十一, 2023, INPATIENT, 860000",
    "示例·韩十六, 2022, INPATIENT, 491982",
    "示例·杨十七, 2022, INPATIENT, 341982",
    "示例·秦十九, 2023, OUTPATIENT, 10000",
    "示例·施二十三, 2022, INPATIENT, 2630000",
    "示例·曹二十五, 2022, CHRONIC_OUTPATIENT, 215000",
    "示例·严二十六, 2019, INPATIENT, 350000",
    "示例·陶三十, 2022, INPATIENT, 240000",
    "示例·喻三十五, 2023, OUTPATIENT, 18000",
    "示例·水三十七, 2023, INPATIENT, 296000"
  })
  void wasLeftToThePerson(String name, int year, Care care, long own) {
    assertThat(person(name).resident().account(year).ownPayment(care)).isEqualTo(own);
  }

  private static SampleResident person(String name) {
    return people().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void someoneWaitsForCover() {
    Enrollment enrollment =
        people().stream()
            .map(SampleResident::resident)
            .map(each -> new Enrollments(POLICIES).in(2025, each, Day.of(2025, 4, 1)))
            .filter(each -> each.waiting() != null)
            .findFirst()
            .orElseThrow();

    assertThat(enrollment.waiting().months()).isEqualTo(4);
    assertThat(enrollment.coverageFrom()).isEqualTo(Day.of(2025, 7, 10));
  }

  @Test
  void todayThereIsSomebodyOfEachStanding() {
    Day today = Day.inChina(System.currentTimeMillis());

    assertThat(people())
        .extracting(each -> new Quotas(POLICIES).in(today.year(), each.resident(), today))
        .extracting(each -> each.standing().effect())
        .containsAll(EnumSet.allOf(Effect.class));
    assertThat(people())
        .extracting(each -> each.resident().insurance(today.year()).status())
        .containsAll(EnumSet.allOf(EnrollmentStatus.class));
  }

  @Test
  void someHaveSeveralCategoriesOrHadAnother() {
    Day day = Day.of(2023, 6, 1);

    assertThat(people()).anyMatch(each -> each.resident().categories(day).size() == 2);
    assertThat(people())
        .anyMatch(
            each ->
                each.resident().categories().stream()
                    .anyMatch(past -> past.until() != null && past.until().isBefore(day)));
  }
}
