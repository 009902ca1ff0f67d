// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.micronaut;

import io.github.medassist.bench.quota.QuotaService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what the handler needs, over the client that Micronaut makes. */
@Factory
class Beans {
  @Singleton
  QuotaService service(DynamoDbClient client) {
    return new QuotaService(DynamoDbEnhancedClient.builder().dynamoDbClient(client).build());
  }
}
