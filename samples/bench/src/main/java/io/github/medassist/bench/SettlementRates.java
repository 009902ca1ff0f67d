// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Settlements a second beside a bare loop of {@code TransactWriteItems} that writes the same two
 * items under the same conditions, without reading, computing or mapping anything.
 */
final class SettlementRates {
  private static final String REGION = "990001";
  private static final Agency AGENCY = new Agency("bench", REGION);

  private final DynamoDbClient client;
  private final Settlements settlements;
  private final ResidentRepository residents;
  private final PrintStream out;
  private int people;

  SettlementRates(Store store, PrintStream out) {
    Settings settings = store.settings(Store.TABLE);
    this.client = store.client();
    this.residents = store.of(Store.TABLE).residents();
    this.settlements =
        new Settlements(
            store.of(Store.TABLE).settlements(),
            residents,
            new Postings(Policies.builtIn()),
            new Identity(settings),
            settings);
    this.out = out;
  }

  /** Runs pairs of rounds, ours and bare in turn, and prints the medians and their ratio. */
  void run(int threads, int rounds, int each) throws InterruptedException, ExecutionException {
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < rounds + 1; round++) {
        double our = ours(pool, each);
        double their = bare(pool, each);
        // The first pair warms both up.
        if (round > 0) {
          ours.add(our);
          bare.add(their);
          ratios.add(our / their);
        }
        Progress.report("settlements, " + threads + " threads: pair " + round + " of " + rounds);
      }
    } finally {
      pool.shutdownNow();
    }
    out.printf(
        Locale.ROOT,
        "settlements a second, %d threads: %.0f, bare TransactWriteItems %.0f, ratio %.2f"
            + " (median of %d pairs of %d)%n",
        threads,
        median(ours),
        median(bare),
        median(ratios),
        rounds,
        each);
  }

  private double ours(ExecutorService pool, int size)
      throws InterruptedException, ExecutionException {
    List<Callable<Object>> calls = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Settlement settlement = settlement(enter());
      calls.add(() -> settlements.record(AGENCY, settlement));
    }
    return rate(pool, calls);
  }

  private double bare(ExecutorService pool, int size)
      throws InterruptedException, ExecutionException {
    List<Callable<Object>> calls = new ArrayList<>();
    Settlement model = settlement(enter());
    settlements.record(AGENCY, model);
    Map<String, AttributeValue> settlement = item("SETTLEMENT#" + model.id(), "SETTLEMENT");
    Map<String, AttributeValue> snapshot =
        item(DynamoResidents.key(String.valueOf(model.resident())), DynamoResidents.KIND);
    for (int i = 0; i < size; i++) {
      String ref = enter();
      TransactWriteItem first =
          put(settlement, "SETTLEMENT#S-" + ref, "attribute_not_exists(pk)", Map.of());
      TransactWriteItem second =
          put(
              snapshot,
              DynamoResidents.key(ref),
              "version = :version",
              Map.of(":version", AttributeValue.fromN("1")));
      calls.add(() -> client.transactWriteItems(write -> write.transactItems(first, second)));
    }
    return rate(pool, calls);
  }

  private static double rate(ExecutorService pool, List<Callable<Object>> calls)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    for (Future<Object> call : pool.invokeAll(calls)) {
      call.get();
    }
    return calls.size() * 1e9 / (System.nanoTime() - start);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }

  /** Enters one more person and returns the reference. */
  private String enter() {
    String ref = "bench-settles-" + people++;
    residents.save(
        Resident.builder(ref, REGION, Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
            .categories(
                List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.of(2022, 1, 1), null)))
            .build());
    return ref;
  }

  private static Settlement settlement(String ref) {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
            .referral(Referral.REFERRED)
            .facility(2, Place.IN_COUNTY)
            .build();
    return Settlement.builder("S-" + ref, ref, Day.of(2023, 5, 10), visit)
        .paid(Map.of("BASIC", 3_000_000L, "ASSISTANCE", 1_000_000L))
        .build();
  }

  private Map<String, AttributeValue> item(String key, String kind) {
    return client
        .getItem(
            get ->
                get.tableName(Store.TABLE)
                    .key(
                        Map.of(
                            Table.PARTITION,
                            AttributeValue.fromS(key),
                            Table.SORT,
                            AttributeValue.fromS(kind))))
        .item();
  }

  private static TransactWriteItem put(
      Map<String, AttributeValue> model,
      String key,
      String condition,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> item = new HashMap<>(model);
    item.put(Table.PARTITION, AttributeValue.fromS(key));
    Put.Builder put =
        Put.builder().tableName(Store.TABLE).item(item).conditionExpression(condition);
    return TransactWriteItem.builder()
        .put((values.isEmpty() ? put : put.expressionAttributeValues(values)).build())
        .build();
  }
}
