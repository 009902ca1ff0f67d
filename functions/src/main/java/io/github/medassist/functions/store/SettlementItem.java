// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A settlement, found by its id, and by its person and day.
 *
 * @param id the settlement's id
 * @param ref the person's reference
 * @param region the code of the region that insured the person
 * @param settlement the settlement, with the reference and no ID number
 * @param posting what it added to the account
 * @param by who recorded it
 * @param at when it was recorded, as an ISO date and time with offset
 * @param reversal why it was taken back, or null if it stands
 * @param reversedBy who took it back, or null if it stands
 * @param reversedAt when it was taken back, or null if it stands
 */
public record SettlementItem(
    String id,
    String ref,
    String region,
    Settlement settlement,
    Posting posting,
    String by,
    String at,
    @Nullable String reversal,
    @Nullable String reversedBy,
    @Nullable String reversedAt) {
  private static String json(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  /** Whether {@code other} says the same of the same visit. */
  public boolean isOf(Settlement other) {
    return json(settlement::write).equals(json(other::write));
  }

  /** This, taken back. */
  public SettlementItem reversed(String reason, String by, String at) {
    return new SettlementItem(
        id, ref, region, settlement, posting, this.by, this.at, reason, by, at);
  }

  /** The answer to whoever recorded it. */
  public SettlementResult recorded() {
    return answer(false);
  }

  /** The answer to whoever took it back. */
  public SettlementResult reversed() {
    return answer(true);
  }

  private SettlementResult answer(boolean reversed) {
    Map<String, Long> paid = new LinkedHashMap<>();
    if (settlement.paid() == null) {
      posting.benefits().forEach((benefit, usage) -> paid.put(benefit, usage.paid()));
    }
    return new SettlementResult(
        id, ref, posting.date().year(), paid, posting.differences(), reversed);
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "SETTLEMENT";
  }
}
