// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.functions.store.Deadline;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Gives each request to the store, its retries included, no longer than the caller waits, and each
 * attempt no longer than the store ever takes in health.
 */
final class DeadlineTimeout implements ExecutionInterceptor {
  private static final long ATTEMPT_MILLIS = 3_000;

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    if (!Deadline.isSet() || !(context.request() instanceof AwsRequest request)) {
      return context.request();
    }
    long left = Deadline.leftMillis();
    return request.toBuilder()
        .overrideConfiguration(
            request
                .overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .apiCallTimeout(Duration.ofMillis(left))
                .apiCallAttemptTimeout(Duration.ofMillis(Math.min(left, ATTEMPT_MILLIS)))
                .build())
        .build();
  }
}
