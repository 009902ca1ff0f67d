// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

/**
 * Takes the outcome of a call that was enqueued: one of the two methods runs, once.
 *
 * @param <T> what the answer is read into
 */
public interface Callback<T> {
  /**
   * Takes the answer.
   *
   * @param answer the answer, never null
   */
  void onAnswer(T answer);

  /**
   * Takes the failure.
   *
   * @param failure what {@link Call#execute()} would have thrown
   */
  void onFailure(MedassistException failure);
}
