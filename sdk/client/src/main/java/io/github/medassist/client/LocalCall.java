package io.github.medassist.client;

import java.util.concurrent.Executor;

/** A call that leaves the network alone. */
final class LocalCall<T> extends OnceCall<T> {
  private final Executor workers;
  private final LocalAnswer<T> local;

  LocalCall(Executor workers, Executor callbackExecutor, LocalAnswer<T> local) {
    super(callbackExecutor);
    this.workers = workers;
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
    workers.execute(
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
    return new LocalCall<>(workers, callbackExecutor(), local);
  }
}
