// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import org.jspecify.annotations.Nullable;

/** Hands lines to the app's logger, if there is one, and survives it. */
final class ClientLog {
  private final @Nullable Logger logger;

  ClientLog(@Nullable Logger logger) {
    this.logger = logger;
  }

  void log(String line) {
    if (logger == null) {
      return;
    }
    try {
      logger.log(line);
    } catch (RuntimeException e) {
      // A log that fails must not take the call with it.
    }
  }
}
