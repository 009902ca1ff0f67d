// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that means harm: each of its calls is refused as its own fault, none is a defect or is
 * waited for, and whoever calls next is served. What is no HTTP at all the server itself turns
 * away, with a bare status, as what stands in front of the functions does in the cloud; what is one
 * comes back with a problem.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileClientTest {
  private static final String GOOD =
      """
      {"region":"210921","date":"2023-05-10","scheme":"RESIDENT","category":"SUBSISTENCE_ALLOWANCE",\
      "visit":{"care":"INPATIENT","referral":"REFERRED","facility":{"level":2,"place":"IN_COUNTY"},\
      "costs":{"total":6000000,"inScope":5000000}},"settled":{"BASIC":3000000}}""";

  private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();

  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.own(LOG::add);

  private static Sandbox sandbox;
  private static Http http;
  private static RawHttp wire;
  private static String ref;

  @BeforeAll
  static void start() {
    sandbox = RUNNING.sandbox();
    http = RUNNING.http();
    wire = new RawHttp(sandbox.address());
    ref = sandbox.people().get(0).resident().ref();
  }

  @AfterEach
  void whoeverCallsNextIsServedAndNothingPersonalIsLogged() {
    assertThat(http.post("/v1/estimates", GOOD).statusCode()).isEqualTo(200);
    assertThat(http.get(quota(ref), Http.bearer(sandbox.residentToken(ref))).statusCode())
        .isEqualTo(200);
    String log = String.join("", LOG);
    assertThat(log).doesNotContain("\"exception\"", " failed: ", "\"status\":5");
    Ids.assertNoneIn(log);
  }

  private static String quota(String ref) {
    return "/v1/residents/" + ref + "/quota?year=2023";
  }

  private static String[] mine() {
    return new String[] {"Authorization: Bearer " + sandbox.residentToken(ref)};
  }

  private static void assertRefused(RawHttp.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.is(code)).as(answer.text()).isTrue();
    assertSilent(answer.text());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Http.member(answer, "code")).isEqualTo(code);
    assertSilent(answer.body());
  }

  private static void assertSilent(String text) {
    assertThat(text).doesNotContain("Exception", "java.", ".java:", "\tat ", "undertow");
    Ids.assertNoneIn(text);
  }

  // Bodies.

  private static RawHttp.Answer estimate(byte[] body, String... headers) {
    return wire.send("POST", "/v1/estimates", body, headers);
  }

  private static byte[] chunked(int chunks, int size) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = " ".repeat(size).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < chunks; i++) {
      body.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(chunk);
      body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  @Test
  void aBodyOfUnknownLengthIsHeldToTheSameBounds() {
    String header = "Transfer-Encoding: chunked";
    assertRefused(estimate(chunked(65, 1_000), header), 400, "JSON_TRUNCATED");
    assertRefused(estimate(chunked(66, 1_000), header), 413, "BODY_TOO_LARGE");
    assertRefused(estimate(chunked(160, 65_536), header), 413, "BODY_TOO_LARGE");
    assertRefused(estimate(chunked(70_000, 1), header), 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Content-Length: 0x10"
      })
  void aLengthThatSaysTwoThingsOrNone(String framing) {
    RawHttp.Answer answer =
        estimate(
            "0\r\n\r\nGET /v1/health HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8), framing);

    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    // A second answer would be to what stood in the first call's body.
    assertThat(answer.text().split("HTTP/1.1 ", -1).length - 1).isLessThanOrEqualTo(1);
    assertThat(answer.text()).doesNotContain("\"UP\"");
    assertSilent(answer.text());
  }

  @Test
  void aBodyThatIsNoGzipNorDecodedAsOne() {
    assertRefused(
        estimate(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "Content-Encoding: gzip"),
        400,
        "JSON_MALFORMED");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("deep arrays", "[".repeat(10_000) + "]".repeat(10_000), 400, "JSON_TOO_DEEP"),
        arguments("deep and open", "[".repeat(60_000), 400, "JSON_TOO_DEEP"),
        arguments("deep objects", "{\"a\":".repeat(10_000), 400, "JSON_TOO_DEEP"),
        arguments(
            "deep within",
            GOOD.replace("2000000", "").replace("\"IN_COUNTY\"", "[".repeat(9_000)),
            400,
            "JSON_TOO_DEEP"),
        arguments(
            "a huge number", GOOD.replace("6000000", "9".repeat(60_000)), 400, "AMOUNT_TOO_LARGE"),
        arguments("a huge exponent", GOOD.replace("6000000", "1e999999999"), 400, "WRONG_TYPE"),
        arguments("no number", GOOD.replace("6000000", "NaN"), 400, "JSON_MALFORMED"),
        arguments("a tiny fraction", GOOD.replace("6000000", "1e-999999999"), 400, "WRONG_TYPE"),
        arguments(
            "one member twice",
            GOOD.replace("\"total\":6000000", "\"total\":1,\"total\":6000000"),
            400,
            "DUPLICATE_FIELD"),
        arguments(
            "one member twice, once escaped",
            GOOD.replace("\"total\":6000000", "\"tota\\u006c\":1,\"total\":6000000"),
            400,
            "DUPLICATE_FIELD"),
        arguments("two values", GOOD + GOOD, 400, "JSON_MALFORMED"),
        arguments("a zero byte", GOOD + "\0", 400, "JSON_MALFORMED"),
        arguments("half a character", GOOD.replace("210921", "\\ud800"), 400, "JSON_MALFORMED"),
        arguments("a mark of order", "\ufeff" + GOOD, 400, "JSON_MALFORMED"),
        arguments(
            "__proto__",
            GOOD.replace("\"scheme\"", "\"__proto__\":{},\"scheme\""),
            400,
            "UNKNOWN_FIELD"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyThatMeansHarm(String name, String body, int status, String code) {
    assertRefused(estimate(body.getBytes(StandardCharsets.UTF_8)), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030"})
  void aBodyInAnotherEncoding(String charset) {
    byte[] body = GOOD.replace("210921", "阜蒙县").getBytes(Charset.forName(charset));

    assertRefused(
        estimate(body, "Content-Type: application/json; charset=" + charset),
        400,
        "JSON_MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c0af", "c080", "eda080", "f4908080", "e4bd"})
  void aBodyThatIsNoUtf8(String hex) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes("{\"region\":\"".getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(HexFormat.of().parseHex(hex));
    whole.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));

    assertRefused(estimate(whole.toByteArray()), 400, "JSON_MALFORMED");
  }

  // Headers and the request line.

  @ParameterizedTest
  @ValueSource(ints = {250, 10_000})
  void moreHeadersThanAnybodySends(int count) {
    StringBuilder headers = new StringBuilder("X-0: 0");
    for (int i = 1; i < count; i++) {
      headers.append("\r\nX-").append(i).append(": ").append(i);
    }
    assertTurnedAway(wire.get("/v1/health", headers.toString()));
  }

  @Test
  void aHeaderOfAMegabyte() {
    assertTurnedAway(wire.get("/v1/health", "X-Long: " + "x".repeat(1024 * 1024)));
  }

  @Test
  void aQueryOfAMegabyte() {
    assertTurnedAway(wire.get("/v1/health?q=" + "x".repeat(1024 * 1024)));
  }

  @Test
  void moreParametersThanAnybodySends() {
    StringBuilder query = new StringBuilder("/v1/policies/210921?on=2023-05-10");
    for (int i = 0; i < 5_000; i++) {
      query.append("&p").append(i).append("=1");
    }
    assertTurnedAway(wire.get(query.toString()));
  }

  /** By the server, before anything of ours has seen it. */
  private static void assertTurnedAway(RawHttp.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(0, 400, 413, 414, 431);
    assertSilent(answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET /v1/health\r\n\r\n",
        "GET /v1/health HTTP/9.9\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\nHost: a\r\nNo colon here\r\nConnection: close\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\nHost: a\r\nX: a\0b\r\nConnection: close\r\n\r\n",
        "GET /v1/ health HTTP/1.1\r\nHost: a\r\n\r\n",
        "G\u00cbT /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      })
  void whatIsNoHttp(String request) {
    // Nothing more comes, so that a server that waits for more would wait for ever: half is closed.
    RawHttp.Answer answer = wire.rawAndEnd(request.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    assertSilent(answer.text());
  }

  @Test
  void anAnswerIsNotSplitByWhatACallSays() {
    RawHttp.Answer answer =
        wire.get(
            "/v1/policies/210921%0d%0aX-Injected:%201?on=2023-05-10",
            "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01%0d%0aX-Injected: 1");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).doesNotContain("\r\nX-Injected");

    RawHttp.Answer unknown =
        wire.get("/v1/policies/210921?on=2023-05-10&%0d%0aX-Injected:%201=%0d%0aX-Injected:%201");
    assertRefused(unknown, 400, "UNKNOWN_FIELD");
    assertThat(unknown.text()).doesNotContain("\r\nX-Injected");
  }

  // Paths.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/residents/../health",
        "/v1/residents/%2e%2e/health",
        "/v1/./health",
        "/v1/%2e/health",
        "//v1/health",
        "/v1//health",
        "/v1/health/",
        "/v1/health/.",
        "/v1/health/..",
        "/V1/health",
        "/v1/health%00",
        "/v1/health%2f",
        "/v1%2fhealth",
        "/v1/health%20",
        "/v1/%68ealth",
        "/v1/%2568ealth",
        "/v1/health;x=1",
        "/v1;x=1/health",
        "/v1/health;",
        "/v1\\health",
        "/v1/health%3fyear=1",
        "/v1/health.json",
        "/%c0%ae%c0%ae/v1/health",
        "*",
        "",
        "/sandbox/../v1/health"
      })
  void anotherWayToWriteAPathIsAnotherPath(String target) {
    RawHttp.Answer answer = wire.get(target);

    if (answer.status() != 400 || !answer.body().isEmpty()) {
      assertRefused(answer, 404, "ROUTE_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../Tokens.class", "/docs/%2e%2e/Tokens.class", "/docs/..%2fTokens.class",
        "/docs/..\\Tokens.class", "/docs/%2e%2e%2fresidents.csv", "/docs/../residents.csv",
        "/docs/....//residents.csv", "/docs//../residents.csv", "/docs/ui/../../residents.csv",
        "/docs/ui/%2e%2e/%2e%2e/residents.csv", "/docs/;/../residents.csv",
            "/docs/..;/residents.csv",
        "/docs//etc/passwd", "/docs/%252e%252e/residents.csv"
      })
  void thePagesLeadNowhereElse(String target) {
    RawHttp.Answer answer = wire.get(target);

    assertThat(answer.status()).as(answer.text()).isIn(0, 302, 400, 404);
    Ids.assertNoneIn(answer.text());
  }

  @Test
  void aTargetInAbsoluteFormIsRead() {
    // As RFC 9112, 3.2.2 asks of every server; the host it names is not gone to.
    assertThat(wire.get("http://localhost/v1/health").status()).isEqualTo(200);
    assertRefused(wire.get("http://localhost/v1/health;x=1"), 404, "ROUTE_NOT_FOUND");
    assertThat(wire.get("http://localhost").text()).contains("302 Found", "Location: /page/");
    assertTurnedAway(wire.get("http://elsewhere.invalid/v1/health"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me%2f",
        "me%2fx",
        "..",
        "%2e%2e",
        "%00",
        "me%00",
        "%",
        "%zz",
        "%ed%a0%80",
        "%ff",
        "me;x=1",
        "%256de",
        "ME",
        "a%2f..%2fme",
        "%F0%9F%8F%A5",
        "'%20OR%20'1'='1",
        "$%7Bjndi:ldap://x%7D"
      })
  void aReferenceThatIsNobodysIsNotTakenForMine(String other) {
    RawHttp.Answer answer = wire.get("/v1/residents/" + other + "/quota?year=2023", mine());

    if (answer.status() != 400 || !answer.body().isEmpty()) {
      assertThat(answer.status()).as(answer.text()).isIn(403, 404);
    }
    assertSilent(answer.text());
  }

  @Test
  void aReferenceLongerThanAnyKeyOfTheStore() {
    String agency = "Authorization: Bearer " + sandbox.agencyToken("210921");
    assertRefused(wire.get(quota("x".repeat(3_000)), agency), 403, "FORBIDDEN");
    assertRefused(
        wire.send(
            "POST",
            "/v1/settlements/" + "x".repeat(3_000) + "/reversal",
            "{\"reason\":\"x\"}".getBytes(StandardCharsets.UTF_8),
            agency),
        404,
        "SETTLEMENT_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year=2023&year=2023",
        "year=2023%262022",
        "year=%32%30%32%33%00",
        "year=%2532023",
        "year=",
        "year",
        "year=2023#x",
        "year=２０２３",
        "year=2023;x=1"
      })
  void aYearThatIsNone(String query) {
    RawHttp.Answer answer = wire.get("/v1/residents/me/quota?" + query, mine());

    if (answer.status() != 400 || !answer.body().isEmpty()) {
      assertRefused(answer, 400, "INVALID_YEAR");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Year=2023",
        "=2023&year=x",
        "year=2023&%79ear2=1",
        "year%00=2023",
        "%20year=2023",
        "x"
      })
  void aParameterThatTheCallDoesNotHave(String query) {
    RawHttp.Answer answer = wire.get("/v1/residents/me/quota?" + query, mine());

    if (answer.status() != 400 || !answer.body().isEmpty()) {
      assertRefused(answer, 400, "UNKNOWN_FIELD");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "HEAD", "PATCH", "X", "get", "BREW"})
  void anotherMethod(String method) {
    RawHttp.Answer answer = wire.send(method, "/v1/health", new byte[0]);

    assertThat(answer.status()).as(answer.text()).isIn(400, 404, 405);
    assertSilent(answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override: DELETE",
        "X-Original-URL: /sandbox/residents",
        "X-Forwarded-For: 10.0.0.1"
      })
  void aHeaderChangesNeitherMethodNorPath(String header) {
    RawHttp.Answer answer = wire.get("/v1/health", header);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(http.get("/v1/health").body());
  }

  @Test
  void callersWhoNeverFinishKeepNobodyWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(sandbox.address().getHost(), sandbox.address().getPort());
        socket
            .getOutputStream()
            .write("GET /v1/health HTTP/1.1\r\nX-Slow".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(http.get("/v1/health").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aSettlementThatIsReplayedIsCountedOnce() {
    String agency = sandbox.agencyToken("210921");
    String body =
        """
        {"id":"S-replayed","resident":"%s","date":"2023-11-10","visit":{"care":"INPATIENT",\
        "costs":{"total":100000,"inScope":100000}},"paid":{"BASIC":50000}}"""
            .formatted(ref);
    HttpResponse<String> first = http.post("/v1/settlements", body, Http.bearer(agency));
    String once = http.get(quota(ref), Http.bearer(sandbox.residentToken(ref))).body();
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> again =
          http.send(
              "POST",
              "/v1/settlements",
              HttpRequest.BodyPublishers.ofString(body),
              Http.bearer(agency));
      assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
    }

    assertThat(http.get(quota(ref), Http.bearer(sandbox.residentToken(ref))).body())
        .isEqualTo(once);
    assertRefused(
        http.post("/v1/settlements", body.replace("50000", "50001"), Http.bearer(agency)),
        409,
        "SETTLEMENT_CONFLICT");
  }
}
