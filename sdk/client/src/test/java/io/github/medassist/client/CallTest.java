// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

/** What becomes of a call: once, twice, cancelled, on which thread. */
final class CallTest extends ServerTest {
  @Test
  void runsOnce() {
    answer(Samples.health());
    Call<Health> call = client.health().check();
    call.execute();

    assertThatIllegalStateException().isThrownBy(call::execute).withMessageContaining("clone()");
    assertThatIllegalStateException().isThrownBy(() -> call.enqueue(new Outcome<>()));
  }

  @Test
  void tellsWhetherItRan() {
    answer(Samples.health());
    Call<Health> call = client.health().check();

    assertThat(call.isExecuted()).isFalse();
    call.execute();
    assertThat(call.isExecuted()).isTrue();
    assertThat(call.isCanceled()).isFalse();
  }

  @Test
  void asksNothingUntilItRuns() {
    client.health().check();

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void cloneRunsAnew() {
    answer(Samples.health());
    answer(Samples.health());
    Call<Health> call = client.health().check();
    call.execute();

    Call<Health> again = call.clone();

    assertThat(again.isExecuted()).isFalse();
    assertThat(again.execute().isUp()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void cloneOfACancelledCallIsNotCancelled() {
    answer(Samples.health());
    Call<Health> call = client.health().check();
    call.cancel();

    Call<Health> again = call.clone();

    assertThat(again.isCanceled()).isFalse();
    assertThat(again.execute().isUp()).isTrue();
  }

  @Test
  void cancelBeforeExecuteAsksNothing() {
    Call<Health> call = client.health().check();
    call.cancel();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(call::execute)
        .withMessage("GET /v1/health was cancelled; clone the call to ask again [code CANCELLED]");
    assertThat(call.isCanceled()).isTrue();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void cancelDuringExecuteEndsTheWait() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Call<Health> call = client.health().check();
    ExecutorService other = Executors.newSingleThreadExecutor();
    other.execute(
        () -> {
          try {
            request();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          call.cancel();
        });

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(call::execute)
        .withMessageContaining("cancelled");
    other.shutdown();
  }

  @Test
  void cancelDuringTheBodyEndsTheWait() throws Exception {
    server.enqueue(
        json(200, "application/json", Samples.health()).throttleBody(1, 1, TimeUnit.SECONDS));
    CountDownLatch body = new CountDownLatch(1);
    OkHttpClient telling =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void responseBodyStart(okhttp3.Call call) {
                    body.countDown();
                  }
                })
            .build();
    Call<Health> call = builder().okHttpClient(telling).build().health().check();
    ExecutorService other = Executors.newSingleThreadExecutor();
    other.execute(
        () -> {
          try {
            body.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          call.cancel();
        });

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(call::execute)
        .withMessageContaining("cancelled");
    other.shutdown();
  }

  @Test
  void cancelAfterTheAnswerDoesNothing() {
    answer(Samples.health());
    answer(Samples.health());
    Call<Health> call = client.health().check();
    call.execute();

    call.cancel();

    assertThat(call.isCanceled()).isTrue();
    assertThat(client.health().check().execute().isUp()).isTrue();
  }

  @Test
  void enqueueHandsTheAnswerOverOnce() throws Exception {
    answer(Samples.health());
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().answer.isUp()).isTrue();
    assertThat(outcome.countAfterAWhile()).isEqualTo(1);
  }

  @Test
  void enqueueHandsAProblemOverOnce() throws Exception {
    problem(503, "{\"code\":\"STORE_UNAVAILABLE\"}");
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().failure)
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("STORE_UNAVAILABLE"));
    assertThat(outcome.countAfterAWhile()).isEqualTo(1);
  }

