// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.problem.InvalidInputException;

/** Answers one call on this device, without the network. */
abstract class OfflineHandler<T> {
  private final String route;

  OfflineHandler(String route) {
    this.route = route;
  }

  final String route() {
    return route;
  }

  /**
   * Makes the answer.
   *
   * @param attempts how many times the service was asked before
   * @throws InvalidInputException if the question cannot be answered, as the service would say too
   * @throws MedassistException if this device lacks what it takes
   */
  abstract Response<T> handle(int attempts);

  /**
   * Answers after the service was asked {@code attempts} times.
   *
   * @throws MedassistException if this device cannot answer
   */
  final Response<T> execute(int attempts) {
    try {
      return handle(attempts);
    } catch (InvalidInputException e) {
      throw ApiException.of(new CallContext(route, attempts, null), e);
    }
  }

  /** Whether {@code failure} is the network's: what the service itself refuses stays refused. */
  static boolean canReplace(MedassistException failure) {
    if (failure instanceof ApiException) {
      int status = ((ApiException) failure).status();
      // Without a code it was not the service that answered.
      return failure.retryable() || status >= 500 || failure.code() == null;
    }
    return !"NO_TOKEN".equals(failure.code());
  }
}
