// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers without a network, from which packs, and what is not believed. */
final class OfflineTest extends ServerTest {
  private static final String TAG = "\"0123456789abcdef\"";

  @TempDir Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();

  @BeforeEach
  void build() {
    client = client();
  }

  private MedassistClient client() {
    return builder().cacheDirectory(folder.toFile()).logger(log::add).build();
  }

  private static Estimate expected() {
    return new Estimator(Samples.POLICIES).estimate(Samples.REQUEST);
  }

  private static void assertSame(Estimate answer) {
    assertThat(Samples.json(answer)).isEqualTo(Samples.json(expected()));
  }

  /** Answers a region's packs of the day, with the county's own reworked. */
  private void enqueuePacks(String from, String to) {
    server.enqueue(packs(from, to).setHeader("ETag", TAG));
  }

  private static MockResponse packs(String from, String to) {
    Buffer body =
        new Buffer().writeUtf8("{\"region\":\"210921\",\"on\":\"2023-05-10\",\"packs\":[");
    String comma = "";
    for (Pack pack : Samples.POLICIES.on("210921", Samples.DATE).packs()) {
      ByteString text =
          ByteString.encodeUtf8(
              new String(pack.json(), StandardCharsets.UTF_8).replace(from, to).trim());
      body.writeUtf8(comma + "{\"region\":\"" + pack.region() + "\",\"validFrom\":\"")
          .writeUtf8(pack.validFrom() + "\",\"sha256\":\"" + text.sha256().hex())
          .writeUtf8("\",\"pack\":")
          .write(text)
          .writeUtf8("}");
      comma = ",";
    }
    return json(200, "application/json", body.writeUtf8("]}").readByteArray());
  }

