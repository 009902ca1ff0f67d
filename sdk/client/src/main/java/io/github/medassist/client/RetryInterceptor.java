// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownServiceException;
import java.util.Date;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks again when that may help: the connection failed, or the service is busy. Every call may be
 * asked again, since those that write carry an {@link IdempotencyKey}. All attempts and the pauses
 * between them stay within the call's timeout.
 */
final class RetryInterceptor implements Interceptor {
  private static final int MAX_ATTEMPTS = 3;
  private static final long FIRST_PAUSE_MILLIS = 300;

  /** Longer than this is for the app to wait, not for a person before a screen. */
  private static final long MAX_PAUSE_MILLIS = 30_000;

  private final Random random = new Random();
  private final ClientLog log;

  RetryInterceptor(ClientLog log) {
    this.log = log;
  }

  @Override
  public okhttp3.Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    CallProgress progress = CallProgress.of(request);
    long limit = chain.call().timeout().timeoutNanos();
    long end = limit == 0 ? Long.MAX_VALUE : System.nanoTime() + limit;
    while (true) {
      okhttp3.Response response = null;
      IOException failure = null;
      try {
        response = buffered(chain.proceed(request));
      } catch (IOException e) {
        failure = e;
      }
      Long pause = pause(chain, progress.count(), response, failure);
      if (pause == null || end - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(pause)) {
        if (response == null) {
          throw failure == null ? new IOException("no answer") : failure;
        }
        return response;
      }
      log.log(
          progress.route()
              + ": "
              + (response == null ? "the connection failed" : "HTTP " + response.code())
              + " at attempt "
              + progress.count()
              + "; asking again in "
              + pause
              + " ms");
      if (response != null) {
        response.close();
      }
      progress.pause(pause);
    }
  }

  /** Reads the body in full, so that a connection that breaks halfway counts as an attempt. */
  private static okhttp3.Response buffered(okhttp3.Response response) throws IOException {
    ResponseBody body = response.body();
    if (body != null) {
      try {
        body.source().request(ResponseReader.MAX_BYTES + 1);
      } catch (IOException e) {
        response.close();
        throw e;
      }
    }
    return response;
  }

  /** How long to wait before the next attempt, in milliseconds, or null if there is none. */
  private @Nullable Long pause(
      Chain chain,
      int attempt,
      okhttp3.@Nullable Response response,
      @Nullable IOException failure) {
    if (attempt >= MAX_ATTEMPTS
        || chain.call().isCanceled()
        || (response != null ? !isBusy(response.code()) : !isTransient(failure))) {
      return null;
    }
    Long retryAfter = response == null ? null : retryAfterMillis(response);
    if (retryAfter != null) {
      return retryAfter > MAX_PAUSE_MILLIS ? null : retryAfter;
    }
    long step = FIRST_PAUSE_MILLIS << (attempt - 1);
    // Half of it by chance, lest all who were turned away come back together.
    return step / 2 + (long) (random.nextDouble() * step / 2);
  }

  /** Whether {@code status} says that the same request may succeed a little later. */
  static boolean isBusy(int status) {
    return status == 408 || status == 429 || (status >= 502 && status <= 504);
  }

  /** Whether {@code failure} is of a kind that passes. */
  static boolean isTransient(@Nullable IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return true;
    }
    return !(failure instanceof TokenException
        || failure instanceof UnknownServiceException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException
        // The call's own timeout, or the thread's interruption.
        || failure instanceof InterruptedIOException);
  }

  /** What {@code Retry-After} says (RFC 9110, 10.2.3), or null if nothing. */
  private static @Nullable Long retryAfterMillis(okhttp3.Response response) {
    String value = response.header("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,9}")) {
      return TimeUnit.SECONDS.toMillis(Long.parseLong(value));
    }
    Date until = response.headers().getDate("Retry-After");
    // By the server's clock: this device's may be wrong by days.
    Date now = response.headers().getDate("Date");
    return until == null || now == null ? null : Math.max(0, until.getTime() - now.getTime());
  }
}
