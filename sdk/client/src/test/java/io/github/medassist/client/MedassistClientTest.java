// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.quota.Quota;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MedassistClientTest extends ServerTest {
  @ParameterizedTest
  @ValueSource(strings = {"/prod", "/prod/"})
  void baseUrlMayHaveAPath(String path) throws Exception {
    client = MedassistClient.builder(server.url(path).toString()).build();
    answer(Samples.health());

    client.health().check().execute();

    assertThat(request().getPath()).isEqualTo("/prod/v1/health");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.cn",
        "ftp://secret.example.cn",
        "https://user:secret@example.cn",
        "https://example.cn/?key=secret",
        "https://example.cn/#secret"
      })
  void refusesWhatIsNoBaseUrlAndDoesNotQuoteIt(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MedassistClient.builder(url))
        .withMessageContaining("base URL")
        .withMessageNotContaining("secret");
  }

  @Test
  void refusesANegativeTimeout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().readTimeout(-1, TimeUnit.SECONDS))
        .withMessageContaining("0 or more");
  }

  @Test
  void buildAsksNothing() {
    builder().build();

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void sharesThreadsConnectionsAndInterceptorsWithTheAppsClient() throws Exception {
    OkHttpClient app =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("X-App-Key", "sandbox").build()))
            .build();
    client = builder().okHttpClient(app).build();
    answer(Samples.health());
    answer(Samples.quota());

    client.health().check().execute();
    client.quotas().get(2023).execute();

    assertThat(app.connectionPool().connectionCount()).isEqualTo(1);
    assertThat(request().getHeader("X-App-Key")).isEqualTo("sandbox");
    RecordedRequest second = request();
    assertThat(second.getSequenceNumber()).isEqualTo(1);
    assertThat(second.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void appsOwnInterceptorsDoNotSeeTheToken() {
    List<String> seen = new ArrayList<>();
    OkHttpClient app =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.request().headers().toString());
                  return chain.proceed(chain.request());
                })
            .build();
    client = builder().okHttpClient(app).build();
    answer(Samples.quota());

    client.quotas().get(2023).execute();

    assertThat(seen).hasSize(1).noneMatch(headers -> headers.contains(TOKEN));
  }

  @Test
  void recordDoesNotLandInTheAppsCache(@TempDir File folder) throws Exception {
    try (Cache cache = new Cache(folder, 1_000_000)) {
      client = builder().okHttpClient(new OkHttpClient.Builder().cache(cache).build()).build();
      server.enqueue(
          json(200, "application/json", Samples.quota())
              .setHeader("Cache-Control", "private, max-age=60"));

      client.quotas().get(2023).execute();

      assertThat(cache.requestCount()).isZero();
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void appsClientKeepsItsTimeoutsUnlessSaidOtherwise() {
    OkHttpClient app = new OkHttpClient.Builder().readTimeout(50, TimeUnit.MILLISECONDS).build();
    server.enqueue(
        json(200, "application/json", Samples.health())
            .setHeadersDelay(200, TimeUnit.MILLISECONDS));
    client = builder().okHttpClient(app).readTimeout(5, TimeUnit.SECONDS).build();

    assertThat(client.health().check().execute().isUp()).isTrue();
  }

  @Test
  void answersFiftyThreadsAtOnceEachWithItsOwn() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String ref = request.getRequestUrl().pathSegments().get(2);
            String quota =
                new String(Samples.quota(), StandardCharsets.UTF_8).replace(Samples.REF, ref);
            return json(200, "application/json", Samples.utf8(quota));
          }
        });
    int threads = 50;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Quota>> answers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String ref = "ref-" + i;
      answers.add(
          pool.submit(
              () -> {
                go.await();
                Quota last = null;
                for (int j = 0; j < 10; j++) {
                  last = client.quotas().get(ref, 2023).execute();
                }
                return last;
              }));
    }
    go.countDown();

    for (int i = 0; i < threads; i++) {
      assertThat(answers.get(i).get(30, TimeUnit.SECONDS).resident()).isEqualTo("ref-" + i);
    }
    assertThat(server.getRequestCount()).isEqualTo(threads * 10);
    pool.shutdown();
  }

  @Test
  void enqueuesFiftyCallsAtOnce() throws Exception {
    List<Outcome<Health>> outcomes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answer(Samples.health());
      Outcome<Health> outcome = new Outcome<>();
      outcomes.add(outcome);
      client.health().check().enqueue(outcome);
    }

    for (Outcome<Health> outcome : outcomes) {
      assertThat(outcome.await().answer.isUp()).isTrue();
    }
  }
}
