// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.value.Day;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settlements. Each is written together with its person's snapshot, or not at all. */
public interface SettlementRepository {
  /** The settlement with this id as it was last written, or null if there is none. */
  @Nullable SettlementItem find(String id);

  /**
   * Writes {@code settlement}, which must be new, and {@code person}, which must be on record as it
   * was read.
   *
   * @return false if somebody else was quicker with either: nothing is written then
   */
  boolean record(SettlementItem settlement, ResidentItem person);

  /**
   * Writes {@code settlement}, taken back, in the place of the one that must stand, and {@code
   * person}, which must be on record as it was read.
   *
   * @return false if somebody else was quicker with either: nothing is written then
   */
  boolean reverse(SettlementItem settlement, ResidentItem person);

  /**
   * The settlements of {@code ref}, reversed ones too, by the day of the cost, then by id; read
   * page by page as the stream is walked, for a job and never for a query. What was written a
   * moment ago may be missing.
   *
   * @param from the first day
   * @param to the last day
   */
  Stream<SettlementItem> of(String ref, Day from, Day to);
}
