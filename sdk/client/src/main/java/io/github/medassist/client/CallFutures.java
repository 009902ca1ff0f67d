// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.concurrent.CompletableFuture;

/**
 * Turns calls into futures, for Java 8 and for Android from API 24. Nothing else here names a type
 * that older devices lack, so this class costs them nothing.
 */
@RequiresApi24
public final class CallFutures {
  private CallFutures() {}

  /**
   * Asks what {@code call} asks, on a worker thread.
   *
   * <p>The future completes on the client's callback executor, so do not wait for it there; a
   * {@link MedassistException} is what it fails with. Cancelling the future, or completing it by
   * other means, gives the request up. A clone does the asking: cancelling {@code call} itself has
   * no effect on the future.
   *
   * @param call what to ask; it stays unexecuted
   * @param <T> what the answer is read into
   */
  @SuppressWarnings("FutureReturnValueIgnored")
  public static <T> CompletableFuture<T> of(Call<T> call) {
    // Nobody else holds this one: cancelled behind the future's back it would never complete it.
    Call<T> own = call.clone();
    CompletableFuture<T> future = new CompletableFuture<>();
    own.enqueue(
        new Callback<T>() {
          @Override
          public void onAnswer(T answer) {
            future.complete(answer);
          }

          @Override
          public void onFailure(MedassistException failure) {
            future.completeExceptionally(failure);
          }
        });
    future.whenComplete((answer, failure) -> own.cancel());
    return future;
  }
}
