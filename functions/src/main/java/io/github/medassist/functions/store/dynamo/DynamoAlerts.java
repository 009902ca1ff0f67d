// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertJson;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.AlertPosition;
import io.github.medassist.functions.store.AlertRepository;
import io.github.medassist.functions.store.ResidentItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The alerts: beside the person's snapshot, and in the index by region while they stand. */
public final class DynamoAlerts implements AlertRepository {
  /** What the sort keys begin with. */
  public static final String KIND = "ALERT#";

  private static final String SNAPSHOT = "snapshot";

  /** The form of an item. */
  public static final TableSchema<AlertItem> SCHEMA =
      ItemSchema.of(AlertItem.class, DynamoAlerts::item)
          .partition(item -> DynamoResidents.key(item.ref()))
          .sort(item -> kind(item.alert().year()) + item.alert().threshold())
          .index(
              item -> item.isReached() ? KIND + item.position().region() : null,
              item -> item.isReached() ? item.position().sort() : null)
          .text("state", item -> item.state().name())
          .text("record", item -> json(item.alert()))
          .number(SNAPSHOT, AlertItem::snapshot)
          .bytes("identity", item -> DynamoResidents.sealed(item.identity()))
          .build();

  private final ItemTable<AlertItem> items;
  private final DynamoDbTable<ResidentItem> snapshots;

  DynamoAlerts(DynamoDbEnhancedClient client, String table) {
    this.items = new ItemTable<>(client, table, AlertItem.class, SCHEMA);
    this.snapshots = client.table(table, DynamoResidents.SCHEMA);
  }

  /** What the sort keys of a year's alerts begin with. */
  public static String kind(int year) {
    return KIND + year + '#';
  }

  private static AlertItem item(ItemValues values) {
    return new AlertItem(
        AlertJson.read(Json.read(values.text("record").getBytes(StandardCharsets.UTF_8))),
        AlertItem.State.valueOf(values.text("state")),
        values.number(SNAPSHOT),
        DynamoResidents.text(values.bytesOrNull("identity")));
  }

  private static String json(Alert alert) {
    return new String(Json.write(writer -> AlertJson.write(writer, alert)), StandardCharsets.UTF_8);
  }

  @Override
  public List<AlertItem> reached(String ref) {
    return items
        .table()
        .query(query -> query.queryConditional(beginning(ref, KIND)))
        .items()
        .stream()
        .filter(AlertItem::isReached)
        .sorted(Comparator.comparing(item -> item.position().sort()))
        .toList();
  }

  @Override
  public List<AlertItem> of(String ref, int year) {
    return items
        .table()
        .query(query -> query.queryConditional(beginning(ref, kind(year))).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private static QueryConditional beginning(String ref, String sort) {
    return QueryConditional.sortBeginsWith(
        key -> key.partitionValue(DynamoResidents.key(ref)).sortValue(sort));
  }

  @Override
  public Part in(List<String> regions, String since, @Nullable AlertPosition after, int most) {
    List<ItemKeys> keys = new ArrayList<>();
    for (String region : regions) {
      if (keys.size() <= most && (after == null || region.compareTo(after.region()) >= 0)) {
        // One more than asked for tells whether more follow.
        keys.addAll(keys(region, since, after, most + 1 - keys.size()));
      }
    }
    if (keys.size() <= most) {
      return new Part(whole(keys), null);
    }
    ItemKeys last = keys.get(most - 1);
    return new Part(
        whole(keys.subList(0, most)),
        new AlertPosition(last.indexPartition().substring(KIND.length()), last.indexSort()));
  }

  private List<ItemKeys> keys(
      String region, String since, @Nullable AlertPosition after, int most) {
    Key.Builder key = Key.builder().partitionValue(KIND + region);
    return items
        .index(
            after != null && region.equals(after.region())
                ? QueryConditional.sortGreaterThan(key.sortValue(after.sort()).build())
                : QueryConditional.sortGreaterThanOrEqualTo(key.sortValue(since).build()),
            most)
        .limit(most)
        .toList();
  }

  /** The index may still hold one that was taken back a moment ago. */
  private List<AlertItem> whole(List<ItemKeys> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<Key, AlertItem> found = new HashMap<>();
    for (AlertItem item : items.get(keys.stream().map(ItemKeys::primary).toList(), false)) {
      found.put(items.table().keyFrom(item), item);
    }
    List<AlertItem> whole = new ArrayList<>();
    for (ItemKeys each : keys) {
      AlertItem item = found.get(each.primary());
      if (item != null && item.isReached()) {
        whole.add(item);
      }
    }
    return whole;
  }

  @Override
  public boolean write(ResidentItem person, List<AlertItem> changes) {
    long decidedOn =
        Objects.requireNonNull(person.version(), "a snapshot that was read has a version");
    Map<String, AttributeValue> version =
        Map.of(":version", AttributeValue.fromN(String.valueOf(decidedOn)));
    Expression unchanged =
        Expression.builder()
            .expression("#version = :version")
            .putExpressionName("#version", DynamoResidents.VERSION)
            .expressionValues(version)
            .build();
    Expression older =
        Expression.builder()
            .expression("attribute_not_exists(" + Table.PARTITION + ") OR #snapshot < :version")
            .putExpressionName("#snapshot", SNAPSHOT)
            .expressionValues(version)
            .build();
    TransactWriteItemsEnhancedRequest.Builder transaction =
        TransactWriteItemsEnhancedRequest.builder()
            .addConditionCheck(
                snapshots,
                ConditionCheck.builder()
                    .key(DynamoResidents.primary(person.ref()))
                    .conditionExpression(unchanged)
                    .build());
    for (AlertItem each : changes) {
      transaction.addPutItem(
          items.table(),
          TransactPutItemEnhancedRequest.builder(AlertItem.class)
              .item(each)
              .conditionExpression(older)
              .build());
    }
    return items.write(transaction);
  }
}