  @Test
  void enqueueHandsAMalformedAnswerOver() throws Exception {
    answer(200, "text/html", "<html>");
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().failure).isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void enqueueHandsABrokenConnectionOver() throws Exception {
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().failure).isInstanceOf(ConnectionException.class);
  }

  @Test
  void interceptorThatDropsTheRequestsTagsTakesNoWorkerWithIt() throws Exception {
    client =
        builder()
            .okHttpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain ->
                            chain.proceed(
                                new okhttp3.Request.Builder().url(chain.request().url()).build()))
                    .build())
            .build();
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().failure)
        .isInstanceOf(ConnectionException.class)
        .hasRootCauseMessage(
            "an interceptor of the app drops the request's tags: use newBuilder()");
  }

  @Test
  void callbackRunsOnTheGivenExecutor() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor(r -> new Thread(r, "callbacks"));
    client = builder().callbackExecutor(executor).build();
    answer(Samples.health());
    answer(500, "text/html", "");
    Outcome<Health> answer = new Outcome<>();
    Outcome<Health> failure = new Outcome<>();

    client.health().check().enqueue(answer);
    answer.await();
    client.health().check().enqueue(failure);
    failure.await();

    assertThat(answer.thread).isEqualTo("callbacks");
    assertThat(failure.thread).isEqualTo("callbacks");
    executor.shutdown();
  }

  @Test
  void callbackRunsOnAWorkerUnlessSaidOtherwise() throws Exception {
    answer(Samples.health());
    Outcome<Health> outcome = new Outcome<>();

    client.health().check().enqueue(outcome);

    assertThat(outcome.await().thread).isNotEqualTo(Thread.currentThread().getName());
  }

  @Test
  void nothingIsCalledBackOnceCancelledBeforeEnqueue() throws Exception {
    Outcome<Health> outcome = new Outcome<>();
    Call<Health> call = client.health().check();
    call.cancel();

    call.enqueue(outcome);

    assertThat(outcome.countAfterAWhile()).isZero();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void nothingIsCalledBackOnceCancelledWhileAsking() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Outcome<Health> outcome = new Outcome<>();
    Call<Health> call = client.health().check();
    call.enqueue(outcome);
    request();

    call.cancel();

    assertThat(outcome.countAfterAWhile()).isZero();
  }

  @Test
  void nothingIsCalledBackOnceCancelledWhileTheOutcomeWaits() throws Exception {
    Queue<Runnable> mainThread = new ArrayDeque<>();
    CountDownLatch posted = new CountDownLatch(1);
    client =
        builder()
            .callbackExecutor(
                task -> {
                  mainThread.add(task);
                  posted.countDown();
                })
            .build();
    answer(Samples.health());
    Outcome<Health> outcome = new Outcome<>();
    Call<Health> call = client.health().check();
    call.enqueue(outcome);
    assertThat(posted.await(5, TimeUnit.SECONDS)).isTrue();

    call.cancel();
    mainThread.remove().run();

    assertThat(outcome.countAfterAWhile()).isZero();
  }

  @Test
  void callbackThatThrowsIsNotCalledAgain() throws Exception {
    answer(Samples.health());
    CountDownLatch thrown = new CountDownLatch(1);
    ExecutorService workers =
        Executors.newCachedThreadPool(
            r -> {
              Thread thread = new Thread(r);
              thread.setUncaughtExceptionHandler((t, e) -> thrown.countDown());
              return thread;
            });
    client =
        builder()
            .okHttpClient(
                new OkHttpClient.Builder().dispatcher(new okhttp3.Dispatcher(workers)).build())
            .build();
    Outcome<Health> outcome =
        new Outcome<>() {
          @Override
          public void onAnswer(Health answer) {
            super.onAnswer(answer);
            throw new IllegalStateException("the app's own");
          }
        };

    client.health().check().enqueue(outcome);

    assertThat(thrown.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(outcome.countAfterAWhile()).isEqualTo(1);
    assertThat(outcome.failure).isNull();
    workers.shutdown();
  }

  @Test
  void firstAndLaterCallsEnqueueAlike() throws Exception {
    for (int i = 0; i < 3; i++) {
      answer(Samples.health());
      Outcome<Health> outcome = new Outcome<>();
      client.health().check().enqueue(outcome);
      assertThat(outcome.await().answer.isUp()).isTrue();
    }
  }
}
