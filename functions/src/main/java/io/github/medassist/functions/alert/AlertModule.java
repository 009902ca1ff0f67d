// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import dagger.Module;
import dagger.Provides;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import java.net.URI;
import javax.inject.Singleton;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Makes what publishes alerts: the queue, if there is one. */
@Module
final class AlertModule {
  private AlertModule() {}

  @Provides
  @Singleton
  static AlertPublisher publisher(Settings settings) {
    URI queue = settings.alertQueue();
    if (queue == null) {
      return AlertPublisher.NONE;
    }
    if (!queue.getPath().endsWith(".fifo")) {
      throw new IllegalArgumentException(
          Settings.ALERT_QUEUE
              + " names a queue without order: make a FIFO queue, whose name ends in .fifo, and give"
              + " its URL");
    }
    SqsClientBuilder builder = SqsClient.builder().httpClientBuilder(AwsCrtHttpClient.builder());
    if (settings.store() != null) {
      // On one's own machine the queue's server is where its URL says.
      builder
          .endpointOverride(queue.resolve("/"))
          .region(Region.CN_NORTH_1)
          .credentialsProvider(LocalCredentials.PROVIDER);
    }
    return new AlertQueue(builder.build(), queue.toString());
  }
}
