// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.value.Day;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Ledger rows a second beside the barest loop over the same items: each round does both, one after
 * the other and every other round in the other order, and the ratio is the median of the rounds'.
 * Each round has a store of its own, since DynamoDB Local slows with every stream record it holds.
 */
final class LedgerRates {
  private static final String KEPT = "kept";
  private static final int WRITES = 25;
  private static final int READS = 100;

  private final Path folder;
  private final int rows;
  private final int rounds;

  LedgerRates(Path folder, int rows, int rounds) {
    this.folder = folder;
    this.rows = rows;
    this.rounds = rounds;
  }

  private interface Task {
    void run() throws IOException;
  }

  void run(PrintStream out) throws IOException {
    Path csv = LedgerFile.csv(folder.resolve("rates.csv"), rows);
    double[] imports = new double[rounds];
    double[] writes = new double[rounds];
    double[] exports = new double[rounds];
    double[] reads = new double[rounds];
    // The first round warms this process up.
    for (int round = -1; round < rounds; round++) {
      Progress.report("ledger beside bare loops, round " + (round + 1) + " of " + rounds);
      boolean other = round % 2 != 0;
      try (LocalStore local = LocalStore.start(null);
          Store store = new Store(local.address())) {
        // Warms the store up, and leaves it no stream record.
        store.createWithoutStream(KEPT);
        load(store, csv, KEPT);
        List<Map<String, AttributeValue>> sample = sample(store);
        double[] write =
            pair(
                other,
                () -> fresh(store, "imported", () -> load(store, csv, "imported")),
                () -> fresh(store, "bare", () -> write(store, "bare", sample)));
        double[] read = pair(other, () -> export(store), () -> read(store));
        if (round >= 0) {
          imports[round] = write[0];
          writes[round] = write[1];
          exports[round] = read[0];
          reads[round] = read[1];
        }
      }
    }
    out.printf(Locale.ROOT, "%-44s  %10s  %10s  %6s%n", rows + " rows", "rows/s", "bare", "ratio");
    line(out, "ledger import, beside BatchWriteItem", imports, writes);
    line(out, "ledger export, beside query and BatchGetItem", exports, reads);
  }

  private static void line(PrintStream out, String what, double[] ours, double[] bare) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / bare[i];
    }
    out.printf(
        Locale.ROOT,
        "%-44s  %,10.0f  %,10.0f  %6.2f%n",
        what,
        median(ours),
        median(bare),
        median(ratios));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private double[] pair(boolean other, Task ours, Task bare) throws IOException {
    double[] rates = new double[2];
    for (int i = 0; i < 2; i++) {
      boolean first = (i == 0) != other;
      long start = System.nanoTime();
      (first ? ours : bare).run();
      rates[first ? 0 : 1] = rows * 1e9 / (System.nanoTime() - start);
    }
    return rates;
  }

  /** Making and dropping the table is part of both sides. */
  private static void fresh(Store store, String table, Task task) throws IOException {
    store.create(table);
    task.run();
    store.delete(table);
  }

  private void export(Store store) throws IOException {
    store
        .ledger(KEPT)
        .exportFile(LedgerFile.REGION, LedgerFile.YEAR, folder.resolve("out.csv"), done -> {});
  }

  private static void load(Store store, Path csv, String table) throws IOException {
    store
        .ledger(table)
        .importFile(
            csv,
            LedgerFile.YEAR,
            Day.of(LedgerFile.YEAR, 6, 1),
            rejection -> {
              throw new IllegalStateException(rejection.toString());
            },
            done -> {});
  }

  private static List<Map<String, AttributeValue>> sample(Store store) {
    return store.client().scan(scan -> scan.tableName(KEPT).limit(READS)).items();
  }

  /** Writes as many items of the same sizes. */
  private void write(Store store, String table, List<Map<String, AttributeValue>> sample) {
    DynamoDbClient client = store.client();
    for (int from = 0; from < rows; from += WRITES) {
      List<WriteRequest> puts = new ArrayList<>();
      for (int i = from; i < Math.min(rows, from + WRITES); i++) {
        Map<String, AttributeValue> item = new HashMap<>(sample.get(i % sample.size()));
        // Spread as references are: keys in their order are easier to write.
        String ref = String.format("%016x%06d", i * 0x9E3779B97F4A7C15L, i);
        item.put("pk", AttributeValue.fromS("RESIDENT#" + ref));
        item.put("isk", AttributeValue.fromS(ref));
        puts.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      }
      Map<String, List<WriteRequest>> left = Map.of(table, puts);
      while (!left.isEmpty()) {
        Map<String, List<WriteRequest>> batch = left;
        left = client.batchWriteItem(request -> request.requestItems(batch)).unprocessedItems();
      }
    }
  }

  private void read(Store store) {
    DynamoDbClient client = store.client();
    int read = 0;
    for (QueryResponse page :
        client.queryPaginator(
            query ->
                query
                    .tableName(KEPT)
                    .indexName("index")
                    .keyConditionExpression("ipk = :region")
                    .expressionAttributeValues(
                        Map.of(":region", AttributeValue.fromS("REGION#" + LedgerFile.REGION))))) {
      List<Map<String, AttributeValue>> keys = new ArrayList<>();
      for (Map<String, AttributeValue> item : page.items()) {
        keys.add(Map.of("pk", item.get("pk"), "sk", item.get("sk")));
      }
      for (int from = 0; from < keys.size(); from += READS) {
        Map<String, KeysAndAttributes> left =
            Map.of(
                KEPT,
                KeysAndAttributes.builder()
                    .keys(keys.subList(from, Math.min(keys.size(), from + READS)))
                    .build());
        while (!left.isEmpty()) {
          Map<String, KeysAndAttributes> batch = left;
          var response = client.batchGetItem(request -> request.requestItems(batch));
          read += response.responses().getOrDefault(KEPT, List.of()).size();
          left = response.unprocessedKeys();
        }
      }
    }
    if (read != rows) {
      throw new IllegalStateException("read " + read + " of " + rows);
    }
  }
}
