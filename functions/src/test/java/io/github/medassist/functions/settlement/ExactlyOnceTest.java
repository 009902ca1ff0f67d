// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.alert.AlertFunction;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.Calls;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every settlement and every grant on application is counted exactly once, whatever the network,
 * the store and the caller do.
 *
 * <p>The seed is printed; {@code -Dmedassist.seed=…} runs the same operations and faults again
 * (threads may still interleave otherwise), {@code -Dmedassist.operations=…} fewer or more of them.
 */
class ExactlyOnceTest extends DynamoDbTest {
  private static final Account PAID_MOST =
      new Account(Map.of(), Map.of(Care.INPATIENT, CareTotal.of(1, 1_000_000_000, 0, 0, 0, 0)));

  private static final int THREADS = 64;
  private static final int ONE_IN = 25;
  private static final int KILLS = 3;
  private static final Policies POLICIES = Policies.builtIn();

  private final long seed = Long.getLong("medassist.seed", new Random().nextLong(1_000_000));
  private final int size =
      Integer.getInteger(
          "medassist.operations", Boolean.getBoolean("medassist.full") ? 10_000 : 1_000);
  private final ResidentRepository residents = store.residents();

  @BeforeEach
  void enterPeople() {
    for (int i = 0; i < SettlementPlan.PEOPLE; i++) {
      residents.save(SettlementPlan.resident(i));
    }
    System.out.println("settlements: -Dmedassist.seed=" + seed);
  }

  @Test
  void everyAccountIsTheSumOfItsLiveSettlements(@TempDir Path folder) throws Exception {
    URI store = settings().store();
    FaultInjector faults = new FaultInjector(seed, ONE_IN);
    Map<String, String> answers = new ConcurrentHashMap<>();
    Map<String, String> reversals = new ConcurrentHashMap<>();
    List<SettlementPlan.Operation> plan = SettlementPlan.of(seed, size);
    AlertFunction alerts = new AlertFunction(settings());
    ExecutorService watcher = Executors.newSingleThreadExecutor();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (DynamoDbClient faulty = SettlementProcess.client(store, List.of(faults))) {
      SettlementProcess.Books books = SettlementProcess.books(faulty, store);
      List<Future<?>> done = new ArrayList<>();
      for (SettlementPlan.Operation operation : plan) {
        done.add(
            threads.submit(
                () -> {
                  String answer = SettlementProcess.settle(books, operation);
                  if (answer != null) {
                    String first =
                        (operation.reason() == null ? answers : reversals)
                            .putIfAbsent(operation.id(), answer);
                    assertThat(answer).isEqualTo(first == null ? answer : first);
                  }
                }));
      }
      // Meanwhile the alerts follow, and read whatever moment it is.
      Future<?> watching = watcher.submit(() -> watch(alerts, List.copyOf(done)));
      // And the same plan is worked through by a process that is killed and started again.
      killAndRestart(store, folder);
      for (Future<?> each : done) {
        each.get();
      }
      watching.get();
    } finally {
      watcher.shutdownNow();
      threads.shutdownNow();
    }

    System.out.println("settlements: injected " + faults.injected());
    assertThat(faults.injected().values())
        .allSatisfy(count -> assertThat(count.get()).isPositive());
    assertAccounts(plan, reversals);
    watchOnce(alerts);
    watchOnce(alerts);
    for (int i = 0; i < SettlementPlan.GRANTED_DIRECTLY; i++) {
      assertAlertStandsOnce(SettlementPlan.person(i));
    }
  }

  private void watch(AlertFunction alerts, List<Future<?>> settling) {
    while (settling.stream().anyMatch(each -> !each.isDone())) {
      watchOnce(alerts);
    }
  }

