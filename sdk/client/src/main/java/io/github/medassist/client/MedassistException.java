package io.github.medassist.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no answer. There are exactly three kinds: {@link ConnectionException}, {@link
 * MalformedAnswerException} and {@link ApiException}.
 *
 * <p>The message says which call failed and how to mend it. It holds no token, name, ID number,
 * reference, address with parameters or body, so it may be logged.
 */
public abstract class MedassistException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MedassistException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
