// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.SettlementRepository;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/** The settlements: found by id, and through the index by person and day. */
public final class DynamoSettlements implements SettlementRepository {
  /** The sort key. */
  public static final String KIND = "SETTLEMENT";

  private static final String KEY = "SETTLEMENT#";
  private static final String REVERSAL = "reversal";
  private static final String REVERSED_BY = "reversedBy";
  private static final String REVERSED_AT = "reversedAt";

  /** The form of an item. */
  public static final TableSchema<SettlementItem> SCHEMA =
      ItemSchema.of(SettlementItem.class, DynamoSettlements::item)
          .partition(item -> KEY + item.id())
          .sort(item -> KIND)
          .index(
              item -> DynamoResidents.key(item.ref()),
              item -> item.posting().date() + "#" + item.id())
          .text("ref", SettlementItem::ref)
          .text("region", SettlementItem::region)
          .text("settlement", item -> json(item.settlement()::write))
          .text("posting", item -> json(item.posting()::write))
          .text("by", SettlementItem::by)
          .text("at", SettlementItem::at)
          .text(REVERSAL, reversal(SettlementItem.Reversal::reason))
          .text(REVERSED_BY, reversal(SettlementItem.Reversal::by))
          .text(REVERSED_AT, reversal(SettlementItem.Reversal::at))
          .build();

  private static final Expression NEW =
      Expression.builder().expression("attribute_not_exists(" + Table.PARTITION + ")").build();
  private static final Expression STANDING =
      Expression.builder().expression("attribute_not_exists(" + REVERSAL + ")").build();

  private final ItemTable<SettlementItem> items;
  private final DynamoDbTable<ResidentItem> snapshots;

  DynamoSettlements(DynamoDbEnhancedClient client, String table) {
    this.items = new ItemTable<>(client, table, SettlementItem.class, SCHEMA);
    this.snapshots = client.table(table, DynamoResidents.SCHEMA);
  }

  private static SettlementItem item(ItemValues values) {
    String reason = values.textOrNull(REVERSAL);
    return new SettlementItem(
        Settlement.read(read(values.text("settlement"))),
        values.text("region"),
        Posting.read(read(values.text("posting"))),
        values.text("by"),
        values.text("at"),
        reason == null
            ? null
            : new SettlementItem.Reversal(
                reason, values.text(REVERSED_BY), values.text(REVERSED_AT)));
  }

  private static Function<SettlementItem, @Nullable String> reversal(
      Function<SettlementItem.Reversal, String> part) {
    return item -> item.reversal() == null ? null : part.apply(item.reversal());
  }

  private static String json(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  private static Json read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable SettlementItem find(String id) {
    // No other is on record, and the store refuses to look for a longer one.
    return Settlement.isId(id) ? items.get(ItemTable.key(KEY + id, KIND)) : null;
  }

  @Override
  public boolean record(SettlementItem settlement, ResidentItem person) {
    return write(settlement, NEW, person);
  }

  @Override
  public boolean reverse(SettlementItem settlement, ResidentItem person) {
    return write(settlement, STANDING, person);
  }

  private boolean write(SettlementItem settlement, Expression condition, ResidentItem person) {
    return items.write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(
                items.table(),
                TransactPutItemEnhancedRequest.builder(SettlementItem.class)
                    .item(settlement)
                    .conditionExpression(condition)
                    .build())
            .addPutItem(snapshots, person));
  }

  @Override
  public Stream<SettlementItem> of(String ref, Day from, Day to) {
    String key = DynamoResidents.key(ref);
    return items
        .throughIndex(
            QueryConditional.sortBetween(
                first -> first.partitionValue(key).sortValue(from.toString()),
                // Above the # that parts day and id, and below the next day.
                last -> last.partitionValue(key).sortValue(to + "$")))
        .flatMap(
            batch ->
                batch.stream()
                    .sorted(
                        Comparator.comparing((SettlementItem item) -> item.posting().date())
                            .thenComparing(SettlementItem::id)));
  }
}
