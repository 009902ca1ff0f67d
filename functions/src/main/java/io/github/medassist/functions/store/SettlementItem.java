// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A settlement, found by its id, and by its person and day.
 *
 * @param settlement the settlement, with the person's reference and no ID number
 * @param region the code of the region that insured the person
 * @param posting what it added to the account
 * @param by who recorded it
 * @param at when it was recorded, as an ISO date and time with offset
 * @param reversal how it was taken back, or null if it stands
 */
public record SettlementItem(
    Settlement settlement,
    String region,
    Posting posting,
    String by,
    String at,
    @Nullable Reversal reversal)
    implements Recorded {
  @Override
  public String id() {
    return settlement.id();
  }

  @Override
  public String ref() {
    return Objects.requireNonNull(settlement.resident(), "a settlement on record has a reference");
  }

  /** Whether {@code other} says the same of the same visit. */
  public boolean isOf(Settlement other) {
    return Arrays.equals(Json.write(settlement::write), Json.write(other::write));
  }

  @Override
  public SettlementItem reversed(Reversal reversal) {
    return new SettlementItem(settlement, region, posting, by, at, reversal);
  }

  /**
   * The answer to whoever recorded it or took it back.
   *
   * @param reversed whether it is the answer to a reversal
   */
  public SettlementResult answer(boolean reversed) {
    Map<String, Long> paid = new LinkedHashMap<>();
    if (settlement.paid() == null) {
      posting.benefits().forEach((benefit, usage) -> paid.put(benefit, usage.paid()));
    }
    return new SettlementResult(
        id(), ref(), posting.date().year(), paid, posting.differences(), reversed);
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "SETTLEMENT";
  }
}
