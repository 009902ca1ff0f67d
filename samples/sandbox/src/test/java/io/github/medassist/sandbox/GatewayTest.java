// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the gateway lets through, and where to. */
class GatewayTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  private static final String MINE = "/v1/residents/me/quota?year=2023";

  private static HttpResponse<String> mine(String token) {
    return RUNNING.http().get(MINE, Http.bearer(token));
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(Tokens.ISSUER)
        .audience(Tokens.AUDIENCE)
        .subject(RUNNING.ref("210921"))
        .claim("role", "resident")
        .claim("scope", "openid medassist/records")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Http.member(response, "code")).isEqualTo(code);
    assertThat(response.body()).doesNotContain("Exception", "java.", ".java:");
  }

  @Test
  void aTokenOfTheSandboxLetsIn() {
    HttpResponse<String> given =
        RUNNING
            .http()
            .post(
                "/sandbox/tokens",
                "{\"role\":\"resident\",\"resident\":\"" + RUNNING.ref("210921") + "\"}");

    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(mine(Http.member(given, "token")).statusCode()).isEqualTo(200);
    assertThat(mine(RUNNING.sandbox().tokens().sign(claims().build())).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "openid", "medassist/grants", "medassist/record", "xmedassist/records"})
  void aTokenThatDoesNotAllowTheCall(String scope) {
    JWTClaimsSet claims = claims().claim("scope", scope).build();
    assertRefused(mine(RUNNING.sandbox().tokens().sign(claims)), 403, "FORBIDDEN");
  }

  @Test
  void noToken() {
    HttpResponse<String> response = RUNNING.http().get(MINE);

    assertRefused(response, 401, "TOKEN_MISSING");
    assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
  }

  @Test
  void anotherSchemeIsNoToken() {
    assertRefused(RUNNING.http().get(MINE, "Authorization", "Basic YTpi"), 401, "TOKEN_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
  void whatIsNoTokenAtAll(String token) {
    assertRefused(mine(token), 401, token.isEmpty() ? "TOKEN_MISSING" : "TOKEN_INVALID");
  }

  @Test
  void signedByAForeignKey() {
    Tokens foreign = new Tokens(Tokens.ISSUER, Tokens.AUDIENCE, Clock.systemUTC());

    assertRefused(mine(foreign.ofResident(RUNNING.ref("210921"))), 401, "TOKEN_INVALID");
  }

  @Test
  void changedAfterSigning() {
    String[] mine = RUNNING.sandbox().residentToken(RUNNING.ref("210921")).split("\\.", -1);
    String[] other = RUNNING.sandbox().residentToken(RUNNING.ref("141121")).split("\\.", -1);

    assertRefused(mine(mine[0] + "." + other[1] + "." + mine[2]), 401, "TOKEN_INVALID");
  }

  @Test
  void forAnotherAudience() {
    assertRefused(
        mine(RUNNING.sandbox().tokens().sign(claims().audience("another").build())),
        401,
        "TOKEN_INVALID");
  }

  @Test
  void ofAnotherIssuer() {
    assertRefused(
        mine(RUNNING.sandbox().tokens().sign(claims().issuer("https://x.invalid").build())),
        401,
        "TOKEN_INVALID");
  }

  @Test
  void withAlgorithmNone() {
    assertRefused(mine(new PlainJWT(claims().build()).serialize()), 401, "TOKEN_INVALID");
  }

  @Test
  void withASharedSecretInTheKeysPlace() throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    token.sign(new MACSigner(new byte[32]));

    assertRefused(mine(token.serialize()), 401, "TOKEN_INVALID");
  }

  @Test
  void withoutExpiry() {
    assertRefused(
        mine(RUNNING.sandbox().tokens().sign(claims().expirationTime(null).build())),
        401,
        "TOKEN_INVALID");
  }

  @Test
  void expired() {
    JWTClaimsSet claims =
        claims().expirationTime(Date.from(Instant.now().minusSeconds(30))).build();

    assertRefused(mine(RUNNING.sandbox().tokens().sign(claims)), 401, "TOKEN_EXPIRED");
  }

  @Test
  void expiredWithinTheClocksSkew() {
    JWTClaimsSet claims = claims().expirationTime(Date.from(Instant.now())).build();

    assertThat(mine(RUNNING.sandbox().tokens().sign(claims)).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownRoleMayNothing() {
    assertRefused(
        mine(RUNNING.sandbox().tokens().sign(claims().claim("role", "king").build())),
        403,
        "FORBIDDEN");
  }

  @Test
  void noTokenIsLookedAtWhereNoneIsNeeded() {
    assertThat(RUNNING.http().get("/v1/health", Http.bearer("rubbish")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anothersRecordIsRefusedAlikeWhetherOrNotItExists() {
    String[] token = Http.bearer(RUNNING.sandbox().residentToken(RUNNING.ref("210921")));
    Http http = RUNNING.http();
    HttpResponse<String> there =
        http.get("/v1/residents/" + RUNNING.ref("141121") + "/quota?year=2023", token);
    HttpResponse<String> nowhere =
        http.get("/v1/residents/AAAAAAAAAAAAAAAAAAAAAA/quota?year=2023", token);

    assertRefused(there, 403, "FORBIDDEN");
    assertThat(withoutTrace(there)).isEqualTo(withoutTrace(nowhere));
    assertThat(nowhere.statusCode()).isEqualTo(403);
    assertThat(nowhere.headers().map().keySet()).isEqualTo(there.headers().map().keySet());
  }

  private static String withoutTrace(HttpResponse<String> response) {
    return response.body().replace(Http.member(response, "traceId"), "");
  }

  @Test
  void oneWhoseRecordIsGoneIsTold() {
    assertRefused(
        mine(RUNNING.sandbox().residentToken("AAAAAAAAAAAAAAAAAAAAAA")), 404, "RESIDENT_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "210921, 210921, 200",
    "210900, 210921, 200",
    "210000, 210921, 200",
    "100000, 210921, 200",
    "210921, 210000, 403",
    "210921, 141121, 403",
    "140000, 210921, 403",
    "990001, 141121, 403"
  })
  void anAgencySeesItsRegionAndBelow(String agency, String region, int status) {
    HttpResponse<String> given =
        RUNNING
            .http()
            .post("/sandbox/tokens", "{\"role\":\"agency\",\"region\":\"" + agency + "\"}");

    assertThat(
            RUNNING
                .http()
                .get(
                    "/v1/residents/" + RUNNING.ref(region) + "/enrollment?year=2023",
                    Http.bearer(Http.member(given, "token")))
                .statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/health/", "/v1/nothing", "/v1/residents//quota", "/sandbox"})
  void anUnknownPath(String path) {
    assertRefused(RUNNING.http().get(path), 404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/health, GET",
    "GET, /v1/estimates, POST",
    "PUT, /v1/residents/me/quota, GET",
    "GET, /sandbox/tokens, POST",
    "POST, /sandbox/residents, GET"
  })
  void aKnownPathWithAnotherMethod(String method, String path, String allow) {
    HttpResponse<String> response =
        RUNNING.http().send(method, path, HttpRequest.BodyPublishers.noBody());

    assertRefused(response, 405, "METHOD_NOT_ALLOWED");
    assertThat(response.headers().firstValue("allow")).hasValue(allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/policies", "/v1/policies/210921?on=2023-05-10", MINE})
  void whoHasTheAnswerIsToldSo(String path) {
    String token = RUNNING.sandbox().residentToken(RUNNING.ref("210921"));
    HttpResponse<String> first = RUNNING.http().get(path, Http.bearer(token));
    String tag = first.headers().firstValue("etag").orElseThrow();

    HttpResponse<String> second =
        RUNNING.http().get(path, "Authorization", "Bearer " + token, "If-None-Match", tag);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("etag")).hasValue(tag);
  }

  @Test
  void aBodyThatApiGatewayTakesAndTheFunctionRefuses() {
    HttpResponse<String> response =
        RUNNING.http().post("/v1/estimates", " ".repeat(10 * 1024 * 1024));

    assertRefused(response, 413, "BODY_TOO_LARGE");
  }

  @Test
  void aBodyAboveWhatApiGatewayTakes() {
    HttpResponse<String> response =
        RUNNING
            .http()
            .send(
                "POST",
                "/v1/estimates",
                HttpRequest.BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024]));

    assertRefused(response, 413, "BODY_TOO_LARGE");
  }

  @Test
  void aBodyOfUnknownLengthAboveWhatApiGatewayTakes() {
    HttpResponse<String> response =
        RUNNING
            .http()
            .send(
                "POST",
                "/v1/estimates",
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024])));

    assertRefused(response, 413, "BODY_TOO_LARGE");
  }
}
