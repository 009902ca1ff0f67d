// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is thrown when there is no answer, none that can be read, or one that says no. */
final class FailureTest extends ServerTest {
  private static final String PROBLEM =
      "{\"type\":\"urn:medassist:problem:UNKNOWN_WORD\",\"title\":\"未知取值\",\"titleEn\":\"Unknown word\","
          + "\"status\":400,\"detail\":\"请改用以下之一：[INPATIENT, OUTPATIENT]\",\"detailEn\":\"use one of [INPATIENT, OUTPATIENT]\",\"code\":\"UNKNOWN_WORD\","
          + "\"pointer\":\"/visit/care\",\"allowed\":[\"INPATIENT\",\"OUTPATIENT\"],\"traceId\":\"1-65a\"}";

  @Test
  void problemIsTyped() {
    problem(400, PROBLEM);

    ApiException e = failure(ApiException.class);

    assertThat(e.status()).isEqualTo(400);
    assertThat(e.code()).isEqualTo("UNKNOWN_WORD");
    assertThat(e.pointer()).isEqualTo("/visit/care");
    assertThat(e.allowed()).containsExactly("INPATIENT", "OUTPATIENT");
    assertThat(e.title()).isEqualTo("未知取值");
    assertThat(e.titleEn()).isEqualTo("Unknown word");
    assertThat(e.detail()).isEqualTo("请改用以下之一：[INPATIENT, OUTPATIENT]");
    assertThat(e.detailEn()).isEqualTo("use one of [INPATIENT, OUTPATIENT]");
    assertThat(e.traceId()).isEqualTo("1-65a");
  }

  @Test
  void problemSaysWhatFailedAndHowToMendItAndEndsWithCodeAndTrace() {
    problem(400, PROBLEM);

    assertThat(failure(ApiException.class))
        .hasMessage(
            "GET /v1/residents/{ref}/enrollment failed with HTTP 400: Unknown word at '/visit/care'; "
                + "use one of [INPATIENT, OUTPATIENT] [code UNKNOWN_WORD, trace 1-65a]");
  }

  @Test
  void problemWithoutFieldAndWordsHasNone() {
    problem(
        403,
        "{\"title\":\"无权查看\",\"titleEn\":\"Not allowed\",\"status\":403,\"code\":\"FORBIDDEN\",\"traceId\":\"t\"}");

    ApiException e = failure(ApiException.class);

    assertThat(e.pointer()).isNull();
    assertThat(e.allowed()).isEmpty();
    assertThat(e.detail()).isNull();
    assertThat(e)
        .hasMessageContaining("Not allowed; ask")
        .hasMessageEndingWith("[code FORBIDDEN, trace t]");
  }

  @Test
  void oddMemberOfAProblemHidesNoOther() {
    problem(500, "{\"code\":\"INTERNAL\",\"title\":7,\"allowed\":[1,\"A\"],\"pointer\":null}");

    ApiException e = failure(ApiException.class);

    assertThat(e.code()).isEqualTo("INTERNAL");
    assertThat(e.title()).isNull();
    assertThat(e.allowed()).containsExactly("A");
    assertThat(e.traceId()).isNull();
    assertThat(e).hasMessageEndingWith("[code INTERNAL]");
  }

  @Test
  void problemKeepsItsFieldsWhenSerialized() throws Exception {
    problem(400, PROBLEM);
    ApiException e = failure(ApiException.class);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(e);
    ApiException copy =
        (ApiException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy.code()).isEqualTo("UNKNOWN_WORD");
    assertThat(copy.allowed()).isNotEmpty().isEqualTo(e.allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "302, sign in to the network",
    "401, tokenProvider",
    "403, access",
    "404, base URL",
    "429, wait",
    "502, try again"
  })
  void noWithoutProblemHasOnlyItsStatus(int status, String remedy) {
    answer(status, "text/html", "<html>张三 " + TOKEN + "</html>");

    ApiException e = failure(ApiException.class);

    assertThat(e.status()).isEqualTo(status);
    assertThat(e.code()).isNull();
    assertThat(e.title()).isNull();
    assertThat(e).hasMessageContaining("HTTP " + status).hasMessageContaining(remedy);
  }

