// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The items of one kind in the one table. */
final class ItemTable<T> {
  /** As many as one BatchGetItem or TransactWriteItems takes. */
  static final int BATCH = 100;

  private final DynamoDbEnhancedClient client;
  private final Class<T> type;
  private final DynamoDbTable<T> table;

  ItemTable(DynamoDbEnhancedClient client, String table, Class<T> type, TableSchema<T> schema) {
    this.client = client;
    this.type = type;
    this.table = client.table(table, schema);
  }

  static Key key(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }

  DynamoDbTable<T> table() {
    return table;
  }

  @Nullable T get(Key key) {
    return table.getItem(get -> get.key(key).consistentRead(true));
  }

  /** The items of at most {@link #BATCH} keys, in no order. */
  List<T> get(List<Key> keys, boolean consistent) {
    ReadBatch.Builder<T> batch = ReadBatch.builder(type).mappedTableResource(table);
    for (Key key : keys) {
      batch.addGetItem(get -> get.key(key).consistentRead(consistent));
    }
    return client
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(table)
        .stream()
        .toList();
  }

  /** The keys that the index has, in its order; read page by page as the stream is walked. */
  Stream<ItemKeys> index(QueryConditional condition, @Nullable Integer most) {
    return client
        .table(table.tableName(), ItemKeys.SCHEMA)
        .index(Table.INDEX)
        .query(query -> query.queryConditional(condition).limit(most))
        .stream()
        .flatMap(page -> page.items().stream());
  }

  /**
   * The items whose keys the index has, a batch at a time as the stream is walked: each in no
   * order, one after the other in the index's.
   *
   * @param consistent whether each is as it was last written
   */
  Stream<List<T>> throughIndex(QueryConditional condition, boolean consistent) {
    return client
        .table(table.tableName(), ItemKeys.SCHEMA)
        .index(Table.INDEX)
        .query(condition)
        .stream()
        .flatMap(page -> batches(page.items()).stream())
        .map(keys -> get(keys.stream().map(ItemKeys::primary).toList(), consistent));
  }

  private static List<List<ItemKeys>> batches(List<ItemKeys> keys) {
    List<List<ItemKeys>> batches = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      batches.add(keys.subList(from, Math.min(keys.size(), from + BATCH)));
    }
    return batches;
  }

  /**
   * Writes all of {@code all}, or none.
   *
   * @throws TransactionCanceledException if a condition of one does not hold
   */
  void write(List<T> all) {
    client.transactWriteItems(
        transaction -> all.forEach(item -> transaction.addPutItem(table, item)));
  }

  /** Writes all of a transaction, or returns false if one of its conditions does not hold. */
  boolean write(TransactWriteItemsEnhancedRequest.Builder transaction) {
    try {
      client.transactWriteItems(transaction.build());
      return true;
    } catch (TransactionCanceledException e) {
      return false;
    }
  }
}
