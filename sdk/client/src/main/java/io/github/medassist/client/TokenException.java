// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A token that cannot be had, in the one kind of exception that an interceptor may throw. */
final class TokenException extends IOException {
  private static final long serialVersionUID = 1L;

  TokenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
