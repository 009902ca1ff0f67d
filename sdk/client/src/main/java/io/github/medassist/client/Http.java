package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes the requests of one service, and the calls that carry them. */
final class Http {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final HttpUrl baseUrl;
  private final @Nullable TokenProvider tokenProvider;
  private final LazyOkHttp okHttp;
  private final Executor callbackExecutor;

  Http(
      HttpUrl baseUrl,
      @Nullable TokenProvider tokenProvider,
      LazyOkHttp okHttp,
      Executor callbackExecutor) {
    this.baseUrl = baseUrl;
    this.tokenProvider = tokenProvider;
    this.okHttp = okHttp;
    this.callbackExecutor = callbackExecutor;
  }

  /** Returns the address of {@code path}, which has no slash in front. */
  HttpUrl.Builder url(String path) {
    return baseUrl.newBuilder().addPathSegments(path);
  }

  /**
   * Returns the address of what {@code path} names under a resident.
   *
   * @throws IllegalArgumentException if {@code ref} cannot be a reference; an ID number never
   *     stands in an address
   */
  HttpUrl.Builder residentUrl(String ref, String path) {
    if (ref.isEmpty() || ref.equals(".") || ref.equals("..")) {
      throw new IllegalArgumentException(
          "give the reference that the service uses for the resident");
    }
    if (ref.matches("[0-9]{15}|[0-9]{17}[0-9Xx]")) {
      throw new IllegalArgumentException(
          "give the reference that the service uses for the resident, not the ID number");
    }
    return url("v1/residents").addPathSegment(ref).addPathSegments(path);
  }

  Request.Builder get(HttpUrl.Builder url) {
    return new Request.Builder().url(url.build());
  }

  Request.Builder post(HttpUrl.Builder url, Json.Body body) {
    return new Request.Builder().url(url.build()).post(json(body));
  }

  Request.Builder put(HttpUrl.Builder url, Json.Body body) {
    return new Request.Builder().url(url.build()).put(json(body));
  }

  Request.Builder delete(HttpUrl.Builder url) {
    return new Request.Builder().url(url.build()).delete();
  }

  private static RequestBody json(Json.Body body) {
    return RequestBody.create(Json.write(body), JSON);
  }

  /** Returns a call that sends no token. */
  <T> Call<T> anonymous(String route, Request.Builder request, AnswerReader<T> reader) {
    return new HttpCall<>(okHttp, callbackExecutor, route, request.build(), reader);
  }

  /** Returns a call that says who is asking. */
  <T> Call<T> signedIn(String route, Request.Builder request, AnswerReader<T> reader) {
    return anonymous(route, request.tag(TokenProvider.class, tokenProvider), reader);
  }
}
