// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An OkHttp client made on first use, on a worker: making one reads the platform's certificates
 * from the disk. Whoever asks nothing of the network does not load OkHttp at all.
 */
final class LazyOkHttpClient {
  private static final long DEFAULT_CALL_TIMEOUT_SECONDS = 30;

  private final Settings settings;
  private final ClientLog log;
  private final PackCache packs;
  private @Nullable Dispatcher dispatcher;
  private volatile @Nullable OkHttpClient ready;

  LazyOkHttpClient(Settings settings, ClientLog log, PackCache packs) {
    this.settings = settings;
    this.log = log;
    this.packs = packs;
  }

  /** What the app says of the client. */
  static final class Settings {
    final @Nullable OkHttpClient base;
    final @Nullable Long connectTimeoutMillis;
    final @Nullable Long readTimeoutMillis;
    final @Nullable Long callTimeoutMillis;

    Settings(
        @Nullable OkHttpClient base,
        @Nullable Long connectTimeoutMillis,
        @Nullable Long readTimeoutMillis,
        @Nullable Long callTimeoutMillis) {
      this.base = base;
      this.connectTimeoutMillis = connectTimeoutMillis;
      this.readTimeoutMillis = readTimeoutMillis;
      this.callTimeoutMillis = callTimeoutMillis;
    }
  }

  /** The client; slow on the first call. */
  OkHttpClient get() {
    OkHttpClient client = ready;
    return client == null ? create() : client;
  }

  private synchronized OkHttpClient create() {
    OkHttpClient client = ready;
    if (client == null) {
      client = builder().build();
      ready = client;
    }
    return client;
  }

  private OkHttpClient.Builder builder() {
    OkHttpClient.Builder builder =
        settings.base == null
            ? new OkHttpClient.Builder().callTimeout(DEFAULT_CALL_TIMEOUT_SECONDS, TimeUnit.SECONDS)
            : settings.base.newBuilder();
    if (settings.connectTimeoutMillis != null) {
      builder.connectTimeout(settings.connectTimeoutMillis, TimeUnit.MILLISECONDS);
    }
    if (settings.readTimeoutMillis != null) {
      builder.readTimeout(settings.readTimeoutMillis, TimeUnit.MILLISECONDS);
    }
    if (settings.callTimeoutMillis != null) {
      builder.callTimeout(settings.callTimeoutMillis, TimeUnit.MILLISECONDS);
    }
    // The API never redirects; whoever does must not be handed a question about a person.
    return builder
        .cache(null)
        .followRedirects(false)
        .followSslRedirects(false)
        .dispatcher(dispatcher())
        .addInterceptor(new RetryInterceptor(log))
        .addInterceptor(new HeaderInterceptor(log))
        .addInterceptor(new PackCacheInterceptor(packs));
  }

  private synchronized Dispatcher dispatcher() {
    Dispatcher known = dispatcher;
    if (known == null) {
      known = settings.base == null ? new Dispatcher() : settings.base.dispatcher();
      dispatcher = known;
    }
    return known;
  }

  /** The threads on which calls work. */
  ExecutorService workers() {
    return dispatcher().executorService();
  }

  /** Runs {@code task} once {@link #get} is quick: now if it is already, else on a worker. */
  void whenReady(Runnable task) {
    if (ready != null) {
      task.run();
    } else {
      workers().execute(task);
    }
  }
}
