// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The slow first step is taken once, and never on the thread that enqueues. */
final class LazyOkHttpClientTest {
  private static final ClientLog LOG = new ClientLog(null);

  private final LazyOkHttpClient lazy =
      new LazyOkHttpClient(
          new LazyOkHttpClient.Settings(null, null, null, null), LOG, new PackCache(null, LOG));

  @Test
  void firstTaskRunsOnAWorker() throws Exception {
    assertThat(threadOfTask()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void laterTasksRunAtOnce() throws Exception {
    lazy.get();

    assertThat(threadOfTask()).isSameAs(Thread.currentThread());
  }

  @Test
  void clientIsMadeOnce() {
    Set<OkHttpClient> clients = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 64).parallel().forEach(i -> clients.add(lazy.get()));

    assertThat(clients).hasSize(1);
  }

  private Thread threadOfTask() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    lazy.whenReady(() -> thread.complete(Thread.currentThread()));
    return thread.get(5, TimeUnit.SECONDS);
  }
}
