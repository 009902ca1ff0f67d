// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.settlement.SettlementResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, when, and what is not. */
final class RetryTest extends ServerTest {
  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void busyServiceIsAskedAgain(int status) {
    server.enqueue(new MockResponse().setResponseCode(status));
    answer(Samples.health());

    Response<Health> response = client.health().check().executeForResponse();

    assertThat(response.value().isUp()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 413, 422, 500, 501})
  void noIsNotAskedAgain(int status) {
    server.enqueue(new MockResponse().setResponseCode(status));

    ApiException e =
        catchThrowableOfType(ApiException.class, () -> client.health().check().execute());

    assertThat(e.retryable()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void serviceThatStaysBusyIsAskedThreeTimes() {
    answerAlways(new MockResponse().setResponseCode(503).setHeader("X-Trace-Id", "t-1"));

    ApiException e =
        catchThrowableOfType(ApiException.class, () -> client.health().check().execute());

    assertThat(e.retryable()).isTrue();
    assertThat(e.attempts()).isEqualTo(3);
    assertThat(e.traceId()).isEqualTo("t-1");
    assertThat(e).hasMessageEndingWith("[trace t-1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_DURING_RESPONSE_BODY", "NO_RESPONSE"})
  void brokenConnectionIsAskedAgain(String policy) {
    client = builder().readTimeout(200, TimeUnit.MILLISECONDS).build();
    server.enqueue(
        json(200, "application/json", Samples.quota())
            .setSocketPolicy(SocketPolicy.valueOf(policy)));
    answer(Samples.quota());

    assertThat(client.quotas().get(2023).executeForResponse().attempts()).isEqualTo(2);
  }

  @Test
  void retryAfterIsWaitedFor() {
    server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "1"));
    answer(Samples.health());
    long start = System.nanoTime();

    client.health().check().execute();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void retryAfterAsADateCountsByTheServersClock() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(503)
            .setHeader("Date", "Tue, 01 Jan 2019 00:00:00 GMT")
            .setHeader("Retry-After", "Tue, 01 Jan 2019 00:00:01 GMT"));
    answer(Samples.health());
    long start = System.nanoTime();

    client.health().check().execute();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void waitLongerThanTheCallMayTakeEndsItAtOnce() {
    client = builder().callTimeout(2, TimeUnit.SECONDS).build();
    server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "10"));

    ApiException e =
        catchThrowableOfType(ApiException.class, () -> client.health().check().execute());

    assertThat(e.status()).isEqualTo(429);
    assertThat(e.retryable()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** An attempt that waits for its answer is in the network's code, and so runs. */
  private static void awaitPause(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void cancelEndsThePause() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "20"));
    Call<Health> call = client.health().check();
    Thread own = Thread.currentThread();
    Thread other =
        new Thread(
            () -> {
              try {
                request();
                awaitPause(own);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              call.cancel();
            });
    other.start();

    ConnectionException e = catchThrowableOfType(ConnectionException.class, call::execute);

    assertThat(e.code()).isEqualTo("CANCELLED");
    other.join();
  }

  @Test
  void interruptEndsThePause() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "20"));
    Thread own = Thread.currentThread();
    Thread other =
        new Thread(
            () -> {
              try {
                request();
                awaitPause(own);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              own.interrupt();
            });
    other.start();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> client.health().check().execute());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.code()).isEqualTo("TIMEOUT");
    other.join();
  }

  @Test
  void writeIsRetriedAfterABrokenConnection() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    answer(
        Samples.utf8(
            "{\"settlement\":\"S-1\",\"resident\":\"r\",\"year\":2023,\"differences\":[]}"));

    Response<SettlementResult> response =
        client.settlements().reverse("S-1", "entered twice").executeForResponse();

    assertThat(response.attempts()).isEqualTo(2);
  }

  @Test
  void loggerHearsOfEachAttemptAndCostsNoCall() {
    List<String> lines = new CopyOnWriteArrayList<>();
    client =
        builder()
            .logger(
                line -> {
                  lines.add(line);
                  throw new IllegalStateException("disk full");
                })
            .build();
    server.enqueue(new MockResponse().setResponseCode(502));
    answer(Samples.quota());

    client.quotas().get(Samples.REF, 2023).execute();

    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("GET /v1/residents/{ref}/quota: HTTP 502 at attempt 1; asking again in ")
        .doesNotContain(Samples.REF, TOKEN);
  }
}
