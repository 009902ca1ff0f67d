// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.settlement.GrantResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A grant on application (依申请救助), found by its person and id.
 *
 * @param ref the person's reference
 * @param payment what the agency paid
 * @param region the code of the region that insured the person
 * @param posting what it added to the accounts
 * @param by who recorded it
 * @param at when it was recorded, as an ISO date and time with offset
 * @param reversal how it was taken back, or null if it stands
 */
public record GrantItem(
    String ref,
    GrantPayment payment,
    String region,
    GrantPosting posting,
    String by,
    String at,
    @Nullable Reversal reversal)
    implements Recorded {
  @Override
  public String id() {
    return payment.id();
  }

  /** Whether {@code other} says the same of the same application. */
  public boolean isOf(GrantPayment other) {
    return Arrays.equals(Json.write(payment::write), Json.write(other::write));
  }

  @Override
  public GrantItem reversed(Reversal reversal) {
    return new GrantItem(ref, payment, region, posting, by, at, reversal);
  }

  /**
   * The answer to whoever recorded it or took it back.
   *
   * @param reversed whether it is the answer to a reversal
   */
  public GrantResult answer(boolean reversed) {
    return new GrantResult(ref, posting.grant(), posting.differences(), reversed);
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "GRANT";
  }
}
