// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
  static final Agency AGENCY = new Agency("office", "100000");

  /** What is refused for as long as it is so: nothing is written then. */
  private static final Set<ProblemCode> REFUSED =
      Set.of(ProblemCode.GRANT_ABOVE_BORNE, ProblemCode.OUT_OF_BOUNDS);

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

  /** What does the operations. */
  record Books(Settlements settlements, GrantRecords grants) {}

  static Books books(DynamoDbClient client, URI store) {
    Settings settings =
        new Settings("medassist", store, null, null, null, Clock.system(Settings.CHINA));
    Store tables = DynamoStore.of(client, "medassist");
    return new Books(
        new Settlements(
            tables.settlements(),
            tables.residents(),
            new Postings(Policies.builtIn()),
            new Identity(settings),
            settings),
        new GrantRecords(
            tables.settlements(),
            tables.residents(),
            new GrantsOnApplication(Policies.builtIn()),
            settings));
  }

  /**
   * Does one operation, again and again until the outcome is known, as any careful caller does.
   *
   * @return the answer as JSON, or null if there was nothing to take back, to grant, or no leave to
   *     do it yet
   */
  static @Nullable String settle(Books books, SettlementPlan.Operation operation) {
    while (true) {
      try {
        return new String(Json.write(answer(books, operation)), StandardCharsets.UTF_8);
      } catch (InvalidInputException e) {
        if (operation.grant() == null || !REFUSED.contains(e.code())) {
          throw e;
        }
        return null;
      } catch (ProblemException e) {
        if (e.problem() == ServiceProblem.SETTLEMENT_NOT_FOUND.problem()
            || e.problem() == ServiceProblem.SETTLEMENT_GRANTED.problem()
            || e.problem() == ServiceProblem.GRANT_NOT_FOUND.problem()) {
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

  private static Json.Body answer(Books books, SettlementPlan.Operation operation) {
    String reason = operation.reason();
    if (operation.grant() != null) {
      return reason == null
          ? books.grants().record(AGENCY, operation.ref(), operation.grant())::write
          : books.grants().reverse(AGENCY, operation.ref(), operation.id(), reason)::write;
    }
    return reason == null
        ? books.settlements().record(AGENCY, operation.settlement())::write
        : books.settlements().reverse(AGENCY, operation.id(), reason)::write;
  }

  /** Works through the plan of a seed from the first operation on. */
  public static void main(String[] arguments) {
    URI store = URI.create(arguments[0]);
    try (DynamoDbClient client = client(store, List.of())) {
      Books books = books(client, store);
      for (SettlementPlan.Operation operation :
          SettlementPlan.of(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))) {
        settle(books, operation);
      }
    }
  }
}
