// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What a network and a busy store do to a call, at random from a seed. */
final class FaultInjector implements ExecutionInterceptor {
  /** One kind of fault. */
  enum Kind {
    /** The call never reaches the store. */
    TIMEOUT_BEFORE_COMMIT,
    /** The store has done it, but its answer is lost. */
    TIMEOUT_AFTER_COMMIT,
    /** The store has no capacity left. */
    THROTTLED,
    /** Another transaction is at one of the items. */
    CONFLICT
  }

  private final Random random;
  private final int oneIn;
  private final Map<Kind, AtomicInteger> injected = new EnumMap<>(Kind.class);

  FaultInjector(long seed, int oneIn) {
    this.random = new Random(seed);
    this.oneIn = oneIn;
    for (Kind kind : Kind.values()) {
      injected.put(kind, new AtomicInteger());
    }
  }

  /** How often each was injected. */
  Map<Kind, AtomicInteger> injected() {
    return injected;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (hits(Kind.TIMEOUT_BEFORE_COMMIT)) {
      throw ApiCallAttemptTimeoutException.create(1);
    }
    if (hits(Kind.THROTTLED)) {
      throw ProvisionedThroughputExceededException.builder()
          .awsErrorDetails(details("ProvisionedThroughputExceededException"))
          .statusCode(400)
          .build();
    }
    if (context.request() instanceof TransactWriteItemsRequest && hits(Kind.CONFLICT)) {
      throw TransactionCanceledException.builder()
          .awsErrorDetails(details("TransactionCanceledException"))
          .statusCode(400)
          .cancellationReasons(
              CancellationReason.builder().code("None").build(),
              CancellationReason.builder().code("TransactionConflict").build())
          .build();
    }
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("injected").build();
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (hits(Kind.TIMEOUT_AFTER_COMMIT)) {
      throw ApiCallAttemptTimeoutException.create(1);
    }
  }

  private synchronized boolean hits(Kind kind) {
    if (random.nextInt(oneIn) != 0) {
      return false;
    }
    injected.get(kind).incrementAndGet();
    return true;
  }
}
