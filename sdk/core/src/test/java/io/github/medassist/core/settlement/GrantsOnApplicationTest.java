// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** 阜蒙政办发〔2022〕9号 二(三)2 and A16: a grant is made once over a cost, under the year's limit. */
class GrantsOnApplicationTest {
  private static final Policies POLICIES = Policies.builtIn();
  private static final Postings POSTINGS = new Postings(POLICIES);
  private static final GrantsOnApplication GRANTS = new GrantsOnApplication(POLICIES);
  private static final Day APPLICATION = Day.parse("2023-08-01");
  private static final String NOW = "2023-06-01T09:30:00+08:00";

  /** A person's record, as the service keeps it. */
  private static final class History {
    Resident resident;
    final Map<String, Posting> settlements = new TreeMap<>();
    final Map<String, GrantPosting> grants = new LinkedHashMap<>();

    History(Category... categories) {
      List<Membership> held = new ArrayList<>();
      for (Category each : categories) {
        held.add(new Membership(each, Day.of(2021, 1, 1), null));
      }
      List<Insurance> insured = new ArrayList<>();
      for (int year = 2021; year <= 2025; year++) {
        insured.add(
            new Insurance(
                year,
                EnrollmentStatus.ENROLLED,
                Scheme.RESIDENT,
                Day.of(year - 1, 11, 2),
                EnrollmentBasis.IN_PERIOD,
                0,
                0));
      }
      resident =
          Resident.builder("r", "210921", Scheme.RESIDENT, NOW)
              .categories(held)
              .insurance(insured)
              .build();
    }

    void settle(String id, String day, Care care, long inScope, Map<String, Long> paid) {
      Visit visit =
          Visit.builder(care, Costs.of(inScope, inScope)).referral(Referral.REFERRED).build();
      Posting posting =
          POSTINGS.of(
              resident, Settlement.builder(id, "r", Day.parse(day), visit).paid(paid).build());
      int year = posting.date().year();
      resident = resident.with(year, posting.addedTo(resident.account(year)), NOW);
      settlements.put(id, posting);
    }

    Estimate ask(Day application) {
      return GRANTS.estimate(GRANTS.window(resident, application), settlements.values());
    }

    GrantPosting grant(String id, Day application, Map<String, Long> paid) {
      GrantPosting posting =
          GRANTS.posting(
              GRANTS.window(resident, application),
              new GrantPayment(id, application, paid),
              settlements);
      resident = posting.addedTo(resident, NOW);
      grants.put(id, posting);
      return posting;
    }

    void reverse(String id) {
      resident = grants.remove(id).takenFrom(resident, NOW);
    }

    String json() {
      return new String(Json.write(resident::write), StandardCharsets.UTF_8);
    }
  }

  /** In scope 62,000, basic insurance 42,000, assistance 10,800 and 2,520: 6,680 were borne. */
  private static History poorByIllness() {
    History history = new History(Category.IMPOVERISHED_BY_ILLNESS);
    history.settle(
        "S-1",
        "2023-05-10",
        Care.INPATIENT,
        6_200_000,
        Map.of("BASIC", 4_200_000L, "assistance.basic", 1_080_000L, "assistance.topup", 252_000L));
    return history;
  }

  private static Range assistance(Estimate estimate) {
    return estimate.layer(Layer.ASSISTANCE);
  }

  @Test
  void aGrantThatWasMadeIsNotMadeAgainAndHasUsedTheLimit() {
    History history = poorByIllness();
    assertThat(assistance(history.ask(APPLICATION))).isEqualTo(Range.exactly(84_000));

    GrantPosting posting = history.grant("G-1", APPLICATION, null);

    assertThat(posting.grant().paid()).isEqualTo(Map.of("assistance.basic", 84_000L));
    assertThat(posting.grant().from()).isEqualTo(Day.parse("2022-08-01"));
    assertThat(posting.differences()).isEmpty();
    assertThat(assistance(history.ask(APPLICATION))).isEqualTo(Range.exactly(0));
    assertThat(assistance(history.ask(Day.parse("2023-12-01")))).isEqualTo(Range.exactly(0));
    Quota quota = new Quotas(POLICIES).in(2023, history.resident, Day.parse("2023-09-01"));
    assertThat(quota.quota("assistance.basic").used()).isEqualTo(1_164_000);
    assertThat(quota.quota("assistance.basic").remaining()).isEqualTo(836_000);
    assertThat(quota.ownPayment().get(Care.INPATIENT)).isEqualTo(584_000);
    assertThat(quota.grants()).extracting(GrantOnApplication::total).containsExactly(84_000L);
    byte[] written = Json.write(writer -> QuotaJson.write(writer, quota));
    Quota read = QuotaJson.read(Json.read(written));
    assertThat(Json.write(writer -> QuotaJson.write(writer, read))).isEqualTo(written);

    // A later stay: 20,000 borne, of which (20,000 - 5,000) x 50 % come under 8,360 that are left.
    history.settle("S-2", "2023-10-10", Care.INPATIENT, 2_500_000, Map.of("BASIC", 500_000L));
    Estimate next = history.ask(Day.parse("2023-12-01"));
    assertThat(next.step("assistance.basic").pays()).isEqualTo(Range.exactly(750_000));
    assertThat(next.step("assistance.basic").limitLeft()).isEqualTo(836_000);
  }

