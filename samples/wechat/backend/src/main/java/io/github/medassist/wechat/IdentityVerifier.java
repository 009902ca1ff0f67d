// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemException;

/**
 * Finds out which resident a WeChat user is: WeChat knows a phone's owner, not an insured person.
 */
interface IdentityVerifier {
  /**
   * A WeChat user who is shown to be a resident.
   *
   * @param user the WeChat user
   * @param resident the reference of the resident whom the proof shows the user to be
   */
  record VerifiedIdentity(WeChatUser user, String resident) {}

  /** Begins, and returns what the phone is to show. */
  Json.Body begin(WeChatUser user);

  /**
   * Returns whom a proof shows to be whom.
   *
   * @param bearer the bearer token of who hands the proof in
   * @param proof the proof
   * @throws ProblemException or {@link io.github.medassist.core.problem.InvalidInputException} if
   *     it shows nothing, or nothing that may be believed
   */
  VerifiedIdentity verify(String bearer, Json proof);
}
