package io.github.medassist.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;

/** How far one call has come. It travels with the request. */
final class Attempts {
  private final String route;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private volatile int count;

  Attempts(String route) {
    this.route = route;
  }

  /** Returns the attempts of {@code request}. */
  static Attempts of(Request request) {
    Attempts attempts = request.tag(Attempts.class);
    if (attempts == null) {
      throw new IllegalStateException("an interceptor of the app drops the request's tags");
    }
    return attempts;
  }

  /** Returns the call's method and path template: the path itself holds a person's reference. */
  String route() {
    return route;
  }

  /** Returns how many times the service has been asked. */
  int count() {
    return count;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // One thread asks, others look.
  void begin() {
    count++;
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