  @Test
  void aReversalRestoresTheRecordToTheFen() {
    History history = poorByIllness();
    String before = history.json();
    history.grant("G-1", APPLICATION, Map.of("ASSISTANCE", 84_000L));
    assertThat(
            Json.write(
                Resident.read(Json.read(history.json().getBytes(StandardCharsets.UTF_8)))::write))
        .asString()
        .isEqualTo(history.json());

    history.reverse("G-1");

    assertThat(history.json()).isEqualTo(before);
    assertThat(assistance(history.ask(APPLICATION))).isEqualTo(Range.exactly(84_000));
  }

  @Test
  void whatTheAgencyPaidOtherwiseIsADifference() {
    GrantPosting posting =
        poorByIllness().grant("G-1", APPLICATION, Map.of("assistance.basic", 100_000L));

    assertThat(posting.differences()).hasSize(1);
    assertThat(posting.differences().get(0).recorded()).isEqualTo(100_000);
    assertThat(posting.differences().get(0).computed()).isEqualTo(Range.exactly(84_000));
    assertThat(Json.write(GrantPosting.read(Json.read(Json.write(posting::write)))::write))
        .isEqualTo(Json.write(posting::write));
  }

  /** The limits are of the year of the application; what was borne is less where it was borne. */
  @Test
  void aGrantOverTwoYearsLowersTheOwnPaymentOfEach() {
    History history = new History(Category.IMPOVERISHED_BY_ILLNESS);
    history.settle("S-1", "2022-11-10", Care.INPATIENT, 1_500_000, Map.of("BASIC", 500_000L));
    history.settle("S-2", "2023-02-10", Care.CHRONIC_OUTPATIENT, 500_000, Map.of());

    history.grant("G-1", Day.parse("2023-03-01"), null);

    // (15,000 - 5,000) x 50 % = 5,000, a third of what was borne in each.
    assertThat(history.resident.account(2022).ownPayment(Care.INPATIENT)).isEqualTo(666_667);
    assertThat(history.resident.account(2023).ownPayment(Care.CHRONIC_OUTPATIENT))
        .isEqualTo(333_333);
    assertThat(history.resident.account(2022).used("assistance.basic").paid()).isZero();
    assertThat(history.resident.account(2023).used("assistance.basic").paid()).isEqualTo(500_000);
  }

  /** What a charity paid, the person has not borne. */
  @Test
  void whatOtherCoverPaidIsNotGranted() {
    History history = new History(Category.IMPOVERISHED_BY_ILLNESS);
    history.settle(
        "S-1", "2023-02-10", Care.INPATIENT, 2_000_000, Map.of(Settlement.OTHER, 1_400_000L));

    assertThat(assistance(history.ask(APPLICATION))).isEqualTo(Range.exactly(50_000));
  }

  @Test
  void refusesWhatCanBeNoGrant() {
    History history = poorByIllness();
    assertRefused(history, Map.of("ASSISTANCE", 668_001L), ProblemCode.GRANT_ABOVE_BORNE, "/paid");
    assertRefused(history, Map.of("BASIC", 1L), ProblemCode.UNKNOWN_WORD, "/paid/BASIC");
    assertRefused(history, Map.of(Settlement.OTHER, 1L), ProblemCode.UNKNOWN_WORD, "/paid/OTHER");
    assertRefused(
        history,
        Map.of("ASSISTANCE", 1L, "assistance.basic", 1L),
        ProblemCode.PAID_TWICE,
        "/paid/ASSISTANCE");
    assertRefused(history, Map.of(), ProblemCode.OUT_OF_BOUNDS, "/paid");
    assertRefused(
        new History(Category.SUBSISTENCE_ALLOWANCE),
        Map.of("ASSISTANCE", 1L),
        ProblemCode.NO_APPLICATION,
        "/application");
    history.grant("G-1", APPLICATION, null);
    assertRefused(history, Map.of("ASSISTANCE", 1L), ProblemCode.GRANT_ABOVE_BORNE, "/paid");
  }

