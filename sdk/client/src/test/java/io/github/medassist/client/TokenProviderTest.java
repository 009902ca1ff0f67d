// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.quota.Quota;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
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
            "GET /v1/residents/{ref}/quota was not sent: the tokenProvider failed; see the cause [code NO_TOKEN]")
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

  /** A session of the app: it keeps the token at hand. */
  private static final class Session implements TokenProvider {
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile String token = "old";

    @Override
    public String token() {
      return token;
    }

    @Override
    public String refresh(String refused) throws IOException {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      token = "new-" + renewals.incrementAndGet();
      return token;
    }
  }

  private void refuse(String token) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return ("Bearer " + token).equals(request.getHeader("Authorization"))
                ? new MockResponse().setResponseCode(401)
                : json(200, "application/json", Samples.quota());
          }
        });
  }

  @Test
  void refusedTokenIsRenewedAndTheCallAskedAgain() throws Exception {
    Session session = new Session();
    client = builder().tokenProvider(session).build();
    refuse("old");

    Response<Quota> response = client.quotas().get(2023).executeForResponse();

    assertThat(response.attempts()).isEqualTo(2);
    assertThat(session.renewals).hasValue(1);
  }

  @Test
  void tokenThatIsRefusedTwiceEndsTheCall() {
    client =
        builder()
            .tokenProvider(
                new TokenProvider() {
                  @Override
                  public String token() {
                    return "old";
                  }

                  @Override
                  public String refresh(String refused) {
                    return "no-better";
                  }
                })
            .build();
    server.enqueue(new MockResponse().setResponseCode(401));
    server.enqueue(new MockResponse().setResponseCode(401));

    ApiException e =
        catchThrowableOfType(ApiException.class, () -> client.quotas().get(2023).execute());

    assertThat(e.status()).isEqualTo(401);
    assertThat(e.attempts()).isEqualTo(2);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void manyThatAreRefusedAtOnceRenewOnce() throws Exception {
    Session session = new Session();
    client = builder().tokenProvider(session).build();
    refuse("old");
    List<Outcome<Quota>> outcomes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Outcome<Quota> outcome = new Outcome<>();
      outcomes.add(outcome);
      client.quotas().get(2023).enqueue(outcome);
    }

    for (Outcome<Quota> outcome : outcomes) {
      assertThat(outcome.await().answer).isNotNull();
    }
    assertThat(session.renewals).hasValue(1);
  }
}
