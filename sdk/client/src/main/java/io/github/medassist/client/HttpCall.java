// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.util.concurrent.Executor;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A call over HTTP, which may have something to fall back on. */
final class HttpCall<T> extends AbstractCall<T> {
  private final LazyOkHttpClient okHttp;
  private final Request request;
  private final BodyReader<T> reader;
  private final @Nullable OfflineHandler<T> fallback;
  private final CallProgress progress;
  private volatile okhttp3.@Nullable Call running;

  /**
   * Makes a call.
   *
   * @param route the method and path template, for messages: the path itself holds a reference to a
   *     person
   * @param fallback what answers when the network does not, or null
   */
  HttpCall(
      LazyOkHttpClient okHttp,
      Executor callbackExecutor,
      String route,
      Request request,
      BodyReader<T> reader,
      @Nullable OfflineHandler<T> fallback) {
    super(callbackExecutor);
    this.okHttp = okHttp;
    this.request = request;
    this.reader = reader;
    this.fallback = fallback;
    this.progress = new CallProgress(route);
  }

  @Override
  Response<T> executeFirst() {
    okhttp3.Response response;
    try {
      response = start().execute();
    } catch (IOException e) {
      return fallBack(failure(e));
    }
    return read(response);
  }

  @Override
  void enqueueFirst(Callback<T> callback) {
    okHttp.whenReady(() -> start().enqueue(new ResponseCallback(callback)));
  }

  private okhttp3.Call start() {
    okhttp3.Call call =
        okHttp.get().newCall(request.newBuilder().tag(CallProgress.class, progress).build());
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
      return ResponseReader.read(progress, open, reader);
    } catch (IOException e) {
      failure = failure(e);
    } catch (MedassistException e) {
      failure = e;
    }
    return fallBack(failure);
  }

  /** Answers without the network if that was asked for and the network is what failed. */
  private Response<T> fallBack(MedassistException failure) {
    if (fallback == null || isCanceled() || !OfflineHandler.canReplace(failure)) {
      throw failure;
    }
    try {
      return fallback.execute(progress.count());
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
        ? ConnectionException.cancelled(progress.route(), progress.count())
        : ConnectionException.of(progress.route(), progress.count(), e);
  }

  @Override
  public void cancel() {
    super.cancel();
    progress.cancel();
    okhttp3.Call call = running;
    if (call != null) {
      call.cancel();
    }
  }

  @Override
  public Call<T> clone() {
    // Not super.clone(): the copy must not share how far the asking has come.
    return new HttpCall<>(okHttp, callbackExecutor(), progress.route(), request, reader, fallback);
  }

  /** Reads the answer on the worker and hands the outcome over. */
  private final class ResponseCallback implements okhttp3.Callback {
    private final Callback<T> callback;

    ResponseCallback(Callback<T> callback) {
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