  private static void assertRefused(
      History history, Map<String, Long> paid, ProblemCode code, String pointer) {
    assertThatThrownBy(() -> history.grant("G-2", APPLICATION, paid))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.pointer()).isEqualTo(pointer);
            });
  }

  /** 文水 states neither months nor figures: what the agency paid is recorded all the same. */
  @Test
  void aGrantIsRecordedWhereNoDocumentStatesAFigure() {
    History history = poorByIllness();
    history.resident =
        Resident.builder("r", "141121", Scheme.RESIDENT, NOW)
            .accounts(Collections.singletonMap(2023, history.resident.account(2023)))
            .build();

    assertThatThrownBy(() -> history.grant("G-1", APPLICATION, null))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_EXACT));
    GrantPosting posting = history.grant("G-1", APPLICATION, Map.of("ASSISTANCE", 100_000L));

    assertThat(posting.differences()).isEmpty();
    assertThat(history.resident.account(2023).ownPayment(Care.INPATIENT)).isEqualTo(568_000);
  }

  /** Whatever happens in whatever order, nothing is granted twice, nor more than was borne. */
  @Property(tries = 200)
  void noCostIsGrantedTwice(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 1_000_000) Integer> random) {
    History history = new History(Category.IMPOVERISHED_BY_ILLNESS);
    int number = 0;
    for (int each : random) {
      number++;
      Day day = Day.of(2022, 1, 1).plusMonths(each / 10 % 36);
      if (each % 10 < 5) {
        Care care = each % 3 == 0 ? Care.CHRONIC_OUTPATIENT : Care.INPATIENT;
        long other = each % 7 == 0 ? each : 0;
        history.settle(
            "S-" + number,
            day.toString(),
            care,
            each * 3L,
            Map.of("BASIC", (long) each, Settlement.OTHER, other));
      } else if (each % 10 < 9) {
        try {
          history.grant(
              "G-" + number, day, each % 2 == 0 ? null : Map.of("ASSISTANCE", (long) each));
        } catch (InvalidInputException e) {
          assertThat(e.code())
              .isIn(
                  ProblemCode.GRANT_ABOVE_BORNE,
                  ProblemCode.OUT_OF_BOUNDS,
                  ProblemCode.NO_APPLICATION);
        }
      } else if (!history.grants.isEmpty()) {
        history.reverse(history.grants.keySet().iterator().next());
      }
      requireSound(history);
    }
    for (String id : new ArrayList<>(history.grants.keySet())) {
      history.reverse(id);
    }
    History settled = new History(Category.IMPOVERISHED_BY_ILLNESS);
    for (Posting posting : history.settlements.values()) {
      int year = posting.date().year();
      settled.resident =
          settled.resident.with(year, posting.addedTo(settled.resident.account(year)), NOW);
    }
    for (int year : settled.resident.years()) {
      for (Care care : Care.values()) {
        assertThat(history.resident.account(year).total(care))
            .isEqualTo(settled.resident.account(year).total(care));
      }
      assertThat(history.resident.account(year).used("assistance.basic").paid()).isZero();
    }
  }

  private static void requireSound(History history) {
    List<String> granted = new ArrayList<>();
    long sum = 0;
    for (GrantPosting grant : history.grants.values()) {
      sum += grant.grant().total();
      long shares = 0;
      for (GrantPosting.Share share : grant.shares()) {
        granted.add(share.settlement());
        long paid = share.total().paid(Layer.ASSISTANCE);
        assertThat(paid)
            .isBetween(0L, history.settlements.get(share.settlement()).ownPayment().inScope());
        shares += paid;
      }
      assertThat(shares).isEqualTo(grant.grant().total());
    }
    long borne = 0;
    for (Posting posting : history.settlements.values()) {
      borne += posting.ownPayment().inScope();
    }
    assertThat(granted).doesNotHaveDuplicates();
    assertThat(sum).isLessThanOrEqualTo(borne);
    for (int year : history.resident.years()) {
      for (Care care : Arrays.asList(Care.INPATIENT, Care.CHRONIC_OUTPATIENT)) {
        assertThat(history.resident.account(year).ownPayment(care)).isNotNegative();
      }
    }
  }
}
