// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Makes a failure of the transport one of the SDK's exceptions. The CRT client lets some through as
 * they are, an unknown host among them, and a store that is away would look like a defect of ours.
 */
final class TransportFailures implements ExecutionInterceptor {
  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes executionAttributes) {
    Throwable failure = context.exception();
    if (failure instanceof SdkException || failure instanceof Error) {
      return failure;
    }
    // Thrown, since what is returned has to be of the class that came in.
    throw SdkClientException.create("the store cannot be reached", failure);
  }
}
