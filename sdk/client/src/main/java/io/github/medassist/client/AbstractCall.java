// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** What all calls have in common: they run once, and their callbacks do too. */
abstract class AbstractCall<T> implements Call<T> {
  private final Executor callbackExecutor;
  private final AtomicBoolean executed = new AtomicBoolean();
  private volatile boolean canceled;

  AbstractCall(Executor callbackExecutor) {
    this.callbackExecutor = callbackExecutor;
  }

  final Executor callbackExecutor() {
    return callbackExecutor;
  }

  /** Asks, and waits for the answer. */
  abstract Response<T> executeFirst();

  /** Asks on a worker, and ends with {@link #deliver} or {@link #fail}. */
  abstract void enqueueFirst(Callback<T> callback);

  @Override
  public final Response<T> executeForResponse() {
    requireUnexecuted();
    return executeFirst();
  }

  @Override
  public final T execute() {
    return executeForResponse().value();
  }

  @Override
  public final void enqueue(Callback<T> callback) {
    Objects.requireNonNull(callback, "callback");
    requireUnexecuted();
    enqueueFirst(callback);
  }

  private void requireUnexecuted() {
    if (!executed.compareAndSet(false, true)) {
      throw new IllegalStateException("a call runs once: clone() it to ask again");
    }
  }

  @Override
  public void cancel() {
    canceled = true;
  }

  @Override
  public final boolean isCanceled() {
    return canceled;
  }

  @Override
  public final boolean isExecuted() {
    return executed.get();
  }

  @Override
  public abstract Call<T> clone();

  final void deliver(Callback<T> callback, T answer) {
    dispatch(() -> callback.onAnswer(answer));
  }

  final void fail(Callback<T> callback, MedassistException failure) {
    dispatch(() -> callback.onFailure(failure));
  }

  /**
   * Looks again on the executor: the user may have left the page while the outcome waited there.
   */
  private void dispatch(Runnable outcome) {
    callbackExecutor.execute(
        () -> {
          if (!canceled) {
            outcome.run();
          }
        });
  }
}
