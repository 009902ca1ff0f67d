// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Asks the app's token provider, for a new token one thread at a time. */
final class TokenSource {
  private final TokenProvider provider;
  private final ReentrantLock renewal = new ReentrantLock();
  private @Nullable String refused;
  private @Nullable String renewed;

  TokenSource(TokenProvider provider) {
    this.provider = provider;
  }

  @Nullable String token() throws IOException {
    try {
      return checked(provider.token());
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * A token in the place of {@code old}, or null if there is none.
   *
   * @param waitMillis how long to wait for another thread that asks for it; 0 for ever
   */
  @Nullable String renew(String old, long waitMillis) throws IOException {
    lock(waitMillis);
    try {
      if (!old.equals(refused) || renewed == null) {
        refused = old;
        renewed = null;
        renewed = checked(provider.refresh(old));
      }
      return renewed;
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    } finally {
      renewal.unlock();
    }
  }

  /** Forgets what stood in the place of {@code old}: it was refused too. */
  void forget(String old) throws IOException {
    lock(0);
    try {
      if (old.equals(refused)) {
        renewed = null;
      }
    } finally {
      renewal.unlock();
    }
  }

  private void lock(long waitMillis) throws IOException {
    try {
      if (waitMillis == 0) {
        renewal.lockInterruptibly();
      } else if (!renewal.tryLock(waitMillis, TimeUnit.MILLISECONDS)) {
        throw new InterruptedIOException("timeout");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /**
   * An interceptor that throws anything but an IOException takes its thread, on Android the app,
   * with it.
   */
  private static TokenException failed(Exception e) {
    return e instanceof TokenException
        ? (TokenException) e
        : new TokenException("the tokenProvider failed; see the cause", e);
  }

  private static @Nullable String checked(@Nullable String token) throws TokenException {
    if (token != null && !isHeaderText(token)) {
      throw new TokenException(
          "the tokenProvider gave a token with spaces, line breaks or letters outside ASCII; trim it",
          null);
    }
    return token;
  }

  private static boolean isHeaderText(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !token.isEmpty();
  }
}
