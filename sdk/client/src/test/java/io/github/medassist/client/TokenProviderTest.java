package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.quota.Quota;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenProviderTest extends ServerTest {
  @Test
  void isAskedForEachCall() throws Exception {
    AtomicInteger count = new AtomicInteger();
    client = builder().tokenProvider(() -> "token-" + count.incrementAndGet()).build();
    answer(Samples.quota());
    answer(Samples.quota());

    client.quotas().get(2023).execute();
    client.quotas().get(2023).execute();

    assertThat(request().getHeader("Authorization")).isEqualTo("Bearer token-1");
    assertThat(request().getHeader("Authorization")).isEqualTo("Bearer token-2");
  }

  @Test
  void isAskedOnTheWorker() throws Exception {
    AtomicReference<Thread> thread = new AtomicReference<>();
    client =
        builder()
            .tokenProvider(
                () -> {
                  thread.set(Thread.currentThread());
                  return TOKEN;
                })
            .build();
    answer(Samples.quota());
    Outcome<Quota> outcome = new Outcome<>();

    client.quotas().get(2023).enqueue(outcome);
    outcome.await();

    assertThat(thread.get()).isNotNull().isNotSameAs(Thread.currentThread());
  }

  @Test
  void isNotAskedForAnAnonymousCall() {
    client =
        builder()
            .tokenProvider(
                () -> {
                  throw new AssertionError();
                })
            .build();
    answer(Samples.health());

    assertThat(client.health().check().execute().isUp()).isTrue();
  }

  @Test
  void nullSendsNoToken() throws Exception {
    client = builder().tokenProvider(() -> null).build();
    answer(Samples.quota());

    client.quotas().get(2023).execute();

    assertThat(request().getHeader("Authorization")).isNull();
  }

  @Test
  void noneSendsNoToken() throws Exception {
    client = MedassistClient.builder(server.url("/").toString()).build();
    answer(Samples.quota());

    client.quotas().get(2023).execute();

    assertThat(request().getHeader("Authorization")).isNull();
  }

  @Test
  void ioExceptionIsTheCauseAndNothingIsSent() {
    IOException offline = new IOException("offline");
    client =
        builder()
            .tokenProvider(
                () -> {
                  throw offline;
                })
            .build();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client.quotas().get(2023).execute())
        .withMessage(
            "GET /v1/residents/{ref}/quota was not sent: the tokenProvider failed; see the cause")
        .satisfies(e -> assertThat(e.getCause()).isSameAs(offline));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void runtimeExceptionReachesTheCallbackAndNotTheThread() throws Exception {
    IllegalStateException signedOut = new IllegalStateException("signed out");
    client =
        builder()
            .tokenProvider(
                () -> {
                  throw signedOut;
                })
            .build();
    Outcome<Quota> outcome = new Outcome<>();

    client.quotas().get(2023).enqueue(outcome);

    assertThat(outcome.await().failure)
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(e.getCause()).isSameAs(signedOut));
    assertThat(outcome.countAfterAWhile()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret\n", "Bearer secret", "secret\r\nX-Other: 1", "secret令牌"})
  void tokenThatNoHeaderCarriesIsRefusedAndNotQuoted(String token) {
    client = builder().tokenProvider(() -> token).build();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> client.quotas().get(2023).execute());

    assertThat(e).hasMessageContaining("trim it").hasMessageNotContaining("secret").hasNoCause();
    assertThat(server.getRequestCount()).isZero();
  }
}
