// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.Calls;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.TestResidents;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementFunctionTest extends DynamoDbTest {
  private static final String ID_NUMBER = "990001196503120016";

  private static RequestStreamHandler function;
  private static ResidentRepository residents;

  private final String id = "S-" + UUID.randomUUID();
  private String ref = "";

  @BeforeAll
  static void makeFunction() {
    function = Route.SETTLEMENT.function().make(settings());
    residents = store.residents();
  }

  @BeforeEach
  void enterSomebody() {
    ref = "somebody-" + id;
    residents.save(TestResidents.in("210921", ref));
  }

  private String body() {
    return body("\"resident\":\"" + ref + "\"", 1_155_000);
  }

  private String body(String person, long assistance) {
    return "{\"id\":\""
        + id
        + "\","
        + person
        + ",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\","
        + "\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
        + "\"costs\":{\"total\":6000000,\"inScope\":5000000}},"
        + "\"paid\":{\"BASIC\":3000000,\"CRITICAL_ILLNESS\":500000,\"ASSISTANCE\":"
        + assistance
        + "}}";
  }

  private static Calls.Answer settle(String region, String body) {
    return Calls.call(function, "POST", Map.of(), Map.of(), Calls.agency(region), body);
  }

  private static Calls.Answer reverse(String region, String id, String reason) {
    return Calls.call(
        function,
        "POST",
        Map.of("id", id),
        Map.of(),
        Calls.agency(region),
        "{\"reason\":\"" + reason + "\"}");
  }

  private Resident resident() {
    return residents.find(ref).orElseThrow();
  }

  @Test
  void isRecordedAndCounted() {
    Calls.Answer answer = settle("210921", body());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"settlement\":\"%s\",\"resident\":\"%s\",\"year\":2023,\"differences\":[]}"
                .formatted(id, ref));
    assertThat(resident().account(2023).used("assistance.basic").paid()).isEqualTo(1_050_000);
    assertThat(resident().account(2023).ownPayment(Care.INPATIENT)).isEqualTo(1_345_000);
  }

  @Test
  void isRecordedByTheIdNumberThatStandsNowhere() {
    String named = new Identity(settings()).reference(IdNumber.parse(ID_NUMBER));
    residents.save(TestResidents.in("210921", named));

    Calls.Answer answer = settle("210921", body("\"idNumber\":\"" + ID_NUMBER + "\"", 1_155_000));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().required("resident").string()).isEqualTo(named);
    assertThat(client.scan(scan -> scan.tableName("medassist")).items().toString())
        .contains(named)
        .doesNotContain(ID_NUMBER);
  }

  @Test
  void aRepeatIsAnsweredAsTheFirstWasAndCountsOnce() {
    String first = settle("210921", body()).body();
    Calls.Answer again = settle("210921", body());

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first);
    assertThat(resident().account(2023).total(Care.INPATIENT).visits()).isEqualTo(1);
  }

  @Test
  void aRepeatIsAnsweredEvenWhereItCouldNotBeRecordedAnyMore() {
    String first = settle("210921", body()).body();
    residents.save(
        residents.find(ref).map(each -> TestResidents.in("123456", each.ref())).orElseThrow());

    assertThat(settle("100000", body()).body()).isEqualTo(first);
  }

  @Test
  void anotherSettlementUnderTheSameIdIsAConflict() {
    settle("210921", body());
    Calls.Answer other = settle("210921", body("\"resident\":\"" + ref + "\"", 1_155_001));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().required("code").string()).isEqualTo("SETTLEMENT_CONFLICT");
    assertThat(resident().account(2023).total(Care.INPATIENT).visits()).isEqualTo(1);
  }

  @Test
  void aDifferenceIsSaidAndKept() {
    Calls.Answer answer = settle("210921", body("\"resident\":\"" + ref + "\"", 1_000_000));

    assertThat(answer.body())
        .contains(
            "\"differences\":[{\"layer\":\"ASSISTANCE\",\"recorded\":1000000,"
                + "\"computed\":{\"min\":1155000,\"max\":1155000}}]");
    assertThat(settle("210921", body("\"resident\":\"" + ref + "\"", 1_000_000)).body())
        .isEqualTo(answer.body());
  }

  @Test
  void aReversalUndoesItOnce() {
    settle("210921", body());
    Calls.Answer reversed = reverse("210921", id, "录入有误");
    Calls.Answer again = reverse("210900", id, "录入有误");

    assertThat(reversed.status()).isEqualTo(201);
    assertThat(reversed.body())
        .isEqualTo(
            "{\"settlement\":\"%s\",\"resident\":\"%s\",\"year\":2023,\"differences\":[],\"reversed\":true}"
                .formatted(id, ref));
    assertThat(again.body()).isEqualTo(reversed.body());
    assertThat(resident().account(2023).isEmpty()).isTrue();
    assertThat(reverse("210921", id, "重复结算").status()).isEqualTo(409);
    assertThat(settle("210921", body()).status()).isEqualTo(201);
    assertThat(resident().account(2023).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "210921, 201",
    "210900, 201",
    "210000, 201",
    "100000, 201",
    "210922, 403",
    "141121, 403"
  })
  void anAgencyWritesItsRegionAndBelow(String region, int status) {
    assertThat(settle(region, body()).status()).isEqualTo(status);
    assertThat(reverse(region, id, "录入有误").status()).isEqualTo(status == 201 ? 201 : 404);
  }

  @Test
  void nobodyElseWrites() {
    Calls.Answer resident =
        Calls.call(function, "POST", Map.of(), Map.of(), Calls.resident(ref), body());
    Calls.Answer nobody = Calls.call(function, "POST", Map.of(), Map.of(), Map.of(), body());

    assertThat(resident.status()).isEqualTo(403);
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(resident().account(2023).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", ID_NUMBER, "11010519491231002x"})
  void anIdLeadsNowhereElseAndSaysNobodysNumber(String wrong) {
    Calls.Answer problem = settle("210921", body().replaceFirst(id, wrong));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().required("code").string()).isEqualTo("OUT_OF_BOUNDS");
    assertThat(problem.json().required("pointer").string()).isEqualTo("/id");
    assertThat(problem.body()).doesNotContain(ID_NUMBER);
    assertThat(resident().account(2023).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"x, 200, 201", "x, 201, 400", "𠮷, 200, 201", "𠮷, 201, 400"})
  void aReasonIsCountedInCharacters(String one, int length, int status) {
    settle("210921", body());

    assertThat(reverse("210921", id, one.repeat(length)).status()).isEqualTo(status);
  }

  @Test
  void aYearThatNobodyCouldReadAgainIsNotWritten() {
    String most = body().replace("6000000", "1000000000000");
    assertThat(settle("210921", most).status()).isEqualTo(201);
    Calls.Answer problem = settle("210921", body().replaceFirst(id, id + "-2"));

    assertThat(problem.status()).as(problem.body()).isEqualTo(400);
    assertThat(problem.json().required("code").string()).isEqualTo("AMOUNT_TOO_LARGE");
    assertThat(problem.json().required("pointer").string()).isEqualTo("/visit/costs/total");
    assertThat(settle("210921", most).status()).isEqualTo(201);
    assertThat(resident().account(2023).total(Care.INPATIENT).visits()).isEqualTo(1);
  }

  @Test
  void whoIsUnknownIsRefusedLikeAStranger() {
    assertThat(settle("210921", body("\"resident\":\"nobody\"", 0)).status()).isEqualTo(403);
    assertThat(reverse("210921", "S-none", "x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"BASIC\"|\"BASICS\"|400|UNKNOWN_WORD|/paid/BASICS",
        "\"paid\"|\"payed\"|400|UNKNOWN_FIELD|/payed",
        "3000000|5000001|422|SETTLED_ABOVE_IN_SCOPE|/paid/BASIC",
        "2023-05-10|2018-05-10|422|DATE_NOT_COVERED|/date",
        "\"resident\"|\"idNumber\"|400|INVALID_ID_NUMBER|/idNumber",
      })
  void whatIsWrongIsNamedAndWritesNothing(
      String part, String by, int status, String code, String pointer) {
    Calls.Answer problem = settle("210921", body().replace(part, by));

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.json().required("code").string()).isEqualTo(code);
    assertThat(problem.json().required("pointer").string()).isEqualTo(pointer);
    assertThat(resident().account(2023).isEmpty()).isTrue();
    assertThat(reverse("210921", id, "x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', MISSING_FIELD, /reason",
    "'{\"reason\":\" \"}', OUT_OF_BOUNDS, /reason",
    "'{\"reason\":\"\u00a0\"}', OUT_OF_BOUNDS, /reason",
    "'{\"reason\":\"\u3000\u2007\"}', OUT_OF_BOUNDS, /reason"
  })
  void aReversalSaysWhy(String body, String code, String pointer) {
    settle("210921", body());
    Calls.Answer problem =
        Calls.call(function, "POST", Map.of("id", id), Map.of(), Calls.agency("210921"), body);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().required("code").string()).isEqualTo(code);
    assertThat(problem.json().required("pointer").string()).isEqualTo(pointer);
  }
}
