// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantResult;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Characters;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Settled visits and grants on application, for an agency (医保经办). Each call is safe to repeat: what
 * was recorded or reversed once is not so twice, and the first answer comes again. Amounts are in
 * fen.
 */
public final class SettlementCalls {
  private static final int MAX_REASON = 200;
  private static final String GRANTS = "grants-on-application";

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
    return http.signedIn(
        "POST /v1/settlements/{id}/reversal",
        reversal(http.url("v1/settlements").addPathSegment(id), reason),
        SettlementCalls::read);
  }

  /**
   * Records a grant on application (依申请救助) that the agency has made. No cost is granted twice.
   *
   * @param ref the resident's opaque reference
   * @param payment when the person applied, and what was paid
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   */
  public Call<GrantResult> recordGrant(String ref, GrantPayment payment) {
    return http.signedIn(
        "POST /v1/residents/{ref}/grants-on-application",
        http.post(http.residentUrl(ref, GRANTS), payment::write),
        SettlementCalls::readGrant);
  }

  /**
   * Takes a grant on application back; its cost may be granted anew.
   *
   * @param ref the resident's opaque reference
   * @param id the grant's id
   * @param reason why, in 1 to 200 characters; the same again on a repeat
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number, {@code id} cannot be
   *     the id of a grant, or there is no reason
   */
  public Call<GrantResult> reverseGrant(String ref, String id, String reason) {
    if (!ChosenId.isOne(id)) {
      throw new IllegalArgumentException("give the id under which the grant was recorded");
    }
    return http.signedIn(
        "POST /v1/residents/{ref}/grants-on-application/{id}/reversal",
        reversal(http.residentUrl(ref, GRANTS).addPathSegment(id), reason),
        SettlementCalls::readGrant);
  }

  private Request.Builder reversal(HttpUrl.Builder of, String reason) {
    if (!Characters.isText(reason, MAX_REASON)) {
      throw new IllegalArgumentException("say why, in 1 to " + MAX_REASON + " characters");
    }
    return http.post(
        of.addPathSegment("reversal"),
        writer -> {
          writer.beginObject();
          writer.name("reason").value(reason);
          writer.endObject();
        });
  }

  private static GrantResult readGrant(byte[] utf8) {
    return GrantResult.read(Json.read(utf8));
  }

  private static SettlementResult read(byte[] utf8) {
    return SettlementResult.read(Json.read(utf8));
  }
}
