// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.concurrent.Executor;

/** A call that leaves the network alone. */
final class OfflineCall<T> extends AbstractCall<T> {
  private final LazyOkHttpClient okHttp;
  private final OfflineHandler<T> handler;

  OfflineCall(LazyOkHttpClient okHttp, Executor callbackExecutor, OfflineHandler<T> handler) {
    super(callbackExecutor);
    this.okHttp = okHttp;
    this.handler = handler;
  }

  @Override
  Response<T> executeFirst() {
    if (isCanceled()) {
      throw ConnectionException.cancelled(handler.route(), 0);
    }
    return handler.execute(0);
  }

  @Override
  void enqueueFirst(Callback<T> callback) {
    okHttp
        .workers()
        .execute(
            () -> {
              T answer;
              try {
                answer = executeFirst().value();
              } catch (MedassistException e) {
                fail(callback, e);
                return;
              }
              deliver(callback, answer);
            });
  }

  @Override
  public Call<T> clone() {
    return new OfflineCall<>(okHttp, callbackExecutor(), handler);
  }
}
