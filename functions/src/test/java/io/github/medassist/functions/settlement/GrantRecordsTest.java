// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.Calls;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.StoreCallRecorder;
import io.github.medassist.functions.store.TestResidents;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants on application (依申请救助) that an agency made, over what they are made of (A16). */
class GrantRecordsTest extends DynamoDbTest {
  private static final String GRANT =
      "{\"id\":\"G-1\",\"application\":\"2023-08-01\",\"paid\":{\"assistance.basic\":84000}}";

  private static final Map<Route, RequestStreamHandler> FUNCTIONS = new EnumMap<>(Route.class);

  private final String ref = "r-" + UUID.randomUUID();
  private final Map<String, String> agency = Calls.agency("210921");

  @BeforeAll
  static void makeFunctions() {
    for (Route route :
        List.of(
            Route.SETTLEMENT,
            Route.REVERSAL,
            Route.GRANT_ON_APPLICATION,
            Route.GRANT_ON_APPLICATION_REVERSAL,
            Route.ESTIMATE_OF_RESIDENT,
            Route.QUOTA)) {
      FUNCTIONS.put(route, route.function().make(settings()));
    }
  }

  /** In scope 62,000, basic insurance 42,000, assistance 10,800 and 2,520: 6,680 were borne. */
  @BeforeEach
  void enter() {
    store.residents().save(person(ref, Category.IMPOVERISHED_BY_ILLNESS));
    settle(
        "S-1",
        "2023-05-10",
        6_200_000,
        "\"BASIC\":4200000,\"assistance.basic\":1080000,\"assistance.topup\":252000");
  }

