package io.github.medassist.client;

import java.util.concurrent.Executor;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An OkHttp client made on first use, on a worker: making one reads the platform's certificates
 * from the disk.
 */
final class LazyOkHttp {
  private final OkHttpClient.Builder builder;
  private final Dispatcher dispatcher;
  private volatile @Nullable OkHttpClient made;

  LazyOkHttp(OkHttpClient.Builder builder, Dispatcher dispatcher) {
    this.builder = builder.dispatcher(dispatcher);
    this.dispatcher = dispatcher;
  }

  /** Returns the client; slow on the first call. */
  OkHttpClient get() {
    OkHttpClient client = made;
    return client == null ? make() : client;
  }

  private synchronized OkHttpClient make() {
    OkHttpClient client = made;
    if (client == null) {
      client = builder.build();
      made = client;
    }
    return client;
  }

  /** Returns the threads on which calls work. */
  Executor workers() {
    return task -> dispatcher.executorService().execute(task);
  }

  /** Runs {@code task} once {@link #get} is quick: now if it is already, else on a worker. */
  void whenMade(Runnable task) {
    if (made != null) {
      task.run();
    } else {
      dispatcher.executorService().execute(task);
    }
  }
}
