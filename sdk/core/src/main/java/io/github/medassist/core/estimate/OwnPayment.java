// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.value.Day;
import java.util.Objects;

/** What a person has borne of the in-scope cost of one visit, after insurance and assistance. */
public final class OwnPayment {
  private final Day date;
  private final long inScope;

  /**
   * Makes a payment.
   *
   * @param date the day of the cost
   * @param inScope the person's part of the in-scope cost, in fen
   * @throws io.github.medassist.core.problem.InvalidInputException if the amount is negative or too
   *     large
   */
  public OwnPayment(Day date, long inScope) {
    Costs.requireAmount("/payments", inScope);
    this.date = Objects.requireNonNull(date, "date");
    this.inScope = inScope;
  }

  /** The day of the cost. */
  public Day date() {
    return date;
  }

  /** The person's part of the in-scope cost, in fen. */
  public long inScope() {
    return inScope;
  }
}
