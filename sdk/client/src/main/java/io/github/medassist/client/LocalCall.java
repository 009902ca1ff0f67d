package io.github.medassist.client;

import java.util.concurrent.Executor;

/** A call that leaves the network alone. */
final class LocalCall<T> extends OnceCall<T> {
  private final LazyOkHttp okHttp;
  private final LocalAnswer<T> local;

  LocalCall(LazyOkHttp okHttp, Executor callbackExecutor, LocalAnswer<T> local) {
    super(callbackExecutor);
    this.okHttp = okHttp;
    this.local = local;
  }

  @Override
  Response<T> ask() {
    if (isCanceled()) {
      throw ConnectionException.cancelled(local.route(), 0);
    }
    return local.ask(0);
  }

  @Override
  void askLater(Callback<T> callback) {
    okHttp
        .workers()
        .execute(
            () -> {
              T answer;
              try {
                answer = ask().value();
              } catch (MedassistException e) {
                fail(callback, e);
                return;
              }
              deliver(callback, answer);
            });
  }

  @Override
  public Call<T> clone() {
    return new LocalCall<>(okHttp, callbackExecutor(), local);
  }
}
