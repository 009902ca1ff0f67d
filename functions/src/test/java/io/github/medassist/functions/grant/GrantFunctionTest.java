// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.grant.Grantee;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.StoreCallRecorder;
import io.github.medassist.functions.store.TestResidents;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whom a resident lets read the record: given, listed, withdrawn. */
class GrantFunctionTest extends DynamoDbTest {
  /** 8 in the morning in China. */
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private static final String SETTLEMENT =
      "{\"id\":\"%s\",\"resident\":\"%s\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\","
          + "\"referral\":\"REFERRED\",\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
          + "\"costs\":{\"total\":6000000,\"inScope\":5000000}},\"paid\":{\"BASIC\":3000000}}";

  private static RequestStreamHandler grants;
  private static RequestStreamHandler grantsTomorrow;
  private static RequestStreamHandler settlements;
  private static ResidentRepository residents;

  private final String resident = "r-" + UUID.randomUUID();

  @BeforeAll
  static void makeFunctions() {
    grants = Route.GRANTS.function().make(at(NOW));
    grantsTomorrow = Route.GRANTS.function().make(at(NOW.plus(Duration.ofDays(1))));
    settlements = Route.SETTLEMENT.function().make(settings());
    residents = store.residents();
  }

  private static Settings at(Instant instant) {
    return settings(Clock.fixed(instant, Settings.CHINA));
  }

  @BeforeEach
  void register() {
    residents.save(TestResidents.in("210921", resident));
  }

  @Test
  void aContractWithAFamilyDoctorIsAGrant() throws IOException {
    TestRequest.Answer given =
        put(
            "family-doctor",
            "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\"},"
                + "\"scopes\":[\"QUOTA\",\"ESTIMATE\"],\"until\":\"2027-03-01\"}");

    assertThat(given.status()).isEqualTo(201);
    assertThat(given.body())
        .isEqualTo(
            "{\"id\":\"family-doctor\",\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d-17\","
                + "\"name\":\"示例·李医生\"},\"scopes\":[\"QUOTA\",\"ESTIMATE\"],"
                + "\"until\":\"2027-03-01\",\"since\":\"2026-03-02T08:00:00+08:00\"}");
    assertThat(list().body()).isEqualTo("{\"grants\":[" + given.body() + "]}");
  }

  @Test
  void theSameAgainIsTheSame() throws Exception {
    TestRequest.Answer first = put("a", body("d-1", "2027-03-01"));

    List<String> sent =
        StoreCallRecorder.of(
            () -> {
              TestRequest.Answer second =
                  ask(Route.GRANT_PUT)
                      .path("id", "a")
                      .body(body("d-1", "2027-03-01"))
                      .to(grantsTomorrow);
              assertThat(second.status()).isEqualTo(200);
              assertThat(second.body()).isEqualTo(first.body());
            });

    assertThat(sent).containsExactly("GetItem");
  }

  @Test
  void anotherWithTheSameIdTakesItsPlace() throws IOException {
    put("a", body("d-1", "2027-03-01"));
    put("b", body("d-2", "2027-03-01"));

    TestRequest.Answer changed =
        ask(Route.GRANT_PUT).path("id", "a").body(body("d-3", "2026-04-01")).to(grantsTomorrow);

    assertThat(changed.status()).isEqualTo(200);
    List<Grant> standing = Grant.readAll(list().json());
    assertThat(standing).extracting(Grant::id).containsExactly("a", "b");
    assertThat(standing.get(0).to().subject()).isEqualTo("d-3");
    assertThat(standing.get(0).since()).isEqualTo("2026-03-03T08:00:00+08:00");
  }

  @Test
  void withdrawnIsGoneAtOnceAndAgain() throws IOException {
    put("a", body("d-1", "2027-03-01"));
    put("b", body("d-2", "2027-03-01"));

    assertThat(Grant.readAll(withdraw("a").json())).extracting(Grant::id).containsExactly("b");
    assertThat(Grant.readAll(withdraw("a").json())).extracting(Grant::id).containsExactly("b");
    assertThat(withdraw("never").status()).isEqualTo(200);
    assertThat(withdraw("b").body()).isEqualTo("{\"grants\":[]}");
    assertThat(residents.item(resident).grants()).isNull();
  }

