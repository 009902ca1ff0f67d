// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

/** Everything that is kept, by what it is about. Safe for use by several threads. */
public interface Store {
  /** The residents' snapshots. */
  ResidentRepository residents();

  /** The settlements. */
  SettlementRepository settlements();

  /** The alerts. */
  AlertRepository alerts();

  /** The reads of residents' records by others. */
  AccessLog accesses();
}
