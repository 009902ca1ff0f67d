package io.github.medassist.functions.store;

import dagger.Module;
import dagger.Provides;
import io.github.medassist.functions.config.Settings;
import java.time.Duration;
import javax.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes the store of a function that needs one. */
@Module
public final class StoreModule {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 3;

  private StoreModule() {}

  /**
   * Makes the client: over a store on one's own machine with any credentials, else from the
   * environment.
   */
  @Provides
  @Singleton
  static DynamoDbClient client(Settings settings) {
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
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
    return builder.build();
  }

  /** Makes the client that maps items. */
  @Provides
  @Singleton
  static DynamoDbEnhancedClient enhanced(DynamoDbClient client) {
    return DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
  }
}
