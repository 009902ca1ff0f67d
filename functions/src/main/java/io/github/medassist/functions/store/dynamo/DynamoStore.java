// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.AccessLog;
import io.github.medassist.functions.store.AlertRepository;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementRepository;
import io.github.medassist.functions.store.Store;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** The store in one DynamoDB table. */
public final class DynamoStore implements Store, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 3;

  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final String table;

  private DynamoStore(DynamoDbClient client, DynamoDbEnhancedClient enhanced, String table) {
    this.client = client;
    this.enhanced = enhanced;
    this.table = table;
  }

  /** The settings' table, through a client of its own. */
  public static DynamoStore of(Settings settings) {
    return of(client(settings), settings.table());
  }

  /**
   * Makes a client that asks no longer than the caller waits: over a store on one's own machine
   * with any credentials, else from the environment.
   */
  public static DynamoDbClient client(Settings settings) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder().connectionTimeout(CONNECT))
            .overrideConfiguration(
                client ->
                    client
                        .addExecutionInterceptor(new DeadlineTimeout())
                        .addExecutionInterceptor(new TransportFailures())
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
    if (settings.store() != null) {
      builder
          .endpointOverride(settings.store())
          .region(Region.CN_NORTH_1)
          .credentialsProvider(LocalCredentials.PROVIDER);
    }
    return builder.build();
  }

  /** The table of this name through {@code client}. */
  public static DynamoStore of(DynamoDbClient client, String table) {
    return new DynamoStore(
        client, DynamoDbEnhancedClient.builder().dynamoDbClient(client).build(), table);
  }

  /** Makes the table if it is not there; in the cloud the deployment makes it. */
  public void makeTable() {
    try {
      Table.create(client, table);
    } catch (ResourceInUseException e) {
      // It is there.
    }
  }

  @Override
  public ResidentRepository residents() {
    return new DynamoResidents(enhanced, table);
  }

  @Override
  public SettlementRepository settlements() {
    return new DynamoSettlements(enhanced, table);
  }

  @Override
  public AlertRepository alerts() {
    return new DynamoAlerts(enhanced, table);
  }

  @Override
  public AccessLog accesses() {
    return new DynamoAccessLog(enhanced, table);
  }

  /** Closes the client and its connections. */
  @Override
  public void close() {
    client.close();
  }
}
