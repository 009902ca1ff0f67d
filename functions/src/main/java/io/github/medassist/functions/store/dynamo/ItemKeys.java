// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An item's keys, which are all that the index holds. */
record ItemKeys(String partition, String sort, String indexPartition, String indexSort) {
  static final TableSchema<ItemKeys> SCHEMA =
      ItemSchema.of(
              ItemKeys.class,
              values ->
                  new ItemKeys(
                      values.text(Table.PARTITION),
                      values.text(Table.SORT),
                      values.text(Table.INDEX_PARTITION),
                      values.text(Table.INDEX_SORT)))
          .partition(ItemKeys::partition)
          .sort(ItemKeys::sort)
          .index(ItemKeys::indexPartition, ItemKeys::indexSort)
          .build();

  Key primary() {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }

  /** Names the kind alone: a reference stands in no log. */
  @Override
  public String toString() {
    return "ItemKeys";
  }
}
