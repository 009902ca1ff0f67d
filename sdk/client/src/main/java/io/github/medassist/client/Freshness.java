package io.github.medassist.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;

/** Asks whether kept packs have changed (RFC 9110, 13.1.2), and keeps those that have. */
final class Freshness implements Interceptor {
  private final PackCache packs;

  Freshness(PackCache packs) {
    this.packs = packs;
  }

  @Override
  public okhttp3.Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    PackCache.Key key = request.tag(PackCache.Key.class);
    if (key == null) {
      return chain.proceed(request);
    }
    KeptFiles.Entry kept = packs.read(key);
    String tag = kept == null ? null : kept.label;
    if (kept != null && tag != null && !tag.isEmpty()) {
      request = request.newBuilder().header("If-None-Match", tag).build();
    }
    okhttp3.Response response = chain.proceed(request);
    if (response.code() == 304 && kept != null) {
      response.close();
      packs.keep(key, kept.label, kept.body);
      return response
          .newBuilder()
          .code(200)
          .message("OK")
          .body(ResponseBody.create(kept.body, MediaType.get("application/json")))
          .build();
    }
    if (response.code() == 200) {
      keep(key, response);
    }
    return response;
  }

  /** Keeps only what is whole and right: the sign-in page of a wireless network is not. */
  private void keep(PackCache.Key key, okhttp3.Response response) throws IOException {
    byte[] body = response.peekBody(Answers.MAX_BYTES).bytes();
    try {
      PackAnswer.read(body);
    } catch (RuntimeException e) {
      return;
    }
    String tag = response.header("ETag");
    packs.keep(key, tag == null ? "" : tag, body);
  }
}
