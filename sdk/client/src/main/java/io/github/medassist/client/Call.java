// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

/**
 * One question to the service and its answer, asked once: {@link #clone()} it to ask again.
 *
 * <p>Safe for use by several threads. It is an interface so that an app's tests can stand in for
 * it; more methods may come, so do not implement it elsewhere.
 *
 * @param <T> what the answer is read into; never null
 */
public interface Call<T> extends Cloneable {
  /**
   * Asks, and waits for the answer. Not for Android's main thread, which may not touch the network.
   *
   * @throws ApiException if the service answers that it cannot
   * @throws MalformedAnswerException if what comes is not what the API promises
   * @throws ConnectionException if no answer comes, as after {@link #cancel()}
   * @throws IllegalStateException if this call was executed or enqueued before
   */
  T execute();

  /**
   * Asks as {@link #execute} does, and tells where the answer came from.
   *
   * @throws MedassistException as {@link #execute} does
   * @throws IllegalStateException if this call was executed or enqueued before
   */
  Response<T> executeForResponse();

  /**
   * Asks on a worker thread and hands the outcome to {@code callback}, exactly once, on the
   * executor that the client was built with, on Android by default the main thread; never once the
   * call is cancelled.
   *
   * @param callback what takes the answer or the failure
   * @throws IllegalStateException if this call was executed or enqueued before
   */
  void enqueue(Callback<T> callback);

  /**
   * Gives the call up. {@link #execute()} then throws, a callback that has not begun is never run.
   * The request may still have reached the service. Does nothing to a call that is done; may be
   * called from any thread.
   */
  void cancel();

  /** Whether {@link #cancel()} was called. */
  boolean isCanceled();

  /** Whether this call was executed or enqueued. */
  boolean isExecuted();

  /** A new call with the same question, neither executed nor cancelled. */
  Call<T> clone();
}
