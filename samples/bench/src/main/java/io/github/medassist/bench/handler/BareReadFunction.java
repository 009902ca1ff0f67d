// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the item that the quota function reads, with its very client, and does nothing with it. */
public final class BareReadFunction implements RequestStreamHandler {
  private static final byte[] ANSWER = {'{', '}'};

  private final Settings settings = Settings.of(System.getenv());
  private final DynamoDbClient client = DynamoStore.client(settings);
  private final Map<String, AttributeValue> key =
      Map.of(
          Table.PARTITION,
          AttributeValue.fromS(DynamoResidents.key(System.getenv("MEDASSIST_BENCH_RESIDENT"))),
          Table.SORT,
          AttributeValue.fromS(DynamoResidents.KIND));

  /** Makes it from its environment. */
  public BareReadFunction() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    boolean there =
        client
            .getItem(get -> get.tableName(settings.table()).key(key).consistentRead(true))
            .hasItem();
    if (!there) {
      throw new IllegalStateException("the resident is not in the table");
    }
    output.write(ANSWER);
  }
}
