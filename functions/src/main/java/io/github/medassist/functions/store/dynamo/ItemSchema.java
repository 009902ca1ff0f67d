// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * Makes the schema of one kind of item, an attribute a line: static, so that nothing is looked up
 * by reflection when a function starts.
 */
final class ItemSchema<T> {
  private final StaticImmutableTableSchema.Builder<T, ItemValues> schema;

  private ItemSchema(StaticImmutableTableSchema.Builder<T, ItemValues> schema) {
    this.schema = schema;
  }

  /** Begins the schema of items that {@code reader} makes of their attributes. */
  static <T> ItemSchema<T> of(Class<T> type, Function<ItemValues, T> reader) {
    return new ItemSchema<>(
        StaticImmutableTableSchema.builder(type, ItemValues.class)
            .attributeConverterProviders(Attributes.KINDS)
            .newItemBuilder(ItemValues::new, reader));
  }

  ItemSchema<T> partition(Function<T, String> value) {
    return add(String.class, Table.PARTITION, value, StaticAttributeTags.primaryPartitionKey());
  }

  ItemSchema<T> sort(Function<T, String> value) {
    return add(String.class, Table.SORT, value, StaticAttributeTags.primarySortKey());
  }

  /** The index's keys; both null for an item that is not in the index. */
  ItemSchema<T> index(Function<T, @Nullable String> partition, Function<T, @Nullable String> sort) {
    add(
        String.class,
        Table.INDEX_PARTITION,
        partition,
        StaticAttributeTags.secondaryPartitionKey(Table.INDEX));
    return add(
        String.class, Table.INDEX_SORT, sort, StaticAttributeTags.secondarySortKey(Table.INDEX));
  }

  ItemSchema<T> text(String name, Function<T, @Nullable String> value) {
    return add(String.class, name, value);
  }

  ItemSchema<T> number(String name, Function<T, @Nullable Long> value, StaticAttributeTag... tags) {
    return add(Long.class, name, value, tags);
  }

  ItemSchema<T> bytes(String name, Function<T, @Nullable SdkBytes> value) {
    return add(SdkBytes.class, name, value);
  }

  private <V> ItemSchema<T> add(
      Class<V> type, String name, Function<T, @Nullable V> value, StaticAttributeTag... tags) {
    schema.addAttribute(
        type,
        attribute ->
            attribute
                .name(name)
                .getter(value)
                .setter((values, read) -> values.put(name, read))
                .tags(tags));
    return this;
  }

  TableSchema<T> build() {
    return schema.build();
  }
}
