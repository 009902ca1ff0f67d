// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.Calls;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.TestResidents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 阜蒙政办发〔2022〕9号 二(三)2: one grant over what was paid in the 12 months before (A16). */
class GrantOnApplicationTest extends DynamoDbTest {
  private static ResidentRepository residents;

  @BeforeAll
  static void settle() {
    residents = store.residents();
    residents.save(person("poor-by-illness", Category.IMPOVERISHED_BY_ILLNESS));
    residents.save(person("in-no-category", null));
    residents.save(person("granted-directly", Category.SUBSISTENCE_ALLOWANCE));
    settle("poor-by-illness", "before", "2022-08-09", 99_000_00, false);
    settle("poor-by-illness", "first-day", "2022-08-10", 10_000_00, false);
    settle("poor-by-illness", "last-day", "2023-08-09", 20_000_00, false);
    settle("poor-by-illness", "taken-back", "2023-08-01", 50_000_00, true);
    settle("poor-by-illness", "day-itself", "2023-08-10", 99_000_00, false);
  }

  private static Resident person(String ref, Category category) {
    return Resident.builder(ref, "210921", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .categories(
            category == null
                ? List.of()
                : List.of(new Membership(category, Day.of(2022, 1, 1), null)))
        .insurance(TestResidents.insurance())
        .build();
  }

  /** Settles a stay of which the insurances left {@code own} fen. */
  private static void settle(String ref, String id, String date, long own, boolean reverse) {
    var settlement = Route.SETTLEMENT.function().make(settings());
    String body =
        "{\"id\":\"%s\",\"resident\":\"%s\",\"date\":\"%s\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\",\"costs\":{\"total\":%d,\"inScope\":%d}},\"paid\":{\"BASIC\":500000}}"
            .formatted(id, ref, date, own + 500_000, own + 500_000);
    Map<String, String> agency = Calls.agency("210921");
    assertThat(Calls.call(settlement, "POST", Map.of(), Map.of(), agency, body).status())
        .isEqualTo(201);
    if (reverse) {
      Calls.call(settlement, "POST", Map.of("id", id), Map.of(), agency, "{\"reason\":\"x\"}");
    }
  }

  private static Calls.Answer apply(String ref, String body) {
    return Calls.call(
        Route.ESTIMATE_OF_RESIDENT.function().make(settings()),
        "POST",
        Map.of("ref", "me"),
        Map.of(),
        Calls.resident(ref),
        body);
  }

  @Test
  void countsWhatStandsOfThe12MonthsOverTheTurnOfTheYear() {
    Calls.Answer answer = apply("poor-by-illness", "{\"application\":\"2023-08-10\"}");

    // 30,000: (30,000 - 5,000) x 50 %, then (17,500 - 10,000) x 50 %.
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"ASSISTANCE\":{\"min\":1625000,\"max\":1625000}");
  }

  /** In scope 62,000, basic insurance 42,000, assistance 10,800 and 2,520: 6,680 were borne. */
  @Test
  void whatAssistanceHasPaidIsNotGrantedAgain() {
    residents.save(
        Resident.builder("assisted-before", "210921", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
            .categories(
                List.of(
                    new Membership(Category.MARGINAL_LOW_INCOME, Day.of(2022, 1, 1), null),
                    new Membership(Category.IMPOVERISHED_BY_ILLNESS, Day.of(2023, 7, 1), null)))
            .insurance(TestResidents.insurance())
            .build());
    String stay =
        "{\"id\":\"%s\",\"resident\":\"assisted-before\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"%s\",\"costs\":{\"total\":%d,\"inScope\":%d}},\"paid\":{%s}}";
    record(
        stay.formatted(
            "assisted",
            "REFERRED",
            6_200_000,
            6_200_000,
            "\"BASIC\":4200000,\"assistance.basic\":1080000,\"assistance.topup\":252000"));
    record(stay.formatted("by-oneself", "NOT_REFERRED", 900_000, 900_000, "\"BASIC\":0"));

    String grant = apply("assisted-before", "{\"application\":\"2023-08-01\"}").body();

    // (6,680 - 5,000) x 50 %; 9,200 of the limit are left.
    assertThat(grant)
        .contains("\"ASSISTANCE\":{\"min\":84000,\"max\":84000}")
        .contains("\"limitLeft\":920000")
        .doesNotContain("结算单");
  }

  private static void record(String settlement) {
    assertThat(
            Calls.call(
                    Route.SETTLEMENT.function().make(settings()),
                    "POST",
                    Map.of(),
                    Map.of(),
                    Calls.agency("210921"),
                    settlement)
                .status())
        .isEqualTo(201);
  }

  @Test
  void whoIsInNoCategoryMayApply() {
    assertThat(apply("in-no-category", "{\"application\":\"2023-08-10\"}").body())
        .contains("\"category\":\"IMPOVERISHED_BY_ILLNESS\"");
  }

  @Test
  void whoseCategoryIsGrantedDirectlyNeedNotApply() {
    Calls.Answer answer = apply("granted-directly", "{\"application\":\"2023-08-10\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().required("code").string()).isEqualTo("NO_APPLICATION");
  }

  @Test
  void anApplicationHasNoVisit() {
    assertThat(
            apply("poor-by-illness", "{\"application\":\"2023-08-10\",\"date\":\"2023-08-10\"}")
                .json()
                .required("code")
                .string())
        .isEqualTo("UNKNOWN_FIELD");
  }
}
