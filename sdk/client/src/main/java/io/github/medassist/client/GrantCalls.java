// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.json.Json;
import java.util.List;

/**
 * Whom the person whose token it is lets read the own record. A contract with a family doctor
 * (家庭医生签约) is a grant.
 */
public final class GrantCalls {
  private static final String PATH = "v1/residents/me/grants";

  private final Http http;

  GrantCalls(Http http) {
    this.http = http;
  }

  /** Asks for the grants that stand, in the order in which they were given. */
  public Call<List<Grant>> list() {
    return http.signedIn("GET /v1/residents/me/grants", http.get(http.url(PATH)), GrantCalls::read);
  }

  /**
   * Gives a grant, in the place of the one with its id. The same again changes nothing.
   *
   * @param grant to whom, what and until when
   * @return the call, whose answer is the grant as it stands, with the instant since when
   */
  public Call<Grant> put(Grant grant) {
    return http.signedIn(
        "PUT /v1/residents/me/grants/{id}",
        http.put(http.url(PATH).addPathSegment(grant.id()), grant::writeBody),
        utf8 -> Grant.read(Json.read(utf8)));
  }

  /**
   * Withdraws a grant, which ends at once. One that does not stand is withdrawn already.
   *
   * @param id the grant's id
   * @return the call, whose answer is the grants that still stand
   * @throws IllegalArgumentException if {@code id} cannot be the id of a grant
   */
  public Call<List<Grant>> withdraw(String id) {
    if (!Grant.isId(id)) {
      throw new IllegalArgumentException("give the id under which the grant was given");
    }
    return http.signedIn(
        "DELETE /v1/residents/me/grants/{id}",
        http.delete(http.url(PATH).addPathSegment(id)),
        GrantCalls::read);
  }

  private static List<Grant> read(byte[] utf8) {
    return Grant.readAll(Json.read(utf8));
  }
}
