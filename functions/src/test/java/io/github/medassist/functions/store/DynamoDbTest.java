// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.Table;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test against DynamoDB Local, one process for all of them, with an empty table of its own. */
public abstract class DynamoDbTest {
  private static final LocalStore LOCAL = start();

  /** The client. */
  protected static final DynamoDbClient client =
      DynamoDbClient.builder()
          .httpClientBuilder(AwsCrtHttpClient.builder())
          .endpointOverride(LOCAL.address())
          .region(Region.CN_NORTH_1)
          .credentialsProvider(LocalCredentials.PROVIDER)
          .build();

  /** The keys of these tests. */
  protected static final Secrets SECRETS = new Secrets(new byte[32], new byte[32]);

  /** The client that maps items. */
  protected static final DynamoDbEnhancedClient enhanced =
      DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();

  /** The store in the test's table. */
  protected static final DynamoStore store = DynamoStore.of(client, "medassist");

  private static LocalStore start() {
    try {
      LocalStore local = LocalStore.start(null);
      Runtime.getRuntime().addShutdownHook(new Thread(local::close));
      return local;
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local does not start", e);
    }
  }

  @BeforeAll
  protected static void emptyStore() {
    List<String> tables = client.listTables().tableNames();
    tables.forEach(name -> client.deleteTable(table -> table.tableName(name)));
    Table.create(client, "medassist");
  }

  /** Settings for functions over this store. */
  protected static Settings settings() {
    return settings(Clock.system(Settings.CHINA));
  }

  /** Settings for functions over this store that tell the time by {@code clock}. */
  protected static Settings settings(Clock clock) {
    return new Settings("medassist", LOCAL.address(), null, SECRETS, null, clock);
  }
}
