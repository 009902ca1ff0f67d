// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.functions.store.dynamo.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Reads and writes the store as often as the service does for the same calls, and does nothing
 * else: a {@code GetItem} a call, and a {@code TransactWriteItems} of two items for each tenth.
 */
final class BareLoop {
  private static final int PEOPLE = 8;
  private static final int SNAPSHOT_BYTES = 600;

  private final DynamoDbClient client;
  private int runs;

  BareLoop(Store store) {
    this.client = store.client();
    store.create(Store.TABLE);
    for (int i = 0; i < PEOPLE; i++) {
      Map<String, AttributeValue> item = snapshot("person-" + i);
      client.putItem(put -> put.tableName(Store.TABLE).item(item));
    }
  }

  /**
   * Runs for {@code nanos} with as many threads as there are callers; returns the calls a second.
   */
  double run(long nanos) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(LoadCallers.CALLERS);
    runs++;
    long start = System.nanoTime();
    try {
      List<Future<Integer>> threads = new ArrayList<>();
      for (int i = 0; i < LoadCallers.CALLERS; i++) {
        int thread = i;
        threads.add(pool.submit(() -> call(thread, start + nanos)));
      }
      int calls = 0;
      for (Future<Integer> each : threads) {
        calls += each.get();
      }
      return calls * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdownNow();
    }
  }

  private int call(int thread, long end) {
    Random random = new Random(31L * runs + thread);
    int calls = 0;
    while (System.nanoTime() < end) {
      // Each thread has somebody of its own, so that no transaction meets another.
      String person = "person-" + thread;
      client.getItem(
          get ->
              get.tableName(Store.TABLE)
                  .consistentRead(true)
                  .key(Map.of(Table.PARTITION, text(person), Table.SORT, text("SNAPSHOT"))));
      if (LoadBench.draw(random) == 9) {
        Map<String, AttributeValue> settlement = snapshot(runs + "-" + thread + "-" + calls);
        client.transactWriteItems(
            write -> write.transactItems(put(settlement), put(snapshot(person))));
      }
      calls++;
    }
    return calls;
  }

  private static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(Store.TABLE).item(item)).build();
  }

  private static Map<String, AttributeValue> snapshot(String key) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(Table.PARTITION, text(key));
    item.put(Table.SORT, text("SNAPSHOT"));
    item.put(Table.INDEX_PARTITION, text("REGION#990001"));
    item.put(Table.INDEX_SORT, text(key));
    item.put("record", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[SNAPSHOT_BYTES])));
    return item;
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
