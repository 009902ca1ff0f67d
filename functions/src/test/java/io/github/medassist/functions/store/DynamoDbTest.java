package io.github.medassist.functions.store;

import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test against DynamoDB Local, with an empty table of its own. */
public abstract class DynamoDbTest {
  private static LocalStore store;

  /** The client. */
  protected static DynamoDbClient client;

  /** The keys of these tests. */
  protected static final Secrets SECRETS = new Secrets(new byte[32], new byte[32]);

  /** The client that maps items. */
  protected static DynamoDbEnhancedClient enhanced;

  @BeforeAll
  static void startStore() throws IOException {
    store = LocalStore.start(null);
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(store.address())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    Table.create(client, "medassist");
  }

  @AfterAll
  static void stopStore() {
    client.close();
    store.close();
  }

  /** Returns settings for functions over this store. */
  protected static Settings settings() {
    return settings(Clock.system(Settings.CHINA));
  }

  /** Returns settings for functions over this store that tell the time by {@code clock}. */
  protected static Settings settings(Clock clock) {
    URI address = store.address();
    return new Settings("medassist", address, null, SECRETS, null, clock);
  }
}
