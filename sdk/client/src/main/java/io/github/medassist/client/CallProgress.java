// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;

/** How far one call has come. It travels with the request. */
final class CallProgress {
  private final String route;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final AtomicInteger count = new AtomicInteger();

  CallProgress(String route) {
    this.route = route;
  }

  /**
   * The attempts of {@code request}.
   *
   * @throws IOException if it has none; anything else would take the worker, on Android the app,
   *     with it
   */
  static CallProgress of(Request request) throws IOException {
    CallProgress attempts = request.tag(CallProgress.class);
    if (attempts == null) {
      throw new IOException("an interceptor of the app drops the request's tags: use newBuilder()");
    }
    return attempts;
  }

  /** The call's method and path template: the path itself holds a person's reference. */
  String route() {
    return route;
  }

  /** How many times the service has been asked. */
  int count() {
    return count.get();
  }

  void begin() {
    count.incrementAndGet();
  }

  void cancel() {
    cancelled.countDown();
  }

  /**
   * Waits before the next attempt.
   *
   * @throws IOException if the call is cancelled or the thread interrupted meanwhile
   */
  void pause(long millis) throws IOException {
    boolean gone;
    try {
      gone = cancelled.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (gone) {
      throw new IOException("Canceled");
    }
  }
}
