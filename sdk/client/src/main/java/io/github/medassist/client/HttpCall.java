package io.github.medassist.client;

import java.io.IOException;
import java.util.concurrent.Executor;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A call over HTTP, which may have something to fall back on. */
final class HttpCall<T> extends OnceCall<T> {
  private final LazyOkHttp okHttp;
  private final Request request;
  private final AnswerReader<T> reader;
  private final @Nullable LocalAnswer<T> otherwise;
  private final Attempts attempts;
  private volatile okhttp3.@Nullable Call running;

  /**
   * Makes a call.
   *
   * @param route the method and path template, for messages: the path itself holds a reference to a
   *     person
   * @param otherwise what answers when the network does not, or null
   */
  HttpCall(
      LazyOkHttp okHttp,
      Executor callbackExecutor,
      String route,
      Request request,
      AnswerReader<T> reader,
      @Nullable LocalAnswer<T> otherwise) {
    super(callbackExecutor);
    this.okHttp = okHttp;
    this.request = request;
    this.reader = reader;
    this.otherwise = otherwise;
    this.attempts = new Attempts(route);
  }

  @Override
  Response<T> ask() {
    okhttp3.Response response;
    try {
      response = start().execute();
    } catch (IOException e) {
      return fallBack(failure(e));
    }
    return read(response);
  }

  @Override
  void askLater(Callback<T> callback) {
    okHttp.whenMade(() -> start().enqueue(new Delivery(callback)));
  }

  private okhttp3.Call start() {
    okhttp3.Call call =
        okHttp.get().newCall(request.newBuilder().tag(Attempts.class, attempts).build());
    running = call;
    // Written after running and read before it in cancel(), so that one of the two sees the other.
    if (isCanceled()) {
      call.cancel();
    }
    return call;
  }

  private Response<T> read(okhttp3.Response response) {
    MedassistException failure;
    try (okhttp3.Response open = response) {
      return Answers.read(attempts, open, reader);
    } catch (IOException e) {
      failure = failure(e);
    } catch (MedassistException e) {
      failure = e;
    }
    return fallBack(failure);
  }

  /** Answers without the network if that was asked for and the network is what failed. */
  private Response<T> fallBack(MedassistException failure) {
    if (otherwise == null || isCanceled() || !LocalAnswer.standsInFor(failure)) {
      throw failure;
    }
    try {
      return otherwise.ask(attempts.count());
    } catch (ApiException e) {
      e.addSuppressed(failure);
      throw e;
    } catch (MedassistException e) {
      // What this device lacks is no news to whoever asked the network.
      throw failure;
    }
  }

  private MedassistException failure(IOException e) {
    return isCanceled()
        ? ConnectionException.cancelled(attempts.route(), attempts.count())
        : ConnectionException.of(attempts.route(), attempts.count(), e);
  }

  @Override
  public void cancel() {
    super.cancel();
    attempts.cancel();
    okhttp3.Call call = running;
    if (call != null) {
      call.cancel();
    }
  }

  @Override
  public Call<T> clone() {
    // Not super.clone(): the copy must not share how far the asking has come.
    return new HttpCall<>(okHttp, callbackExecutor(), attempts.route(), request, reader, otherwise);
  }

  /** Reads the answer on the worker and hands the outcome over. */
  private final class Delivery implements okhttp3.Callback {
    private final Callback<T> callback;

    Delivery(Callback<T> callback) {
      this.callback = callback;
    }

    @Override
    public void onResponse(okhttp3.Call call, okhttp3.Response response) {
      T answer;
      try {
        answer = read(response).value();
      } catch (MedassistException e) {
        fail(callback, e);
        return;
      }
      deliver(callback, answer);
    }

    @Override
    public void onFailure(okhttp3.Call call, IOException e) {
      T answer;
      try {
        answer = fallBack(failure(e)).value();
      } catch (MedassistException other) {
        fail(callback, other);
        return;
      }
      deliver(callback, answer);
    }
  }
}
