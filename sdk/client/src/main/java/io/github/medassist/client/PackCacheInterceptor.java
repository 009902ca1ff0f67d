// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;

/** Asks whether kept packs have changed (RFC 9110, 13.1.2), and keeps those that have. */
final class PackCacheInterceptor implements Interceptor {
  private final PackCache packs;

  PackCacheInterceptor(PackCache packs) {
    this.packs = packs;
  }

  @Override
  public okhttp3.Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    PackCache.Key key = request.tag(PackCache.Key.class);
    if (key == null) {
      return chain.proceed(request);
    }
    FileStore.StoredFile cached = packs.read(key);
    String tag = cached == null ? null : cached.label;
    if (cached != null && tag != null && !tag.isEmpty()) {
      request = request.newBuilder().header("If-None-Match", tag).build();
    }
    okhttp3.Response response = chain.proceed(request);
    if (response.code() == 304 && cached != null) {
      response.close();
      packs.write(key, cached.label, cached.body);
      return response
          .newBuilder()
          .code(200)
          .message("OK")
          .body(ResponseBody.create(cached.body, MediaType.get("application/json")))
          .build();
    }
    if (response.code() == 200) {
      write(key, response);
    }
    return response;
  }

  /** Keeps only what is whole and right: the sign-in page of a wireless network is not. */
  private void write(PackCache.Key key, okhttp3.Response response) throws IOException {
    byte[] body = response.peekBody(ResponseReader.MAX_BYTES).bytes();
    try {
      PackResponseReader.read(body);
    } catch (RuntimeException e) {
      return;
    }
    String tag = response.header("ETag");
    packs.write(key, tag == null ? "" : tag, body);
  }
}
