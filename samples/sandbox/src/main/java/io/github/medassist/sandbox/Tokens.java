// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static io.github.medassist.functions.deploy.Route.Permission.ALERTS;
import static io.github.medassist.functions.deploy.Route.Permission.GRANTS;
import static io.github.medassist.functions.deploy.Route.Permission.RECORDS;
import static io.github.medassist.functions.deploy.Route.Permission.SETTLEMENTS;
import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.github.medassist.functions.deploy.Route.Permission;
import io.github.medassist.functions.problem.ServiceProblem;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs and verifies tokens with a key pair that is made anew for each sandbox. */
final class Tokens {
  static final String ISSUER = "https://medassist.invalid/sandbox";
  static final String AUDIENCE = "medassist-sandbox";

  private static final Duration VALID = Duration.ofHours(1);
  private static final int SKEW_SECONDS = 10;
  private static final String BEARER = "Bearer ";

  private final String issuer;
  private final String audience;
  private final Clock clock;
  private final RSAKey key;
  private final DefaultJWTProcessor<SecurityContext> processor;

  Tokens(String issuer, String audience, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
    this.processor = processor(issuer, audience, clock, key);
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      String issuer, String audience, Clock clock, RSAKey key) {
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            audience,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "role", "iat", "exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    claims.setMaxClockSkew(SKEW_SECONDS);
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }

  /** A token for the resident with this reference. */
  String ofResident(String ref) {
    return sign(claims(ref, "resident", RECORDS, GRANTS).build());
  }

  /** A token for the agency of this region. */
  String ofAgency(String region) {
    return sign(
        claims("agency-" + region, "agency", RECORDS, SETTLEMENTS, ALERTS)
            .claim("region", region)
            .build());
  }

  /** A token for the doctor whom the identity provider calls {@code subject}. */
  String ofDoctor(String subject) {
    return sign(claims(subject, "doctor", RECORDS).build());
  }

  /** A token for the third party's app that is called {@code subject}. */
  String ofApp(String subject) {
    return sign(claims(subject, "app", RECORDS).build());
  }

  private JWTClaimsSet.Builder claims(String subject, String role, Permission... permissions) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(subject)
        .claim("role", role)
        .claim("scope", Stream.of(permissions).map(Permission::word).collect(joining(" ")))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(VALID)));
  }

  /** The key that verifies, which an identity provider publishes. */
  RSAKey publicKey() {
    return key.toPublicJWK();
  }

  /** These claims, signed. */
  String sign(JWTClaimsSet claims) {
    return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
  }

  /** These claims, signed under {@code header}. */
  String sign(JWSHeader header, JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs RS256", e);
    }
    return token.serialize();
  }

  /**
   * The claims of the token in an {@code Authorization} header, as strings.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there is none, it has expired, it
   *     is not ours, or it does not have the permission
   */
  Map<String, String> verify(@Nullable String authorization, Permission permission) {
    Map<String, String> claims = verify(authorization);
    String scope = claims.getOrDefault("scope", "");
    if (!List.of(scope.split(" ", -1)).contains(permission.word())) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    return claims;
  }

  private Map<String, String> verify(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw ServiceProblem.TOKEN_MISSING.exception();
    }
    try {
      return strings(processor.process(authorization.substring(BEARER.length()).trim(), null));
    } catch (ExpiredJWTException e) {
      throw ServiceProblem.TOKEN_EXPIRED.exception();
    } catch (BadJOSEException | ParseException | JOSEException e) {
      throw ServiceProblem.TOKEN_INVALID.exception();
    }
  }

  private static Map<String, String> strings(JWTClaimsSet claims) {
    Map<String, String> strings = new LinkedHashMap<>();
    claims
        .toJSONObject()
        .forEach(
            (name, value) -> {
              if (value != null) {
                strings.put(name, value.toString());
              }
            });
    return strings;
  }
}
