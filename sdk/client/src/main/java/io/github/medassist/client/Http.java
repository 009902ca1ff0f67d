// SPDX-License-Identifier: Apache-2.0
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
  /** The person whose token it is. */
  static final String ME = "me";

  private final String baseUrl;
  private final @Nullable TokenSource tokens;
  private final LazyOkHttpClient okHttp;
  private final Executor callbackExecutor;
  private volatile @Nullable HttpUrl parsed;

  Http(
      String baseUrl,
      @Nullable TokenSource tokens,
      LazyOkHttpClient okHttp,
      Executor callbackExecutor) {
    this.baseUrl = baseUrl;
    this.tokens = tokens;
    this.okHttp = okHttp;
    this.callbackExecutor = callbackExecutor;
  }

  /** Loaded with the first body: nothing of OkHttp is before it is needed. */
  private static final class JsonType {
    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  }

  /** The address of {@code path}, which has no slash in front. */
  HttpUrl.Builder url(String path) {
    HttpUrl base = parsed;
    if (base == null) {
      base = HttpUrl.get(baseUrl);
      parsed = base;
    }
    return base.newBuilder().addPathSegments(path);
  }

  /**
   * The address of what {@code path} names under a resident.
   *
   * @throws IllegalArgumentException if {@code ref} cannot be a reference; an ID number never
   *     stands in an address
   */
  HttpUrl.Builder residentUrl(String ref, String path) {
    return url("v1/residents").addPathSegment(requireRef(ref)).addPathSegments(path);
  }

  /**
   * Returns {@code ref}.
   *
   * @throws IllegalArgumentException if it cannot be a reference
   */
  static String requireRef(String ref) {
    if (ref.isEmpty() || ref.equals(".") || ref.equals("..")) {
      throw new IllegalArgumentException(
          "give the reference that the service uses for the resident");
    }
    if (ref.matches("[0-9]{15}|[0-9]{17}[0-9Xx]")) {
      throw new IllegalArgumentException(
          "give the reference that the service uses for the resident, not the ID number");
    }
    return ref;
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
    return RequestBody.create(Json.write(body), JsonType.JSON);
  }

  /** A call that sends no token. */
  <T> Call<T> anonymous(String route, Request.Builder request, BodyReader<T> reader) {
    return anonymous(route, request, reader, null);
  }

  /** A call that sends no token and may answer without the network. */
  <T> Call<T> anonymous(
      String route,
      Request.Builder request,
      BodyReader<T> reader,
      @Nullable OfflineHandler<T> fallback) {
    return new HttpCall<>(okHttp, callbackExecutor, route, request.build(), reader, fallback);
  }

  /** A call that says who is asking. */
  <T> Call<T> signedIn(String route, Request.Builder request, BodyReader<T> reader) {
    return signedIn(route, request, reader, null);
  }

  /** A call that says who is asking and may answer without the network. */
  <T> Call<T> signedIn(
      String route,
      Request.Builder request,
      BodyReader<T> reader,
      @Nullable OfflineHandler<T> fallback) {
    return anonymous(route, request.tag(TokenSource.class, tokens), reader, fallback);
  }

  /** A call that leaves the network alone. */
  <T> Call<T> offline(OfflineHandler<T> handler) {
    return new OfflineCall<>(okHttp, callbackExecutor, handler);
  }
}