  @Test
  void gatewaysOwnJsonIsNotQuoted() {
    answer(403, "application/json", "{\"message\":\"Forbidden for 张三\",\"detail\":\"张三\"}");

    assertThat(failure(ApiException.class)).hasMessageNotContaining("张三");
  }

  @Test
  void noWithAnEmptyBodyHasOnlyItsStatus() {
    answerAlways(new MockResponse().setResponseCode(503));

    ApiException e = failure(ApiException.class);

    assertThat(e.status()).isEqualTo(503);
    assertThat(e.code()).isNull();
  }

  @Test
  void redirectIsNotFollowed() {
    server.enqueue(
        new MockResponse().setResponseCode(307).setHeader("Location", server.url("/elsewhere")));

    assertThat(failure(ApiException.class).status()).isEqualTo(307);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void htmlWith200IsMalformed() {
    answer(200, "text/html; charset=utf-8", "<html>sign in</html>");

    MalformedAnswerException e = failure(MalformedAnswerException.class);

    assertThat(e.pointer()).isEmpty();
    assertThat(e)
        .hasMessage(
            "GET /v1/residents/{ref}/enrollment was answered with text/html instead of JSON; "
                + "sign in to the network, or check the base URL [code NOT_JSON]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 60, 200, 500})
  void truncatedJsonIsMalformed(int length) {
    answer(Arrays.copyOf(Samples.enrollment(), length));

    assertThat(failure(MalformedAnswerException.class))
        .hasMessageContaining("JSON that does not fit");
  }

  @Test
  void truncatedJsonIsMalformedWithItsPlace() {
    answer(Samples.utf8("{\"resident\":\"r\",\"region\":{\"code\":\"210921\","));

    MalformedAnswerException e = failure(MalformedAnswerException.class);

    assertThat(e.pointer()).startsWith("/region");
    assertThat(e).hasMessageContaining("JSON_TRUNCATED");
  }

  @Test
  void nothingWith200IsMalformed() {
    answer(new byte[0]);

    assertThat(failure(MalformedAnswerException.class)).hasMessageContaining("JSON_TRUNCATED");
  }

  @Test
  void valueThatCoreRefusesIsMalformed() {
    answer(
        Samples.utf8(
            new String(Samples.quota(), StandardCharsets.UTF_8)
                .replace("\"rate\":\"0.70\"", "\"rate\":\"7\"")));

    MalformedAnswerException e =
        catchThrowableOfType(
            MalformedAnswerException.class, () -> client.quotas().get(2023).execute());

    assertThat(e.pointer()).endsWith("/rate");
    assertThat(e).hasMessageContaining("OUT_OF_BOUNDS");
  }

  @Test
  void answerLargerThanAnyIsMalformed() {
    answer(new byte[(int) ResponseReader.MAX_BYTES + 1]);

    assertThat(failure(MalformedAnswerException.class)).hasMessageContaining("more than 8388608");
  }

  @Test
  void compressedAnswerIsMeasuredAsItIsRead() throws IOException {
    Buffer zeros = new Buffer();
    try (BufferedSink gzip = Okio.buffer(new GzipSink(zeros))) {
      gzip.write(new byte[(int) ResponseReader.MAX_BYTES + 1]);
    }
    server.enqueue(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(zeros));

    assertThat(failure(MalformedAnswerException.class)).hasMessageContaining("more than");
  }

  @Test
  void refusedConnectionBringsNoAnswer() throws IOException {
    MockWebServer gone = new MockWebServer();
    gone.start();
    String url = gone.url("/").toString();
    gone.shutdown();
    client = MedassistClient.builder(url).build();

    ConnectionException e = failure(ConnectionException.class);

    assertThat(e).hasCauseInstanceOf(ConnectException.class);
    assertThat(e)
        .hasMessage(
            "GET /v1/residents/{ref}/enrollment brought no answer: "
                + "the server cannot be reached; check the network and the base URL [code UNREACHABLE]");
    assertThat(e.retryable()).isTrue();
    assertThat(e.attempts()).isEqualTo(3);
  }

  @Test
  void unknownHostBringsNoAnswer() {
    client = MedassistClient.builder("http://no-such-host.invalid").build();

    assertThat(failure(ConnectionException.class)).hasMessageContaining("check the network");
  }

  @Test
  void serverThatIsNotTrustedIsAskedOnce(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("own.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, "changeit".toCharArray());
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(factory.getKeyManagers(), null, null);
    try (MockWebServer other = new MockWebServer()) {
      other.useHttps(own.getSocketFactory(), false);
      other.start();
      client = MedassistClient.builder(other.url("/").toString()).build();

      ConnectionException e = failure(ConnectionException.class);

      assertThat(e.code()).isEqualTo("NOT_TRUSTED");
      assertThat(e.retryable()).isFalse();
      assertThat(e.attempts()).isEqualTo(1);
      assertThat(e).hasMessageContaining("check the device's date");
    }
  }

  @Test
  void titleAndDetailAreToldInTheReadersLanguage() {
    problem(
        403,
        "{\"code\":\"FORBIDDEN\",\"title\":\"无权查看\",\"titleEn\":\"Not allowed\","
            + "\"detail\":\"只能查看本人的记录\",\"detailEn\":\"ask for your own\"}");

    ApiException e = failure(ApiException.class);

    assertThat(e.title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("无权查看");
    assertThat(e.title(Locale.FRANCE)).isEqualTo("Not allowed");
    assertThat(e.detail(Locale.SIMPLIFIED_CHINESE)).isEqualTo("只能查看本人的记录");
    assertThat(e.detail(Locale.FRANCE)).isEqualTo("ask for your own");
  }

  @Test
  void anOlderServiceSaysTheDetailInEnglishAlone() {
    problem(
        403,
        "{\"code\":\"FORBIDDEN\",\"titleEn\":\"Not allowed\",\"detail\":\"ask for your own\"}");

    ApiException e = failure(ApiException.class);

    assertThat(e.detailEn()).isNull();
    assertThat(e.detail(Locale.ENGLISH)).isEqualTo("ask for your own");
    assertThat(e).hasMessageContaining("Not allowed; ask for your own");
  }

  @Test
  void jsonUnderAnotherTypeIsStillJson() {
    answer(200, "text/plain", new String(Samples.enrollment(), StandardCharsets.UTF_8));

    assertThat(client.enrollments().get(2023).execute()).isNotNull();
  }

  @Test
  void connectionThatBreaksAmidTheAnswerBringsNone() {
    answerAlways(
        json(200, "application/json", Samples.enrollment())
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

    assertThat(failure(ConnectionException.class)).hasMessageContaining("the connection broke");
  }

  @Test
  void silenceEndsWithTheReadTimeout() {
    client = builder().readTimeout(50, TimeUnit.MILLISECONDS).build();
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    assertThat(failure(ConnectionException.class)).hasMessageContaining("raise the timeouts");
  }

  @Test
  void trickleEndsWithTheCallTimeout() {
    client = builder().callTimeout(200, TimeUnit.MILLISECONDS).build();
    server.enqueue(
        json(200, "application/json", Samples.enrollment())
            .throttleBody(1, 50, TimeUnit.MILLISECONDS));

    assertThat(failure(ConnectionException.class)).hasMessageContaining("raise the timeouts");
  }

  @Test
  void noFailureTellsTokenReferenceOrAddress() throws IOException {
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    problem(400, PROBLEM);
    answer(200, "text/html", TOKEN + Samples.REF);
    answer(502, "text/html", TOKEN + Samples.REF);
    answer(Arrays.copyOf(Samples.enrollment(), 100));
    int failures = 5;

    for (int i = 0; i < failures; i++) {
      MedassistException e =
          catchThrowableOfType(
              MedassistException.class,
              () -> client.enrollments().get(Samples.REF, 2023).execute());
      StringWriter all = new StringWriter();
      e.printStackTrace(new PrintWriter(all));
      assertThat(all.toString()).doesNotContain(TOKEN, Samples.REF, "year=");
    }
  }

  private <E extends MedassistException> E failure(Class<E> type) {
    return catchThrowableOfType(type, () -> client.enrollments().get(2023).execute());
  }
}
