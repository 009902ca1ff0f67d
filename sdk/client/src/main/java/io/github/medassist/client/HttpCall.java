package io.github.medassist.client;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A call over HTTP. */
final class HttpCall<T> implements Call<T> {
  private final LazyOkHttp okHttp;
  private final Executor callbackExecutor;
  private final String route;
  private final Request request;
  private final AnswerReader<T> reader;
  private final AtomicBoolean executed = new AtomicBoolean();
  private volatile boolean canceled;
  private volatile okhttp3.@Nullable Call running;

  /**
   * Makes a call.
   *
   * @param route the method and path template, for messages: the path itself holds a reference to a
   *     person
   */
  HttpCall(
      LazyOkHttp okHttp,
      Executor callbackExecutor,
      String route,
      Request request,
      AnswerReader<T> reader) {
    this.okHttp = okHttp;
    this.callbackExecutor = callbackExecutor;
    this.route = route;
    this.request = request;
    this.reader = reader;
  }

  @Override
  public T execute() {
    requireFirst();
    Response response;
    try {
      response = start().execute();
    } catch (IOException e) {
      throw failure(e);
    }
    return read(response);
  }

  @Override
  public void enqueue(Callback<T> callback) {
    Objects.requireNonNull(callback, "callback");
    requireFirst();
    okHttp.whenMade(() -> start().enqueue(new Delivery(callback)));
  }

  private void requireFirst() {
    if (!executed.compareAndSet(false, true)) {
      throw new IllegalStateException("a call runs once: clone() it to ask again");
    }
  }

  private okhttp3.Call start() {
    okhttp3.Call call = okHttp.get().newCall(request);
    running = call;
    // Written after running and read before it in cancel(), so that one of the two sees the other.
    if (canceled) {
      call.cancel();
    }
    return call;
  }

  private T read(Response response) {
    try (Response open = response) {
      return Answers.read(route, open, reader);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private MedassistException failure(IOException e) {
    return canceled ? ConnectionException.cancelled(route) : ConnectionException.of(route, e);
  }

  @Override
  public void cancel() {
    canceled = true;
    okhttp3.Call call = running;
    if (call != null) {
      call.cancel();
    }
  }

  @Override
  public boolean isCanceled() {
    return canceled;
  }

  @Override
  public boolean isExecuted() {
    return executed.get();
  }

  @Override
  public Call<T> clone() {
    // Not super.clone(): the copy must not share how far the asking has come.
    return new HttpCall<>(okHttp, callbackExecutor, route, request, reader);
  }

  /** Reads the answer on the worker and hands the outcome over. */
  private final class Delivery implements okhttp3.Callback {
    private final Callback<T> callback;

    Delivery(Callback<T> callback) {
      this.callback = callback;
    }

    @Override
    public void onResponse(okhttp3.Call call, Response response) {
      T answer;
      try {
        answer = read(response);
      } catch (MedassistException e) {
        deliver(() -> callback.onFailure(e));
        return;
      }
      deliver(() -> callback.onAnswer(answer));
    }

    @Override
    public void onFailure(okhttp3.Call call, IOException e) {
      MedassistException failure = failure(e);
      deliver(() -> callback.onFailure(failure));
    }

    /**
     * Asks again on the executor: the user may have left the page while the outcome waited there.
     */
    private void deliver(Runnable outcome) {
      callbackExecutor.execute(
          () -> {
            if (!canceled) {
              outcome.run();
            }
          });
    }
  }
}
