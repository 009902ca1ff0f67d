// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Characters;

/**
 * Settled visits, for an agency (医保经办). Each call is safe to repeat: what was recorded or reversed
 * once is not so twice, and the first answer comes again. Amounts are in fen.
 */
public final class SettlementCalls {
  private static final int MAX_REASON = 200;

  private final Http http;

  SettlementCalls(Http http) {
    this.http = http;
  }

  /**
   * Records a settled visit of a person of the agency's region or below.
   *
   * @param settlement whose visit it was, when, what it cost and who paid what of it
   */
  public Call<SettlementResult> record(Settlement settlement) {
    return http.signedIn(
        "POST /v1/settlements",
        http.post(http.url("v1/settlements"), settlement::write),
        SettlementCalls::read);
  }

  /**
   * Takes a settled visit back.
   *
   * @param id the settlement's id
   * @param reason why, in 1 to 200 characters; the same again on a repeat
   * @throws IllegalArgumentException if {@code id} cannot be the id of a settlement, or there is no
   *     reason
   */
  public Call<SettlementResult> reverse(String id, String reason) {
    if (!Settlement.isId(id)) {
      throw new IllegalArgumentException("give the id under which the settlement was recorded");
    }
    if (!Characters.isText(reason, MAX_REASON)) {
      throw new IllegalArgumentException("say why, in 1 to " + MAX_REASON + " characters");
    }
    return http.signedIn(
        "POST /v1/settlements/{id}/reversal",
        http.post(
            http.url("v1/settlements").addPathSegment(id).addPathSegment("reversal"),
            writer -> {
              writer.beginObject();
              writer.name("reason").value(reason);
              writer.endObject();
            }),
        SettlementCalls::read);
  }

  private static SettlementResult read(byte[] utf8) {
    return SettlementResult.read(Json.read(utf8));
  }
}