  /**
   * Hands each person's snapshot to the function, as the stream does after a change. The stream
   * tells of every change, and this of the last: what was paid in between may have been more than
   * ever.
   */
  private void watchOnce(AlertFunction alerts) {
    for (int i = 0; i < SettlementPlan.PEOPLE; i++) {
      ResidentItem person = residents.item(SettlementPlan.person(i));
      Resident paidMore =
          person.resident().with(SettlementPlan.YEAR, PAID_MOST, person.resident().asOf());
      StreamEvents.hand(
          alerts, new TestContext(), List.of(StreamEvents.of(person.with(paidMore), person)));
    }
  }

  private void assertAlertStandsOnce(String ref) {
    Quota.Alert alert =
        new Quotas(POLICIES)
            .in(
                SettlementPlan.YEAR,
                residents.find(ref).orElseThrow(),
                Day.of(SettlementPlan.YEAR, 12, 31))
            .alert();
    String standing =
        Calls.call(
                Route.ALERTS_OF_RESIDENT.function().make(settings()),
                "GET",
                Map.of("ref", "me"),
                Map.of(),
                Calls.resident(ref),
                "")
            .body();
    boolean reached = alert != null && Boolean.TRUE.equals(alert.reached());
    assertThat(standing.split("\"threshold\"", -1).length - 1).as(ref).isEqualTo(reached ? 1 : 0);
  }

  private void killAndRestart(URI store, Path folder) throws IOException, InterruptedException {
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SettlementProcess.class.getName(),
                  store.toString(),
                  String.valueOf(seed),
                  String.valueOf(size))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("settling.log").toFile())
              .start();
      process.waitFor(3_000 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  private void assertAccounts(List<SettlementPlan.Operation> plan, Map<String, String> reversals) {
    List<SettlementItem> items = TableAccounts.settlements(enhanced);
    List<GrantItem> grants = TableAccounts.grants(enhanced);
    assertThat(grants).extracting(GrantItem::reversal).containsNull();
    Map<String, Account> expected = TableAccounts.sums(items, grants);
    assertNothingGrantedTwice(items, grants);
    Set<String> recorded = new HashSet<>();
    for (SettlementItem item : items) {
      recorded.add(item.id());
      if (item.reversal() == null) {
        assertThat(reversals).doesNotContainKey(item.id());
      }
    }
    assertThat(recorded).isEqualTo(SettlementPlan.recorded(plan));
    for (int i = 0; i < SettlementPlan.PEOPLE; i++) {
      Resident resident = residents.find(SettlementPlan.person(i)).orElseThrow();
      Account account = resident.account(SettlementPlan.YEAR);
      assertThat(TableAccounts.figures(account))
          .as("account of %s", resident)
          .isEqualTo(
              TableAccounts.figures(
                  expected.getOrDefault(SettlementPlan.person(i), Account.EMPTY)));
      if (i < SettlementPlan.COMPUTED) {
        assertNoLimitOverdrawn(resident, account);
      }
    }
  }

  private static void assertNothingGrantedTwice(
      List<SettlementItem> items, List<GrantItem> grants) {
    List<String> granted =
        grants.stream()
            .filter(each -> each.reversal() == null)
            .flatMap(each -> each.posting().shares().stream())
            .map(GrantPosting.Share::settlement)
            .toList();
    assertThat(granted).doesNotHaveDuplicates();
    assertThat(items)
        .filteredOn(each -> granted.contains(each.id()))
        .allMatch(each -> each.reversal() == null);
  }

  private static void assertNoLimitOverdrawn(Resident resident, Account account) {
    Policy policy = POLICIES.in(SettlementPlan.REGION, SettlementPlan.YEAR);
    Membership membership = resident.categories().get(0);
    for (Benefit benefit : policy.benefits()) {
      if (benefit.limitPer() != Benefit.Per.YEAR) {
        continue;
      }
      for (Rule<Terms> rule : benefit.terms().rules(membership.category())) {
        Terms terms = rule.value();
        if (terms != null && terms.isLimited()) {
          long paid = benefit.poolIds().stream().map(account::used).mapToLong(Usage::paid).sum();
          assertThat(paid).as(benefit.id()).isLessThanOrEqualTo(terms.limit());
        }
      }
    }
  }
}
