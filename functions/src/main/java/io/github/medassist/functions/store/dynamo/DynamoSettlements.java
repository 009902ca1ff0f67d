// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.Recorded;
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

/**
 * The settlements, found by id, and through the index by person and day; and the grants on
 * application, found by person and id.
 */
public final class DynamoSettlements implements SettlementRepository {
  /** The sort key. */
  public static final String KIND = "SETTLEMENT";

  private static final String KEY = "SETTLEMENT#";

  /** What the sort key of a grant begins with. */
  public static final String GRANT = "GRANT#";

  private static final String REVERSAL = "reversal";
  private static final String REVERSED_BY = "reversedBy";
  private static final String REVERSED_AT = "reversedAt";

  /** The form of a settlement. */
  public static final TableSchema<SettlementItem> SCHEMA =
      recorded(ItemSchema.of(SettlementItem.class, DynamoSettlements::item))
          .partition(item -> KEY + item.id())
          .sort(item -> KIND)
          .index(
              item -> DynamoResidents.key(item.ref()),
              item -> item.posting().date() + "#" + item.id())
          .text("settlement", item -> json(item.settlement()::write))
          .text("posting", item -> json(item.posting()::write))
          .build();

  /** The form of a grant on application. */
  public static final TableSchema<GrantItem> GRANT_SCHEMA =
      recorded(ItemSchema.of(GrantItem.class, DynamoSettlements::grant))
          .partition(item -> DynamoResidents.key(item.ref()))
          .sort(item -> GRANT + item.id())
          .text("payment", item -> json(item.payment()::write))
          .text("posting", item -> json(item.posting()::write))
          .build();

  private static final Expression NEW =
      Expression.builder().expression("attribute_not_exists(" + Table.PARTITION + ")").build();
  private static final Expression STANDING =
      Expression.builder().expression("attribute_not_exists(" + REVERSAL + ")").build();

  private final ItemTable<SettlementItem> items;
  private final ItemTable<GrantItem> grants;
  private final DynamoDbTable<ResidentItem> snapshots;

  DynamoSettlements(DynamoDbEnhancedClient client, String table) {
    this.items = new ItemTable<>(client, table, SettlementItem.class, SCHEMA);
    this.grants = new ItemTable<>(client, table, GrantItem.class, GRANT_SCHEMA);
    this.snapshots = client.table(table, DynamoResidents.SCHEMA);
  }

  private static <T extends Recorded> ItemSchema<T> recorded(ItemSchema<T> schema) {
    return schema
        .text("ref", Recorded::ref)
        .text("region", Recorded::region)
        .text("by", Recorded::by)
        .text("at", Recorded::at)
        .text(REVERSAL, reversal(Recorded.Reversal::reason))
        .text(REVERSED_BY, reversal(Recorded.Reversal::by))
        .text(REVERSED_AT, reversal(Recorded.Reversal::at));
  }

  private static SettlementItem item(ItemValues values) {
    return new SettlementItem(
        Settlement.read(read(values.text("settlement"))),
        values.text("region"),
        Posting.read(read(values.text("posting"))),
        values.text("by"),
        values.text("at"),
        reversal(values));
  }

  private static GrantItem grant(ItemValues values) {
    return new GrantItem(
        DynamoResidents.ref(values),
        GrantPayment.read(read(values.text("payment"))),
        values.text("region"),
        GrantPosting.read(read(values.text("posting"))),
        values.text("by"),
        values.text("at"),
        reversal(values));
  }

  private static Recorded.@Nullable Reversal reversal(ItemValues values) {
    String reason = values.textOrNull(REVERSAL);
    return reason == null
        ? null
        : new Recorded.Reversal(reason, values.text(REVERSED_BY), values.text(REVERSED_AT));
  }

  private static <T extends Recorded> Function<T, @Nullable String> reversal(
      Function<Recorded.Reversal, String> part) {
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
  public @Nullable GrantItem findGrant(String ref, String id) {
    String key = DynamoResidents.key(ref);
    return ChosenId.isOne(id) && Table.isPartition(key)
        ? grants.get(ItemTable.key(key, GRANT + id))
        : null;
  }

  @Override
  public boolean record(Recorded item, ResidentItem person) {
    return write(item, NEW, person);
  }

  @Override
  public boolean reverse(Recorded item, ResidentItem person) {
    return write(item, STANDING, person);
  }

  private boolean write(Recorded item, Expression condition, ResidentItem person) {
    return item instanceof GrantItem grant
        ? write(grants, GrantItem.class, grant, condition, person)
        : write(items, SettlementItem.class, (SettlementItem) item, condition, person);
  }

  private <T> boolean write(
      ItemTable<T> items, Class<T> type, T item, Expression condition, ResidentItem person) {
    return items.write(
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(
                items.table(),
                TransactPutItemEnhancedRequest.builder(type)
                    .item(item)
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
                last -> last.partitionValue(key).sortValue(to + "$")),
            true)
        .flatMap(
            batch ->
                batch.stream()
                    .sorted(
                        Comparator.comparing((SettlementItem item) -> item.posting().date())
                            .thenComparing(SettlementItem::id)));
  }
}
