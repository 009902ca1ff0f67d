// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no answer. There are exactly three kinds: {@link ConnectionException}, {@link
 * MalformedAnswerException} and {@link ApiException}.
 *
 * <p>The message says which call failed and how to mend it, and ends with the code and the trace
 * id. It holds no token, name, ID number, reference, address with parameters or body, so it may be
 * logged.
 */
public abstract class MedassistException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String code;
  private final @Nullable String traceId;
  private final int attempts;
  private final boolean retryable;

  MedassistException(
      String message,
      @Nullable Throwable cause,
      @Nullable String code,
      @Nullable String traceId,
      int attempts,
      boolean retryable) {
    super(message + tail(code, traceId), cause);
    this.code = code;
    this.traceId = traceId;
    this.attempts = attempts;
    this.retryable = retryable;
  }

  private static String tail(@Nullable String code, @Nullable String traceId) {
    if (code == null && traceId == null) {
      return "";
    }
    String trace = traceId == null ? "" : "trace " + traceId;
    return " ["
        + (code == null ? trace : "code " + code + (trace.isEmpty() ? "" : ", " + trace))
        + "]";
  }

  /**
   * What is wrong, as a word that does not change, such as {@code UNKNOWN_WORD} or {@code TIMEOUT};
   * null if an answer is not the API's own.
   */
  public @Nullable String code() {
    return code;
  }

  /** The name under which the operator finds this call, or null if there is none. */
  public @Nullable String traceId() {
    return traceId;
  }

  /** How many times the service was asked before this was thrown. */
  public int attempts() {
    return attempts;
  }

  /** Whether the same call may succeed a little later. */
  public boolean retryable() {
    return retryable;
  }
}
