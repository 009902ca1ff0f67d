// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An agency's program that works through a plan, as a process of its own that may be killed at any
 * moment and started again.
 */
final class SettlementProcess {
  static final Agency AGENCY = new Agency("office", SettlementPlan.REGION);

  private SettlementProcess() {}

  static DynamoDbClient client(URI store, List<ExecutionInterceptor> interceptors) {
    return DynamoDbClient.builder()
        .httpClientBuilder(AwsCrtHttpClient.builder().maxConcurrency(64))
        .endpointOverride(store)
        .region(Region.CN_NORTH_1)
        .credentialsProvider(LocalCredentials.PROVIDER)
        .overrideConfiguration(override -> override.executionInterceptors(interceptors))
        .build();
  }

  static Settlements settlements(DynamoDbClient client, URI store) {
    Settings settings =
        new Settings("medassist", store, null, null, null, Clock.system(Settings.CHINA));
    Store tables = DynamoStore.of(client, "medassist");
    return new Settlements(
        tables.settlements(),
        tables.residents(),
        new Postings(Policies.builtIn()),
        new Identity(settings),
        settings);
  }

  /**
   * Does one operation, again and again until the outcome is known, as any careful caller does.
   *
   * @return the answer, or null if there was nothing to take back yet
   */
  static @Nullable SettlementResult settle(
      Settlements settlements, SettlementPlan.Operation operation) {
    while (true) {
      try {
        String reason = operation.reason();
        return reason == null
            ? settlements.record(AGENCY, operation.settlement())
            : settlements.reverse(AGENCY, operation.settlement().id(), reason);
      } catch (ProblemException e) {
        if (e.problem() == ServiceProblem.SETTLEMENT_NOT_FOUND.problem()) {
          return null;
        }
        if (e.problem() != ServiceProblem.STORE_UNAVAILABLE.problem()) {
          throw e;
        }
      } catch (SdkException e) {
        // The outcome is unknown: ask again.
      }
    }
  }

  /** Works through the plan of a seed from the first operation on. */
  public static void main(String[] arguments) {
    URI store = URI.create(arguments[0]);
    try (DynamoDbClient client = client(store, List.of())) {
      Settlements settlements = settlements(client, store);
      for (SettlementPlan.Operation operation :
          SettlementPlan.of(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))) {
        settle(settlements, operation);
      }
    }
  }
}
