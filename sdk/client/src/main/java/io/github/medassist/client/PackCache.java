package io.github.medassist.client;

import io.github.medassist.core.policy.Pack;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers that bring packs, asks whether they have changed (RFC 9110, 13.1.2), and gives
 * back what was kept when the network is away.
 */
final class PackCache implements Interceptor {
  private static final int MOST = 32;

  private final KeptFiles files;
  private final ClientLog log;

  /** Grows with each answer that is kept. */
  private volatile int edition;

  PackCache(@Nullable File folder, ClientLog log) {
    this.files = new KeptFiles(folder == null ? null : new File(folder, "packs"), MOST, log);
    this.log = log;
  }

  /** Marks a request for the packs of a region on a day. */
  static final class Key {
    final String name;

    Key(String region, String day) {
      this.name = region + "@" + day;
    }
  }

  /** The packs of one answer, and when the service gave it. */
  static final class Kept {
    final List<Pack> packs;
    final long savedAtMillis;

    Kept(List<Pack> packs, long savedAtMillis) {
      this.packs = packs;
      this.savedAtMillis = savedAtMillis;
    }
  }

  @Override
  public okhttp3.Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Key key = request.tag(Key.class);
    if (key == null) {
      return chain.proceed(request);
    }
    KeptFiles.Entry kept = files.read(key.name);
    String tag = kept == null ? null : kept.label;
    if (kept != null && tag != null && !tag.isEmpty()) {
      request = request.newBuilder().header("If-None-Match", tag).build();
    }
    okhttp3.Response response = chain.proceed(request);
    if (response.code() == 304 && kept != null) {
      response.close();
      keep(key, kept.label, kept.body);
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
  private void keep(Key key, okhttp3.Response response) throws IOException {
    byte[] body = response.peekBody(Answers.MAX_BYTES).bytes();
    try {
      PackAnswer.read(body);
    } catch (RuntimeException e) {
      return;
    }
    String tag = response.header("ETag");
    keep(key, tag == null ? "" : tag, body);
  }

  private void keep(Key key, String tag, byte[] body) {
    files.write(key.name, tag, body);
    edition++;
  }

  /** Returns a number that changes when something is kept. */
  int edition() {
    return edition;
  }

  /** Returns what is kept of {@code region}, the newest last. */
  List<Kept> of(String region) {
    List<Kept> all = new ArrayList<>();
    for (String name : files.names(region + "@")) {
      KeptFiles.Entry entry = files.read(name);
      if (entry == null) {
        continue;
      }
      try {
        all.add(new Kept(PackAnswer.read(entry.body), entry.savedAtMillis));
      } catch (RuntimeException e) {
        log.say("kept packs of " + region + " do not fit this version: thrown away");
        files.delete(name);
      }
    }
    Collections.sort(all, (a, b) -> a.savedAtMillis < b.savedAtMillis ? -1 : 1);
    return all;
  }
}
