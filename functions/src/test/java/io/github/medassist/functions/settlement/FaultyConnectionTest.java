// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Account;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.FaultyConnection;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The functions over a connection to the store that resets, loses, halves and garbles: a read
 * answers or says within the caller's time that it is to be tried again, no write is lost or
 * doubled, and a function gets over it by itself.
 *
 * <p>The seed is printed; {@code -Dmedassist.seed=…} draws the same plan and faults again (threads
 * may still interleave otherwise). {@code -Dmedassist.outage=30} makes the outages as many seconds.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FaultyConnectionTest extends DynamoDbTest {
  private static final int THREADS = 8;
  private static final int WAITS_MILLIS = 2_000;

  private final long seed = Long.getLong("medassist.seed", new Random().nextLong(1_000_000));
  private final int size = Integer.getInteger("medassist.operations", 250);
  private final long outageMillis = Integer.getInteger("medassist.outage", 5) * 1_000L;

  private FaultyConnection connection;
  private RequestStreamHandler quota;
  private RequestStreamHandler settling;
  private RequestStreamHandler grants;

  @BeforeEach
  void begin() throws IOException {
    // Each test's plan has the same ids.
    emptyStore();
    ResidentRepository residents = store.residents();
    for (int i = 0; i < SettlementPlan.PEOPLE; i++) {
      residents.save(SettlementPlan.resident(i));
    }
    connection = new FaultyConnection(settings().store());
    quota = FunctionDefinition.QUOTA.make(settings().at(connection.address()));
    settling = FunctionDefinition.SETTLEMENT.make(settings().at(connection.address()));
    grants = FunctionDefinition.GRANT.make(settings().at(connection.address()));
    System.out.println("faulty connection: -Dmedassist.seed=" + seed);
  }

  @AfterEach
  void end() throws IOException {
    connection.close();
  }

  private TestRequest.Answer read() throws IOException {
    long start = System.nanoTime();
    TestRequest.Answer answer =
        TestRequest.of(Route.QUOTA)
            .by("resident", SettlementPlan.person(0))
            .path("ref", "me")
            .query("year", "2023")
            .within(WAITS_MILLIS)
            .to(quota);
    // Three attempts of three seconds, were it not for the caller's time.
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
        .isLessThan(2 * WAITS_MILLIS);
    assertAnsweredOrToBeTriedAgain(answer);
    return answer;
  }

  private static void assertAnsweredOrToBeTriedAgain(TestRequest.Answer answer) {
    if (answer.status() == 503) {
      assertThat(answer.code()).isEqualTo("STORE_UNAVAILABLE");
      assertThat(answer.headers().required("retry-after").string()).isEqualTo("1");
    } else {
      assertThat(answer.status()).as(answer.body() + answer.log()).isLessThan(500);
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyConnection.Fault.class)
  void aReadAnswersOrSaysWithinTheCallersTimeThatItIsToBeTriedAgain(FaultyConnection.Fault fault)
      throws IOException {
    String good = read().body();

    // Now and then, which a further attempt gets over; and always, which none does.
    connection.spoil(seed, 3, fault);
    for (int i = 0; i < 5; i++) {
      TestRequest.Answer answer = read();
      assertThat(answer.status() == 503 ? good : answer.body()).isEqualTo(good);
    }
    connection.spoil(seed, 1, fault);
    boolean harmless =
        fault == FaultyConnection.Fault.LATE || fault == FaultyConnection.Fault.CONFLICT;
    for (int i = 0; i < 2; i++) {
      assertThat(read().status()).isEqualTo(harmless ? 200 : 503);
    }

    connection.mend();
    assertThat(read().body()).isEqualTo(good);
  }

  @Test
  void noSettlementIsLostOrCountedTwice() throws Exception {
    connection.spoil(seed, 8, FaultyConnection.Fault.values());
    settle(SettlementPlan.of(seed, size), () -> {});
    connection.mend();

    System.out.println("faulty connection: injected " + connection.injected());
    assertThat(read().status()).isEqualTo(200);
    assertAccounts(SettlementPlan.of(seed, size));
  }

  @Test
  void aStoreThatRefusesForAWhile() throws Exception {
    throughAnOutage(connection::cut);
  }

  @Test
  void aStoreThatSwallowsForAWhile() throws Exception {
    throughAnOutage(connection::swallow);
  }

  private interface Outage {
    void begin() throws IOException;
  }

  private void throughAnOutage(Outage outage) throws Exception {
    List<SettlementPlan.Operation> plan = SettlementPlan.of(seed, size);
    CountDownLatch underWay = new CountDownLatch(THREADS);
    ExecutorService program = Executors.newSingleThreadExecutor();
    try {
      Future<?> settled =
          program.submit(
              () -> {
                settle(plan, underWay::countDown);
                return null;
              });
      assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
      outage.begin();
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(outageMillis);
      while (System.nanoTime() < end) {
        assertThat(read().status()).isEqualTo(503);
        Thread.sleep(50);
      }
      connection.mend();
      // By itself: the same function, as soon as the store is there again.
      TestRequest.Answer answer = read();
      for (int i = 0; answer.status() == 503 && i < 5; i++) {
        answer = read();
      }
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      settled.get();
    } finally {
      program.shutdownNow();
    }
    assertAccounts(plan);
  }

  @Test
  void aGrantIsGivenAndWithdrawnOnce() throws Exception {
    connection.spoil(seed, 4, FaultyConnection.Fault.values());
    for (int i = 0; i < 12; i++) {
      String body =
          "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"doctor-%d\",\"name\":\"示例\"},\"scopes\":[\"QUOTA\"],\"until\":\"2099-12-31\"}"
              .formatted(i);
      TestRequest give = TestRequest.of(Route.GRANT_PUT).path("id", "grant-" + i).body(body);
      assertThat(insist(give.by("resident", SettlementPlan.person(1)), grants).status())
          .isBetween(200, 201);
      if (i % 2 == 0) {
        TestRequest withdraw = TestRequest.of(Route.GRANT_DELETE).path("id", "grant-" + i);
        assertThat(insist(withdraw.by("resident", SettlementPlan.person(1)), grants).status())
            .isEqualTo(200);
      }
    }
    connection.mend();

    TestRequest.Answer all =
        TestRequest.of(Route.GRANTS).by("resident", SettlementPlan.person(1)).to(grants);
    assertThat(
            all.json().members().required("grants").elements().stream()
                .map(each -> each.members().required("id").string()))
        .containsExactlyInAnyOrder(
            "grant-1", "grant-3", "grant-5", "grant-7", "grant-9", "grant-11");
  }

  /**
   * Works through {@code plan} as callers of the SDK do: the same again until it is known.
   *
   * @param known what is told of each operation that is
   */
  private void settle(List<SettlementPlan.Operation> plan, Runnable known) throws Exception {
    Map<String, String> answers = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (SettlementPlan.Operation operation : plan) {
        done.add(
            threads.submit(
                () -> {
                  TestRequest.Answer answer = insist(ask(operation), settling);
                  known.run();
                  String id = operation.id();
                  if ((operation.reason() != null && answer.status() == 404)
                      || answer.body().contains("\"GRANT_ABOVE_BORNE\"")
                      || answer.body().contains("\"SETTLEMENT_GRANTED\"")) {
                    return null;
                  }
                  assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                  String key = (operation.reason() == null ? "+" : "-") + id;
                  String first = answers.putIfAbsent(key, answer.body());
                  assertThat(answer.body()).isEqualTo(first == null ? answer.body() : first);
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static TestRequest ask(SettlementPlan.Operation operation) {
    String reason = operation.reason();
    boolean granted = operation.grant() != null;
    Json.Body body = granted ? operation.grant()::write : operation.settlement()::write;
    TestRequest ask =
        reason == null
            ? TestRequest.of(granted ? Route.GRANT_ON_APPLICATION : Route.SETTLEMENT)
                .body(new String(Json.write(body), StandardCharsets.UTF_8))
            : TestRequest.of(granted ? Route.GRANT_ON_APPLICATION_REVERSAL : Route.REVERSAL)
                .path("id", operation.id())
                .body("{\"reason\":\"" + reason + "\"}");
    return (granted ? ask.path("ref", operation.ref()) : ask).byAgency("100000");
  }

  private static TestRequest.Answer insist(TestRequest ask, RequestStreamHandler function)
      throws Exception {
    while (true) {
      TestRequest.Answer answer = ask.within(WAITS_MILLIS).to(function);
      assertAnsweredOrToBeTriedAgain(answer);
      if (answer.status() != 503) {
        return answer;
      }
      Thread.sleep(20);
    }
  }

  private void assertAccounts(List<SettlementPlan.Operation> plan) {
    List<SettlementItem> items = TableAccounts.settlements(enhanced);
    Map<String, Account> expected = TableAccounts.sums(items, TableAccounts.grants(enhanced));
    ResidentRepository residents = store.residents();
    Set<String> recorded = items.stream().map(SettlementItem::id).collect(Collectors.toSet());
    assertThat(recorded).isEqualTo(SettlementPlan.recorded(plan));
    for (int i = 0; i < SettlementPlan.PEOPLE; i++) {
      Account account =
          residents.find(SettlementPlan.person(i)).orElseThrow().account(SettlementPlan.YEAR);
      assertThat(TableAccounts.figures(account))
          .as(SettlementPlan.person(i))
          .isEqualTo(
              TableAccounts.figures(
                  expected.getOrDefault(SettlementPlan.person(i), Account.EMPTY)));
    }
  }
}
