// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.store.AccessItem;
import io.github.medassist.functions.store.AccessLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The reads of residents' records by others, beside the snapshot. */
public final class DynamoAccessLog implements AccessLog {
  private static final String KIND = "ACCESS#";
  private static final String GRANT = "grant";

  /** The form of an item. */
  public static final TableSchema<AccessItem> SCHEMA =
      ItemSchema.of(AccessItem.class, DynamoAccessLog::item)
          .partition(item -> DynamoResidents.key(item.ref()))
          .sort(item -> KIND + item.position())
          .text("role", item -> item.role().name())
          .text("subject", AccessItem::subject)
          .text("name", item -> item.grant() == null ? null : item.grant().sealedName())
          .text("what", item -> item.what().name())
          .text(GRANT, item -> item.grant() == null ? null : item.grant().id())
          .build();

  private final DynamoDbTable<AccessItem> table;

  DynamoAccessLog(DynamoDbEnhancedClient client, String table) {
    this.table = client.table(table, SCHEMA);
  }

  private static AccessItem item(ItemValues values) {
    String position = values.textBehind(KIND, Table.SORT);
    int end = position.indexOf('#');
    String grant = values.textOrNull(GRANT);
    return new AccessItem(
        DynamoResidents.ref(values),
        position.substring(0, end),
        position.substring(end + 1),
        Role.valueOf(values.text("role")),
        values.text("subject"),
        Scope.valueOf(values.text("what")),
        grant == null ? null : new AccessItem.Granted(grant, values.text("name")));
  }

  @Override
  public void log(AccessItem access) {
    table.putItem(access);
  }

  @Override
  public List<AccessItem> of(String ref, int most, @Nullable String before) {
    String key = DynamoResidents.key(ref);
    QueryEnhancedRequest.Builder query =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortBeginsWith(kind -> kind.partitionValue(key).sortValue(KIND)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(most);
    if (before != null) {
      query.exclusiveStartKey(
          Map.of(
              Table.PARTITION,
              AttributeValue.fromS(key),
              Table.SORT,
              AttributeValue.fromS(KIND + before)));
    }
    return table.query(query.build()).iterator().next().items();
  }
}
