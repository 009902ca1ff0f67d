package io.github.medassist.functions.alert;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;

/** The alerts that stand, by person and by region. */
final class AlertLists {
  /** Before every instant. */
  static final String EVER = "0";

  /**
   * Some alerts of a list.
   *
   * @param items the alerts in order
   * @param next where they end, or null if no more follow
   */
  record Part(List<AlertItem> items, @Nullable AlertPosition next) {}

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<AlertItem> table;

  @Inject
  AlertLists(DynamoDbEnhancedClient client, Settings settings) {
    this.client = client;
    this.table = client.table(settings.table(), AlertItem.SCHEMA);
  }

  /** Returns a person's alerts in the order in which they were told: few in a lifetime. */
  List<AlertItem> of(String ref) {
    QueryConditional alerts =
        QueryConditional.sortBeginsWith(
            key -> key.partitionValue(ResidentItem.key(ref)).sortValue(AlertItem.KIND));
    return table.query(alerts).items().stream()
        .filter(AlertItem::stands)
        .sorted(Comparator.comparing(item -> String.valueOf(item.indexSort())))
        .toList();
  }

  /**
   * Returns the alerts of {@code regions}, one region after the other, each in the order in which
   * they were told.
   *
   * @param since the instant from which on
   * @param after where the part before ended, or null for the first
   * @param most how many at most
   */
  Part of(List<String> regions, String since, @Nullable AlertPosition after, int most) {
    List<AlertItem> keys = new ArrayList<>();
    for (String region : regions) {
      if (keys.size() <= most && (after == null || region.compareTo(after.region()) >= 0)) {
        // One more than asked for tells whether more follow.
        keys.addAll(keys(region, since, after, most + 1 - keys.size()));
      }
    }
    if (keys.size() <= most) {
      return new Part(whole(keys), null);
    }
    AlertItem last = keys.get(most - 1);
    String region =
        Objects.requireNonNull(last.indexKey()).substring(AlertItem.indexKey("").length());
    return new Part(
        whole(keys.subList(0, most)),
        new AlertPosition(region, Objects.requireNonNull(last.indexSort())));
  }

  private List<AlertItem> keys(
      String region, String since, @Nullable AlertPosition after, int most) {
    Key.Builder key = Key.builder().partitionValue(AlertItem.indexKey(region));
    QueryConditional conditional =
        after != null && region.equals(after.region())
            ? QueryConditional.sortGreaterThan(key.sortValue(after.indexSort()).build())
            : QueryConditional.sortGreaterThanOrEqualTo(key.sortValue(since).build());
    return table
        .index(Table.INDEX)
        .query(query -> query.queryConditional(conditional).limit(most))
        .stream()
        .flatMap(page -> page.items().stream())
        .limit(most)
        .toList();
  }

  /** The index holds keys alone, and may still hold one that was taken back a moment ago. */
  private List<AlertItem> whole(List<AlertItem> keys) {
    if (keys.isEmpty()) {
      return keys;
    }
    ReadBatch.Builder<AlertItem> batch =
        ReadBatch.builder(AlertItem.class).mappedTableResource(table);
    for (AlertItem each : keys) {
      batch.addGetItem(table.keyFrom(each));
    }
    Map<Key, AlertItem> found = new HashMap<>();
    client
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(table)
        .forEach(item -> found.put(table.keyFrom(item), item));
    List<AlertItem> whole = new ArrayList<>();
    for (AlertItem each : keys) {
      AlertItem item = found.get(table.keyFrom(each));
      if (item != null && item.stands()) {
        whole.add(item);
      }
    }
    return whole;
  }
}