  @Test
  void whatHasEndedIsNoGrantAnyMore() throws IOException {
    put("a", body("d-1", "2026-03-02"));
    assertThat(Grant.readAll(list().json())).hasSize(1);

    assertThat(ask(Route.GRANTS).to(grantsTomorrow).body()).isEqualTo("{\"grants\":[]}");
    ask(Route.GRANT_PUT).path("id", "b").body(body("d-2", "2027-03-01")).to(grantsTomorrow);
    assertThat(residents.item(resident).granted()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3} at {4}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a b | {}                                                                   | 400 | OUT_OF_BOUNDS   | /id",
        ".   | {}                                                                   | 400 | OUT_OF_BOUNDS   | /id",
        "..  | {}                                                                   | 400 | OUT_OF_BOUNDS   | /id",
        "990001196503120016 | {}                                                    | 400 | OUT_OF_BOUNDS   | /id",
        "a | {}                                                                     | 400 | MISSING_FIELD   | /to",
        "a | {'to':{'role':'AGENCY','subject':'d','name':'n'}}                      | 400 | UNKNOWN_WORD    | /to/role",
        "a | {'to':{'role':'RESIDENT','subject':'d','name':'n'}}                    | 400 | UNKNOWN_WORD    | /to/role",
        "a | {'to':{'role':'DOCTOR','subject':'','name':'n'}}                       | 400 | OUT_OF_BOUNDS   | /to/subject",
        "a | {'to':{'role':'DOCTOR','subject':'990001196503120016','name':'n'}}     | 400 | OUT_OF_BOUNDS   | /to/subject",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':' '}}                      | 400 | OUT_OF_BOUNDS   | /to/name",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'\u00a0'}}                 | 400 | OUT_OF_BOUNDS   | /to/name",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'\u3000'}}                 | 400 | OUT_OF_BOUNDS   | /to/name",
        "a | {'to':{'role':'DOCTOR','subject':'\u3000','name':'n'}}                 | 400 | OUT_OF_BOUNDS   | /to/subject",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n','phone':'1'}}          | 400 | UNKNOWN_FIELD   | /to/phone",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':[]}          | 400 | OUT_OF_BOUNDS   | /scopes",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':['ALL']}     | 400 | UNKNOWN_WORD    | /scopes/0",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':['QUOTA']}   | 400 | MISSING_FIELD   | /until",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':['QUOTA'],'until':'2026-02-29'} | 400 | INVALID_DATE | /until",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':['QUOTA'],'until':'2026-03-01'} | 422 | GRANT_OVER   | /until",
        "a | {'to':{'role':'DOCTOR','subject':'d','name':'n'},'scopes':['QUOTA'],'until':'2027-03-01','since':'now'} | 400 | UNKNOWN_FIELD | /since",
      })
  void aWrongGrantIsAProblem(String id, String body, int status, String code, String pointer)
      throws IOException {
    TestRequest.Answer answer = put(id, body.replace('\'', '"'));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.pointer()).isEqualTo(pointer);
    assertThat(answer.body()).doesNotContain("990001196503120016");
  }

  @Test
  void twentyAtATimeAndTheSnapshotStaysWithinFourKilobytes() throws IOException {
    settle("S-" + resident);
    for (int i = 0; i < 20; i++) {
      Grant grant =
          new Grant(
              "doctor-" + (i + 10),
              new Grantee(Role.DOCTOR, "hospital-7-" + (i + 1000), "示例·李医生"),
              EnumSet.allOf(Scope.class),
              Day.parse("2027-03-01"));
      assertThat(put(grant.id(), json(grant)).status()).isEqualTo(201);
    }

    TestRequest.Answer refused = put("one-more", body("d-1", "2027-03-01"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("TOO_MANY_GRANTS");
    assertThat(put("doctor-10", body("d-1", "2027-03-01")).status()).isEqualTo(200);
    assertThat(size(residents.item(resident))).isLessThanOrEqualTo(4096);
    withdraw("doctor-10");
    assertThat(put("one-more", body("d-1", "2027-03-01")).status()).isEqualTo(201);
  }

  private int size(ResidentItem item) {
    int size = 0;
    for (var each : DynamoResidents.SCHEMA.itemToMap(item, true).entrySet()) {
      AttributeValue value = each.getValue();
      size += each.getKey().length();
      if (value.b() != null) {
        size += value.b().asByteArrayUnsafe().length;
      } else {
        String text = value.s() == null ? value.n() : value.s();
        size += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return size;
  }

  @Test
  void theNameStandsInTheTableSealedAlone() throws IOException {
    put("a", body("d-1", "2027-03-01"));

    assertThat(client.scan(scan -> scan.tableName("medassist")).toString())
        .contains(resident)
        .doesNotContain("示例·李医生");
  }

  @Test
  void whoIsNotRegisteredHasNoGrants() throws IOException {
    for (Route route : List.of(Route.GRANTS, Route.GRANT_PUT, Route.GRANT_DELETE)) {
      TestRequest.Answer answer =
          TestRequest.of(route)
              .by("resident", "unregistered")
              .path("id", "a")
              .body(body("d-1", "2027-03-01"))
              .to(grants);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("RESIDENT_NOT_FOUND");
    }
  }

  @Test
  void aSettlementThatComesBetweenIsNotLost() throws Exception {
    List<String> sent =
        StoreCallRecorder.before(
            "PutItem",
            () -> settle("S-" + resident),
            () -> assertThat(put("a", body("d-1", "2027-03-01")).status()).isEqualTo(201));

    assertThat(sent).containsExactly("GetItem", "PutItem", "GetItem", "PutItem");
    assertThat(visits()).isEqualTo(1);
    assertThat(Grant.readAll(list().json())).hasSize(1);
  }

  @Test
  void aWithdrawalThatASettlementOvertakesHolds() throws Exception {
    put("a", body("d-1", "2027-03-01"));

    StoreCallRecorder.before("PutItem", () -> settle("S-" + resident), () -> withdraw("a"));

    assertThat(visits()).isEqualTo(1);
    assertThat(list().body()).isEqualTo("{\"grants\":[]}");
  }

  @Test
  void aSettlementThatAGrantOvertakesKeepsIt() throws Exception {
    StoreCallRecorder.before(
        "TransactWriteItems",
        () -> unchecked(() -> put("a", body("d-1", "2027-03-01"))),
        () -> settle("S-" + resident));

    assertThat(visits()).isEqualTo(1);
    assertThat(Grant.readAll(list().json())).hasSize(1);
  }

  @Test
  void grantsAndSettlementsAtOnceAreAllThere() throws Exception {
    int each = 12;
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      String number = String.valueOf(i);
      futures.add(pool.submit(() -> settle("S-" + number + "-" + resident)));
      futures.add(pool.submit(() -> put("g-" + number, body("d-" + number, "2027-03-01"))));
    }
    for (Future<?> future : futures) {
      future.get();
    }
    pool.shutdown();

    assertThat(visits()).isEqualTo(each);
    assertThat(Grant.readAll(list().json())).hasSize(each);
  }

  private int visits() {
    return residents.find(resident).orElseThrow().account(2023).total(Care.INPATIENT).visits();
  }

  private void settle(String id) {
    unchecked(
        () -> {
          TestRequest.Answer answer =
              TestRequest.of(Route.SETTLEMENT)
                  .byAgency("210921")
                  .body(SETTLEMENT.formatted(id, resident))
                  .to(settlements);
          assertThat(answer.status()).as(answer.body()).isEqualTo(201);
          return answer;
        });
  }

  private static void unchecked(Callable<TestRequest.Answer> asked) {
    try {
      asked.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private TestRequest ask(Route route) {
    return TestRequest.of(route).by("resident", resident);
  }

  private TestRequest.Answer put(String id, String body) throws IOException {
    return ask(Route.GRANT_PUT).path("id", id).body(body).to(grants);
  }

  private TestRequest.Answer withdraw(String id) throws IOException {
    return ask(Route.GRANT_DELETE).path("id", id).to(grants);
  }

  private TestRequest.Answer list() throws IOException {
    return ask(Route.GRANTS).to(grants);
  }

  private static String body(String subject, String until) {
    return json(
        new Grant(
            "any",
            new Grantee(Role.DOCTOR, subject, "示例·李医生"),
            EnumSet.of(Scope.QUOTA),
            Day.parse(until)));
  }

  private static String json(Grant grant) {
    return new String(Json.write(grant::writeBody), StandardCharsets.UTF_8);
  }
}
