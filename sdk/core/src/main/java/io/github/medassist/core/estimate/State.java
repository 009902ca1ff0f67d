// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

/** What became of one benefit in an estimate. */
public enum State {
  /** It was computed from its terms. */
  COMPUTED,
  /** The caller gave it, from the settlement sheet. */
  GIVEN,
  /** It pays nothing, for the reason that the step gives. */
  NOT_COVERED,
  /**
   * It cannot be computed, for the reason that the step gives: ask the agency, do not take it for
   * zero.
   */
  NOT_COMPUTABLE
}
