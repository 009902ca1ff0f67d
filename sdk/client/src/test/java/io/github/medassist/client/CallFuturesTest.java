// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class CallFuturesTest extends ServerTest {
  @Test
  void completesWithTheAnswer() throws Exception {
    answer(Samples.health());

    CompletableFuture<Health> future = CallFutures.of(client.health().check());

    assertThat(future.get(5, TimeUnit.SECONDS).isUp()).isTrue();
  }

  @Test
  void failsWithTheTypedFailure() {
    problem(404, "{\"code\":\"RESIDENT_NOT_FOUND\"}");

    CompletableFuture<?> future = CallFutures.of(client.quotas().get(2023));

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> future.get(5, TimeUnit.SECONDS))
        .withCauseInstanceOf(ApiException.class);
  }

  @Test
  void cancellingTheFutureGivesTheRequestUp() throws Exception {
    OkHttpClient okHttp = new OkHttpClient();
    client = builder().okHttpClient(okHttp).build();
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<Health> future = CallFutures.of(client.health().check());
    request();

    future.cancel(false);

    assertThat(future).isCancelled();
    awaitIdle(okHttp);
  }

  @Test
  void timeoutOfTheFutureGivesTheRequestUp() throws Exception {
    OkHttpClient okHttp = new OkHttpClient();
    client = builder().okHttpClient(okHttp).build();
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    CompletableFuture<Health> future =
        CallFutures.of(client.health().check()).orTimeout(50, TimeUnit.MILLISECONDS);

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> future.get(5, TimeUnit.SECONDS))
        .withCauseInstanceOf(TimeoutException.class);
    awaitIdle(okHttp);
  }

  @Test
  void callItselfStaysUnexecuted() throws Exception {
    answer(Samples.health());
    answer(Samples.health());
    Call<Health> call = client.health().check();

    CallFutures.of(call).get(5, TimeUnit.SECONDS);

    assertThat(call.isExecuted()).isFalse();
    assertThat(call.execute().isUp()).isTrue();
  }

  @Test
  void cancellingTheCallLeavesTheFutureAlone() throws Exception {
    answer(Samples.health());
    Call<Health> call = client.health().check();
    CompletableFuture<Health> future = CallFutures.of(call);

    call.cancel();

    assertThat(future.get(5, TimeUnit.SECONDS).isUp()).isTrue();
  }

  private static void awaitIdle(OkHttpClient okHttp) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (okHttp.dispatcher().runningCallsCount() > 0) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
