// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tokens that were made, bent or found. A token that is whole may be used again until it ends: it
 * is a bearer's (RFC 6750), so whoever took one may read with it for the rest of its hour; what it
 * lets write is counted once each.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTokenTest {
  private static final String MINE = "/v1/residents/me/quota?year=2023";

  private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();

  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.own(LOG::add);

  private static Sandbox sandbox;
  private static RawHttp wire;
  private static String ref;

  @BeforeAll
  static void start() {
    sandbox = RUNNING.sandbox();
    wire = new RawHttp(sandbox.address());
    ref = sandbox.people().get(0).resident().ref();
  }

  @AfterEach
  void aGoodTokenStillLetsInAndNoneIsLogged() {
    String good = good();
    assertThat(mine(good).status()).isEqualTo(200);
    String log = String.join("", LOG);
    assertThat(log).doesNotContain("eyJ", "\"exception\"", " failed: ", "\"status\":5");
  }

  private static String good() {
    return sandbox.tokens().sign(claims().build());
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(Tokens.ISSUER)
        .audience(Tokens.AUDIENCE)
        .subject(ref)
        .claim("role", "resident")
        .claim("scope", "medassist/records")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static RawHttp.Answer mine(String token) {
    return wire.get(MINE, "Authorization: Bearer " + token);
  }

  private static void assertRefused(RawHttp.Answer answer, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.is(code)).as(answer.text()).isTrue();
    assertThat(answer.text()).doesNotContain("Exception", "java.", "eyJ", "nimbus", ref);
  }

  private static void assertInvalid(String token) {
    assertRefused(mine(token), "TOKEN_INVALID");
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static RSAKey publicKey() throws Exception {
    return sandbox.tokens().publicKey();
  }

  private static String signed(JWSHeader header, JWSSigner signer) throws Exception {
    SignedJWT token = new SignedJWT(header, claims().build());
    token.sign(signer);
    return token.serialize();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS1", "RS256 ", "ES256", "dir"})
  void anAlgorithmThatIsNotOurs(String algorithm) {
    String[] good = good().split("\\.", -1);
    String header = part("{\"alg\":\"" + algorithm + "\"}");

    assertInvalid(header + "." + good[1] + ".");
    assertInvalid(header + "." + good[1] + "." + good[2]);
    assertInvalid(header + "." + good[1]);
  }

  @Test
  void theKeyThatAllMayKnowAsASharedSecret() throws Exception {
    RSAKey key = publicKey();
    byte[] pem =
        ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n")
            .getBytes(StandardCharsets.US_ASCII);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
    for (byte[] secret :
        List.of(
            pem,
            key.toRSAPublicKey().getEncoded(),
            key.getModulus().decode(),
            key.toJSONString().getBytes(StandardCharsets.UTF_8))) {
      assertInvalid(signed(header, new MACSigner(secret)));
    }
  }

  @Test
  void aKeyThatTheTokenBringsItself() throws Exception {
    RSAKey own = new RSAKeyGenerator(2048).keyID(publicKey().getKeyID()).generate();
    RSASSASigner signer = new RSASSASigner(own);

    assertInvalid(signed(header().jwk(own.toPublicJWK()).build(), signer));
    assertInvalid(
        signed(header().jwkURL(URI.create("http://127.0.0.1:1/keys.json")).build(), signer));
    assertInvalid(signed(header().x509CertURL(URI.create("file:///etc/passwd")).build(), signer));
    assertInvalid(signed(header().build(), signer));
  }

  private static JWSHeader.Builder header() throws Exception {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(publicKey().getKeyID());
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "", "../../etc/passwd", "' OR 1=1 --", "\\u0000", "/dev/null"})
  void anotherKeysName(String kid) {
    String[] good = good().split("\\.", -1);

    assertInvalid(
        part("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + "." + good[1] + "." + good[2]);
  }

  @Test
  void aHeaderThatAsksForWhatNobodyUnderstands() {
    String[] good = good().split("\\.", -1);

    assertInvalid(
        part("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1}") + "." + good[1] + "." + good[2]);
    assertInvalid(part("{\"alg\":\"RS256\",\"b64\":false}") + "." + good[1] + "." + good[2]);
    assertInvalid(part("{\"alg\":\"RS256\",\"alg\":\"none\"}") + "." + good[1] + ".");
    assertInvalid(part("[".repeat(5_000)) + "." + good[1] + "." + good[2]);
    assertInvalid(good[0] + "." + part("{\"a\":".repeat(5_000)) + "." + good[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "medassist", "medassist-sandbox ", "MEDASSIST-SANDBOX"})
  void forSomebodyElse(String audience) {
    assertInvalid(sandbox.tokens().sign(claims().audience(audience).build()));
    assertInvalid(sandbox.tokens().sign(claims().audience(List.of(audience, "a third")).build()));
    assertInvalid(sandbox.tokens().sign(claims().audience((String) null).build()));
    assertInvalid(sandbox.tokens().sign(claims().audience(List.of()).build()));
  }

  @Test
  void forUsAmongOthers() {
    // RFC 7519, 4.1.3: one of several is enough.
    assertThat(
            mine(sandbox
                    .tokens()
                    .sign(claims().audience(List.of("another", Tokens.AUDIENCE)).build()))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://medassist.invalid",
        "https://medassist.invalid/sandbox/",
        "http://medassist.invalid/sandbox",
        "https://medassist.invalid/SANDBOX"
      })
  void bySomebodyElse(String issuer) {
    assertInvalid(sandbox.tokens().sign(claims().issuer(issuer).build()));
  }

  @Test
  void itsTimes() {
    Instant now = Instant.now();
    JWTClaimsSet over = claims().expirationTime(Date.from(now.minusSeconds(30))).build();
    JWTClaimsSet endless = claims().expirationTime(null).build();
    JWTClaimsSet early = claims().notBeforeTime(Date.from(now.plusSeconds(60))).build();

    assertRefused(mine(sandbox.tokens().sign(over)), "TOKEN_EXPIRED");
    assertInvalid(sandbox.tokens().sign(endless));
    assertInvalid(sandbox.tokens().sign(early));
  }

  @Test
  void timesThatAreNone() {
    for (Object odd : new Object[] {"tomorrow", true, List.of(), Map.of("a", 1), -1L}) {
      RawHttp.Answer answer = mine(sandbox.tokens().sign(claims().claim("exp", odd).build()));
      assertThat(answer.status()).as(odd + answer.text()).isEqualTo(401);
    }
  }

  @Test
  void whatIsMissing() {
    for (String claim : List.of("sub", "role", "iat", "iss", "aud")) {
      assertInvalid(sandbox.tokens().sign(claims().claim(claim, null).build()));
    }
  }

  @Test
  void claimsOfAnotherShape() {
    for (Object odd : new Object[] {List.of("resident"), Map.of("a", "b"), 1L, ""}) {
      for (String claim : List.of("sub", "role", "scope", "region")) {
        RawHttp.Answer answer = mine(sandbox.tokens().sign(claims().claim(claim, odd).build()));
        assertThat(answer.status()).as(claim + " " + odd + answer.text()).isBetween(200, 499);
        if (!claim.equals("region")) {
          assertThat(answer.status()).as(claim + " " + odd).isNotEqualTo(200);
        }
      }
    }
  }

  @Test
  void bentOnTheWay() {
    String good = good();
    String[] parts = good.split("\\.", -1);
    String richer =
        part(
            new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("resident", "agency"));

    assertInvalid(parts[0] + "." + richer + "." + parts[2]);
    assertInvalid(parts[0] + "." + parts[1] + ".");
    assertInvalid(parts[0] + "." + parts[1]);
    assertInvalid(good.substring(0, good.length() - 10));
    assertInvalid(good + "AAAA");
    assertInvalid(good + "." + parts[2]);
    assertInvalid(parts[0] + "." + parts[1] + "." + part("x".repeat(256)));
    assertInvalid(parts[1] + "." + parts[0] + "." + parts[2]);
  }

  @Test
  void twoAtOnce() {
    String good = good();
    String other = sandbox.agencyToken("100000");

    assertInvalid(good + " " + other);
    assertInvalid(good + "," + other);
    // Two headers are one list, and a list is no token (RFC 9110, 11.6.2).
    assertRefused(
        wire.get(MINE, "Authorization: Bearer " + good, "Authorization: Bearer " + other),
        "TOKEN_INVALID");
    assertRefused(
        wire.get(MINE, "Authorization: Basic eA==", "Authorization: Bearer " + good),
        "TOKEN_MISSING");
  }

  @Test
  void whereNoTokenBelongs() {
    String good = good();

    assertRefused(wire.get(MINE + "&access_token=" + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE + "&token=" + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE, "Cookie: access_token=" + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE, "X-Authorization: Bearer " + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE, "Proxy-Authorization: Bearer " + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE, "Authorization: " + good), "TOKEN_MISSING");
    assertRefused(wire.get(MINE, "Authorization: Bearer"), "TOKEN_MISSING");
  }

  @Test
  void ofAnotherKindThanAnAccessToken() throws Exception {
    assertInvalid(
        sandbox
            .tokens()
            .sign(header().type(new JOSEObjectType("dpop+jwt")).build(), claims().build()));
  }

  @Test
  void aTokenThatIsFoundLetsInUntilItEnds() {
    String good = good();

    assertThat(mine(good).status()).isEqualTo(200);
    assertThat(mine(good).status()).isEqualTo(200);
  }

  @Test
  void aTokenAsLongAsAHeaderMayBe() {
    assertInvalid("a".repeat(200_000));
    assertInvalid(".".repeat(200_000));
    assertInvalid(good() + "A".repeat(200_000));
  }
}
