// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import org.jspecify.annotations.Nullable;

/**
 * What an agency records of a person exactly once, together with the person's snapshot, and may
 * take back.
 */
public sealed interface Recorded permits SettlementItem, GrantItem {
  /**
   * That it was taken back.
   *
   * @param reason why
   * @param by who did it
   * @param at when, as an ISO date and time with offset
   */
  record Reversal(String reason, String by, String at) {}

  /** The id, by the agency. */
  String id();

  /** The person's reference. */
  String ref();

  /** The code of the region that insured the person. */
  String region();

  /** Who recorded it. */
  String by();

  /** When it was recorded, as an ISO date and time with offset. */
  String at();

  /** How it was taken back, or null if it stands. */
  @Nullable Reversal reversal();

  /** This, taken back. */
  Recorded reversed(Reversal reversal);
}
