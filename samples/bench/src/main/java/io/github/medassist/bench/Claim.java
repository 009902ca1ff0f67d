// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;

/**
 * One visit to be paid, in plain members, from which each peer makes its own form. Amounts are fen.
 */
record Claim(
    Region region,
    Day date,
    Scheme scheme,
    Category category,
    Visit visit,
    Costs costs,
    YearToDate yearToDate) {
  /**
   * What was treated and where.
   *
   * @param bedDays above 0 only for a severe mental disorder, which is the only illness with a
   *     benefit of its own
   */
  record Visit(Care care, Referral referral, int level, Place place, int bedDays) {}

  /**
   * The bill.
   *
   * @param settledBasic what basic insurance settled; 0 where the policy computes it
   * @param settledCriticalIllness what critical-illness insurance settled; 0 where the policy
   *     computes it
   */
  record Costs(long total, long inScope, long settledBasic, long settledCriticalIllness) {}

  /** What earlier visits of the year brought to each benefit and what it paid. */
  record YearToDate(
      Usage basic, Usage criticalIllness, Usage assistance, Usage monitored, Usage topup) {}
}
