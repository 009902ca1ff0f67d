// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import io.github.medassist.core.word.Role;
import io.github.medassist.functions.problem.ServiceProblem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the claims that the gateway has verified.
 *
 * @param role what the caller is, as the token's {@code role} claim says in lower case
 * @param subject a resident's reference, or what the identity provider calls a doctor, an app or an
 *     agency
 * @param region an agency's region; null for anybody else
 */
record Caller(Role role, String subject, @Nullable String region) {
  static Caller of(Map<String, String> claims) {
    String subject = claims.get("sub");
    if (subject == null || subject.isEmpty()) {
      throw ServiceProblem.TOKEN_MISSING.exception();
    }
    String role = claims.getOrDefault("role", "");
    for (Role each : Role.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(role)) {
        return new Caller(each, subject, claims.get("region"));
      }
    }
    throw ServiceProblem.FORBIDDEN.exception();
  }

  /** Names the role alone: a reference stands in no log. */
  @Override
  public String toString() {
    return role.name();
  }
}
