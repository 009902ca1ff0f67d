package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.Settings;
import io.github.medassist.functions.store.Identity;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleLedgerTest {
  private static final Policies POLICIES = Policies.builtIn();

  private static List<SampleResident> people() throws IOException {
    return SampleLedger.read(
        new Identity(new Settings("unused", null, null, Sandbox.SECRETS, null, Clock.systemUTC())));
  }

  @Test
  void fortyPeopleOfSixRegionsAndAllCategories() throws IOException {
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
  void theNamedRegionIsThePacks() throws IOException {
    for (SampleResident each : people()) {
      assertThat(each.regionName())
          .isEqualTo(POLICIES.packs(each.resident().region()).get(0).name().zh());
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyYearOnRecordHasAnAnswer(SampleResident person) {
    List<Integer> years = years(person.resident()).toList();

    assertThat(years).isNotEmpty();
    for (int year : years) {
      Enrollment enrollment =
          new Enrollments(POLICIES).in(year, person.resident(), Day.of(2026, 1, 1));
      assertThat(enrollment.status()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void whatIsOnRecordAsPaidIsWhatTheTermsPay(SampleResident person) {
    Resident resident = person.resident();
    years(resident)
        .forEach(
            year -> {
              Account account = resident.account(year);
              if (!account.benefits().isEmpty()) {
                assertFollows(resident, year, account);
              }
            });
  }

  /** Walks the year as one visit: the sample people who used anything have had one. */
  private static void assertFollows(Resident resident, int year, Account account) {
    Map<String, Usage> used = account.benefits();
    String first = used.keySet().iterator().next();
    long inScope = used.get(first).base();
    Care care = first.equals("outpatient") ? Care.OUTPATIENT : Care.INPATIENT;
    Costs costs = Costs.of(inScope, inScope);
    if (care == Care.OUTPATIENT) {
      costs = costs.withClasses(inScope / 2, inScope / 2);
    }
    Visit visit =
        Visit.builder(care, costs).referral(Referral.REFERRED).facility(2, Place.IN_COUNTY).build();
    Settled settled = Settled.NOTHING;
    if (first.startsWith("assistance")) {
      // What the insurances left is the base on record.
      settled = settled.with(Layer.BASIC, 0).with(Layer.CRITICAL_ILLNESS, 0);
    }
    Day day = Day.of(year, 6, 1);
    Resident fresh =
        new Resident(
            resident.ref(),
            resident.region(),
            resident.scheme(),
            resident.monitored(),
            null,
            resident.categories(),
            List.of(),
            Map.of(),
            resident.asOf());
    Estimate estimate =
        new Estimator(POLICIES).estimate(fresh.request(day, visit, settled), fresh.categories(day));
    long left = inScope;
    for (Map.Entry<String, Usage> each : used.entrySet()) {
      Step step = estimate.step(each.getKey());
      assertThat(step).as(each.getKey()).isNotNull();
      assertThat(each.getValue().base()).as(each.getKey()).isEqualTo(left);
      assertThat(each.getValue().paid()).as(each.getKey()).isEqualTo(step.pays().min());
      left -= each.getValue().paid();
    }
    assertThat(account.ownPayment(care)).isEqualTo(left);
  }

  @Test
  void someoneWaitsForCover() throws IOException {
    Enrollment enrollment =
        people().stream()
            .map(SampleResident::resident)
            .filter(each -> each.region().equals("210921") && each.insurance(2025) != null)
            .map(each -> new Enrollments(POLICIES).in(2025, each, Day.of(2025, 4, 1)))
            .findFirst()
            .orElseThrow();

    assertThat(enrollment.waiting().months()).isEqualTo(4);
    assertThat(enrollment.coverageFrom()).isEqualTo(Day.of(2025, 7, 10));
  }

  @Test
  void someHaveSeveralCategoriesOrHadAnother() throws IOException {
    Day day = Day.of(2023, 6, 1);

    assertThat(people()).anyMatch(each -> each.resident().categories(day).size() == 2);
    assertThat(people())
        .anyMatch(
            each ->
                each.resident().categories().stream()
                    .anyMatch(past -> past.until() != null && past.until().isBefore(day)));
  }

  private static Stream<Integer> years(Resident resident) {
    return IntStream.rangeClosed(2015, 2026)
        .filter(year -> resident.insurance(year) != null)
        .boxed();
  }
}
