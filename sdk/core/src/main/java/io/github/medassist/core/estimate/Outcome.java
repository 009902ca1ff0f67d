// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

/** How much an estimate could tell. */
public enum Outcome {
  /** Every amount is exact to the fen. */
  EXACT,
  /** Some amount is a range, because a document gives a range or a floor. */
  RANGE,
  /** Some amount is a range, because something about policy or visit is not known. */
  BOUNDED,
  /** The documents state no amount at all. */
  NOT_COMPUTABLE
}