  private static Resident person(String ref, @Nullable Category category) {
    return Resident.builder(ref, "210921", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .categories(
            category == null
                ? List.of()
                : List.of(new Membership(category, Day.of(2022, 1, 1), null)))
        .insurance(TestResidents.insurance())
        .build();
  }

  private void settle(String id, String date, long inScope, String paid) {
    String body =
        "{\"id\":\"%s\",\"resident\":\"%s\",\"date\":\"%s\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\",\"costs\":{\"total\":%d,\"inScope\":%d}},\"paid\":{%s}}"
            .formatted(id + ref, ref, date, inScope, inScope, paid);
    assertThat(call(Route.SETTLEMENT, Map.of(), agency, body).status()).isEqualTo(201);
  }

  private static Calls.Answer call(
      Route route, Map<String, String> path, Map<String, String> claims, String body) {
    return Calls.call(FUNCTIONS.get(route), route.method(), path, Map.of(), claims, body);
  }

  private Calls.Answer grant(Map<String, String> claims, String body) {
    return call(Route.GRANT_ON_APPLICATION, Map.of("ref", ref), claims, body);
  }

  private Calls.Answer reverse(Map<String, String> claims, String reason) {
    return call(
        Route.GRANT_ON_APPLICATION_REVERSAL,
        Map.of("ref", ref, "id", "G-1"),
        claims,
        "{\"reason\":\"" + reason + "\"}");
  }

  private String wouldBe(String application) {
    return call(
            Route.ESTIMATE_OF_RESIDENT,
            Map.of("ref", "me"),
            Calls.resident(ref),
            "{\"application\":\"" + application + "\"}")
        .body();
  }

  private Resident resident() {
    return store.residents().find(ref).orElseThrow();
  }

  private static String code(Calls.Answer problem) {
    return problem.json().required("code").string();
  }

  private static String assistance(long fen) {
    return "\"ASSISTANCE\":{\"min\":%d,\"max\":%d}".formatted(fen, fen);
  }

  @Test
  void whatWasGrantedIsNotGrantedAgain() {
    assertThat(wouldBe("2023-08-01")).contains(assistance(84_000));

    Calls.Answer granted = grant(agency, GRANT);

    assertThat(granted.status()).as(granted.body()).isEqualTo(201);
    assertThat(granted.body())
        .isEqualTo(
            "{\"resident\":\"%s\",\"grant\":{\"id\":\"G-1\",\"application\":\"2023-08-01\",\"from\":\"2022-08-01\",\"paid\":{\"assistance.basic\":84000}},\"differences\":[]}"
                .formatted(ref));
    assertThat(grant(Calls.agency("210000"), GRANT).body()).isEqualTo(granted.body());
    assertThat(wouldBe("2023-08-01")).contains(assistance(0));
    assertThat(wouldBe("2023-11-01")).contains(assistance(0));
    assertThat(resident().account(2023).ownPayment(Care.INPATIENT)).isEqualTo(584_000);

    // 20,000 more: (20,000 - 5,000) x 50 %, of 8,360 that are left of the limit.
    settle("S-2", "2023-10-10", 2_500_000, "\"BASIC\":500000");
    assertThat(wouldBe("2023-11-01"))
        .contains("\"benefit\":\"assistance.basic\"")
        .contains("\"pays\":{\"min\":750000,\"max\":750000}")
        .contains("\"limitLeft\":836000");
  }

  @Test
  void theQuotaTellsIt() {
    grant(agency, GRANT);
    String quota =
        Calls.call(
                FUNCTIONS.get(Route.QUOTA),
                "GET",
                Map.of("ref", "me"),
                Map.of("year", "2023"),
                Calls.resident(ref),
                "")
            .body();

    assertThat(quota)
        .contains("\"used\":1164000")
        .contains("\"INPATIENT\":584000")
        .contains(
            "\"grants\":[{\"id\":\"G-1\",\"application\":\"2023-08-01\",\"from\":\"2022-08-01\",\"paid\":{\"assistance.basic\":84000}}]");
  }

  @Test
  void anotherGrantWithItsIdIsRefusedAndADifferenceNamed() {
    assertThat(grant(agency, GRANT.replace("84000", "100000")).body())
        .contains(
            "\"differences\":[{\"layer\":\"ASSISTANCE\",\"recorded\":100000,\"computed\":{\"min\":84000,\"max\":84000}}]");
    Calls.Answer other = grant(agency, GRANT);

    assertThat(other.status()).isEqualTo(409);
    assertThat(code(other)).isEqualTo("GRANT_CONFLICT");
    assertThat(code(grant(agency, GRANT.replace("G-1", "G-2")))).isEqualTo("GRANT_ABOVE_BORNE");
  }

  @Test
  void aReversalRestoresAndFreesTheCost() {
    grant(agency, GRANT);
    Calls.Answer settlement = reverseSettlement();
    assertThat(settlement.status()).isEqualTo(409);
    assertThat(code(settlement)).isEqualTo("SETTLEMENT_GRANTED");

    Calls.Answer reversed = reverse(agency, "录入有误");

    assertThat(reversed.status()).as(reversed.body()).isEqualTo(201);
    assertThat(reversed.body()).endsWith("\"differences\":[],\"reversed\":true}");
    assertThat(reverse(agency, "录入有误").body()).isEqualTo(reversed.body());
    assertThat(code(reverse(agency, "另一事由"))).isEqualTo("GRANT_CONFLICT");
    assertThat(resident().account(2023).grants()).isEmpty();
    assertThat(resident().account(2023).ownPayment(Care.INPATIENT)).isEqualTo(668_000);
    assertThat(wouldBe("2023-08-01")).contains(assistance(84_000));
    // The first answer again, and nothing is entered anew.
    assertThat(grant(agency, GRANT).status()).isEqualTo(201);
    assertThat(resident().account(2023).grants()).isEmpty();
    assertThat(reverseSettlement().status()).isEqualTo(201);
  }

  private Calls.Answer reverseSettlement() {
    return call(Route.REVERSAL, Map.of("id", "S-1" + ref), agency, "{\"reason\":\"重复录入\"}");
  }

  @ParameterizedTest
  @CsvSource({"210921, 201", "210900, 201", "100000, 201", "210922, 403", "141121, 403"})
  void anAgencyGrantsInItsRegionAndBelow(String region, int status) {
    assertThat(grant(Calls.agency(region), GRANT).status()).isEqualTo(status);
    assertThat(reverse(Calls.agency(region), "录入有误").status()).isEqualTo(status == 201 ? 201 : 404);
  }

  @Test
  void nobodyElseGrants() {
    Map<String, String> doctor = Map.of("sub", "d-1", "role", "doctor");
    assertThat(grant(Calls.resident(ref), GRANT).status()).isEqualTo(403);
    assertThat(grant(doctor, GRANT).status()).isEqualTo(403);
    assertThat(grant(Map.of(), GRANT).status()).isEqualTo(401);
    assertThat(reverse(Calls.resident(ref), "录入有误").status()).isEqualTo(403);
    assertThat(call(Route.GRANT_ON_APPLICATION, Map.of("ref", "me"), agency, GRANT).status())
        .isEqualTo(403);
    assertThat(resident().account(2023).grants()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "84000|668001|422|GRANT_ABOVE_BORNE|/paid",
        "84000|0|400|OUT_OF_BOUNDS|/paid",
        "84000|-1|400|NEGATIVE_AMOUNT|/paid/assistance.basic",
        "assistance.basic|BASIC|400|UNKNOWN_WORD|/paid/BASIC",
        "2023-08-01|2999-08-01|422|DATE_NOT_COVERED|/application",
        "2023-08-01|2022-08-01|400|NO_APPLICATION|/application",
        "G-1|990001196503120016|400|OUT_OF_BOUNDS|/id",
        "paid|payed|400|UNKNOWN_FIELD|/payed",
      })
  void whatIsWrongIsNamedAndWritesNothing(
      String part, String by, int status, String code, String pointer) {
    Calls.Answer problem = grant(agency, GRANT.replace(part, by));

    assertThat(problem.status()).as(problem.body()).isEqualTo(status);
    assertThat(code(problem)).isEqualTo(code);
    assertThat(problem.json().required("pointer").string()).isEqualTo(pointer);
    assertThat(problem.body()).doesNotContain("990001196503120016");
    assertThat(resident().account(2023).grants()).isEmpty();
    assertThat(reverse(agency, "x").status()).isEqualTo(404);
  }

  /** Who may not apply costs one read, however many settlements there are. */
  @Test
  void whetherAPersonMayApplyIsDecidedBeforeAnySettlementIsRead() throws Exception {
    store.residents().save(person("directly-" + ref, Category.SUBSISTENCE_ALLOWANCE));
    store
        .residents()
        .save(
            Resident.builder(
                    "uninsured-" + ref, "210921", Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
                .build());
    for (String who : List.of("directly-" + ref, "uninsured-" + ref)) {
      assertThat(
              StoreCallRecorder.of(
                  () ->
                      Calls.call(
                          FUNCTIONS.get(Route.ESTIMATE_OF_RESIDENT),
                          "POST",
                          Map.of("ref", "me"),
                          Map.of(),
                          Calls.resident(who),
                          "{\"application\":\"2023-08-01\"}")))
          .as(who)
          .containsExactly("GetItem");
    }
  }
}