  private List<File> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toFile).toList();
    }
  }

  @Test
  void offlineAnswersFromTheBuiltInPacksAndAsksNobody() {
    Response<Estimate> response = client.estimates().offline(Samples.REQUEST).executeForResponse();

    assertSame(response.value());
    assertThat(response.source()).isEqualTo(Response.Source.BUILT_IN);
    assertThat(response.ageMillis()).isNull();
    assertThat(response.attempts()).isZero();
    assertThat(response.value().receipt().pack().validFrom()).isEqualTo(Day.of(2023, 1, 1));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void offlineAnswersToACallback() throws Exception {
    Outcome<Estimate> outcome = new Outcome<>();

    client.estimates().offline(Samples.REQUEST).enqueue(outcome);

    assertSame(outcome.await().answer);
  }

  @Test
  void offlineRefusesWhatTheServiceRefuses() {
    EstimateRequest unknown =
        EstimateRequest.builder(
                "999999", Samples.DATE, Scheme.RESIDENT, Category.NONE, Samples.VISIT)
            .build();

    ApiException e =
        catchThrowableOfType(
            ApiException.class, () -> client.estimates().offline(unknown).execute());

    assertThat(e.code()).isEqualTo("UNKNOWN_REGION");
    assertThat(e.status()).isZero();
    assertThat(e.pointer()).isEqualTo("/region");
    assertThat(e.allowed()).contains("210921");
    assertThat(e).hasMessageEndingWith("[code UNKNOWN_REGION]");
  }

  @Test
  void networkIsAskedFirst() {
    answer(Samples.estimate());

    Response<Estimate> response =
        client
            .estimates()
            .estimate(Samples.REQUEST, Mode.NETWORK_ELSE_OFFLINE)
            .executeForResponse();

    assertThat(response.source()).isEqualTo(Response.Source.NETWORK);
  }

  @Test
  void brokenNetworkIsStoodInFor() throws Exception {
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    Response<Estimate> response =
        client
            .estimates()
            .estimate(Samples.REQUEST, Mode.NETWORK_ELSE_OFFLINE)
            .executeForResponse();

    assertSame(response.value());
    assertThat(response.source()).isEqualTo(Response.Source.BUILT_IN);
    assertThat(response.attempts()).isEqualTo(3);
  }

  @Test
  void signInPageOfANetworkIsStoodInForCallbacksToo() throws Exception {
    answer(200, "text/html", "<html>sign in</html>");
    Outcome<Estimate> outcome = new Outcome<>();

    client.estimates().estimate(Samples.REQUEST, Mode.NETWORK_ELSE_OFFLINE).enqueue(outcome);

    assertSame(outcome.await().answer);
  }

  @Test
  void whatTheServiceRefusesStaysRefused() {
    problem(422, "{\"code\":\"DATE_NOT_COVERED\",\"pointer\":\"/date\"}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(
            () -> client.estimates().estimate(Samples.REQUEST, Mode.NETWORK_ELSE_OFFLINE).execute())
        .satisfies(e -> assertThat(e.status()).isEqualTo(422));
  }

  @Test
  void packsThatWereBroughtAnswerLater() {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();

    Response<Estimate> response = client.estimates().offline(Samples.REQUEST).executeForResponse();

    assertThat(response.source()).isEqualTo(Response.Source.CACHE);
    assertThat(response.ageMillis()).isBetween(0L, 60_000L);
    assertThat(response.value().step("assistance.basic").rate()).hasToString("0.75");
    // Another client, as after the app's restart.
    assertThat(
            client()
                .estimates()
                .offline(Samples.REQUEST)
                .execute()
                .receipt()
                .packs()
                .get(0)
                .sha256())
        .isEqualTo(response.value().receipt().packs().get(0).sha256())
        .isNotEqualTo(expected().receipt().packs().get(0).sha256());
  }

  @Test
  void newerPacksTakeThePlaceInAClientThatHasAnswered() {
    client.estimates().offline(Samples.REQUEST).execute();
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();

    assertThat(
            client.estimates().offline(Samples.REQUEST).execute().step("assistance.basic").rate())
        .hasToString("0.75");
  }

  @Test
  void unchangedPacksAreNotSentAgain() throws Exception {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    server.enqueue(new MockResponse().setResponseCode(304));
    List<Pack> first = client.policies().on("210921", Samples.DATE).execute();

    List<Pack> second = client.policies().on("210921", Samples.DATE).execute();

    assertThat(second.get(0).sha256()).isEqualTo(first.get(0).sha256());
    assertThat(request().getHeader("If-None-Match")).isNull();
    assertThat(request().getHeader("If-None-Match")).isEqualTo(TAG);
  }

  @Test
  void damagedFileIsReportedReplacedAndNeverBelieved() throws Exception {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();
    Path file = kept().get(0).toPath();
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] damaged :
        List.of(
            new byte[0],
            "not ours".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(bytes, bytes.length / 2),
            Arrays.copyOf(bytes, 10),
            flipped(bytes, bytes.length - 100))) {
      Files.write(file, damaged);
      log.clear();

      Response<Estimate> response =
          client().estimates().offline(Samples.REQUEST).executeForResponse();

      assertThat(response.source()).isEqualTo(Response.Source.BUILT_IN);
      assertSame(response.value());
      assertThat(log).containsExactly("a kept file is damaged: deleted");
      assertThat(file).doesNotExist();
    }
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();
    assertThat(Files.readAllBytes(file)).hasSameSizeAs(bytes);
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  @Test
  void keptPacksThatDoNotGoTogetherAreNotBelieved() {
    enqueuePacks("\"A8\": {", "\"A8-elsewhere\": {");
    client.policies().on("210921", Samples.DATE).execute();

    assertSame(client.estimates().offline(Samples.REQUEST).execute());
    assertThat(log)
        .containsExactly("the kept packs of 210921 do not fit together: using the library's own");
  }

  @Test
  void clockThatWasSetBackMakesNoAnswerYoungerThanNew() throws Exception {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();
    Path file = kept().get(0).toPath();
    String text = Files.readString(file);
    long tomorrow = System.currentTimeMillis() + 86_400_000;
    Files.writeString(
        file, text.replaceFirst("\"savedAt\":\"[0-9]+\"", "\"savedAt\":\"" + tomorrow + "\""));

    Response<Estimate> response =
        client().estimates().offline(Samples.REQUEST).executeForResponse();

    assertThat(response.source()).isEqualTo(Response.Source.CACHE);
    assertThat(response.ageMillis()).isZero();
  }

  @Test
  void halfWrittenFileOfAKilledProcessIsNotLookedAt() throws Exception {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();
    Path file = kept().get(0).toPath();
    Path half = file.resolveSibling("new1.half");
    Files.write(half, Arrays.copyOf(Files.readAllBytes(file), 500));
    half.toFile().setLastModified(System.currentTimeMillis() - 7_200_000);
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.80");

    client.policies().on("210921", Samples.DATE).execute();

    assertThat(half).doesNotExist();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void folderThatIsAFileCostsNoCall() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));
    client = builder().cacheDirectory(file.toFile()).logger(log::add).build();
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");

    assertThat(client.policies().on("210921", Samples.DATE).execute()).isNotEmpty();
    assertSame(client.estimates().offline(Samples.REQUEST).execute());
    assertThat(log)
        .containsExactly("the cache directory takes no file: is it writable, and is there room?");
  }

  @Test
  void fileThatCannotBePutInItsPlaceCostsNoCall() throws Exception {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.createDirectories(packs.resolve("210921@2023-05-10.kept").resolve("occupied"));
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");

    assertThat(client.policies().on("210921", Samples.DATE).execute()).isNotEmpty();
    assertThat(log)
        .contains("the cache directory takes no file: is it writable, and is there room?");
  }

  @Test
  void wrongAnswerDoesNotReplaceTheKeptPacks() throws Exception {
    enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    client.policies().on("210921", Samples.DATE).execute();
    answer(200, "text/html", "<html>sign in</html>");

    assertThatExceptionOfType(MalformedAnswerException.class)
        .isThrownBy(() -> client.policies().on("210921", Samples.DATE).execute());

    assertThat(client.estimates().offline(Samples.REQUEST).executeForResponse().source())
        .isEqualTo(Response.Source.CACHE);
  }

  @Test
  void manyThreadsShareOneClient() throws Exception {
    for (int i = 0; i < 100; i++) {
      enqueuePacks("\"rate\": 0.70", "\"rate\": 0.75");
    }
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 100; i++) {
      Thread thread =
          new Thread(
              () -> {
                client.policies().on("210921", Samples.DATE).execute();
                client.estimates().offline(Samples.REQUEST).execute();
              });
      thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failures).isEmpty();
    assertThat(kept()).hasSize(1);
    assertThat(log).isEmpty();
  }
}
