// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

/** What became of one benefit in an estimate. */
public enum State {
  /** It was computed from its terms. */
  COMPUTED,
  /** The caller gave it, from the settlement sheet. */
  GIVEN,
  /**
   * Something about it is not known, as its reason or note says: it pays anything from the least to
   * the most that it can be.
   */
  BOUNDED,
  /** It pays nothing, for the reason that the step gives. */
  NOT_COVERED,
  /** The documents provide for it and state no amount at all: ask the agency. */
  NOT_COMPUTABLE
}
