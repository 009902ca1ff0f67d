// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.settlement.GrantWindow;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.value.Day;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settlements, and the grants on application that are made over them. Each is written together
 * with its person's snapshot, or not at all.
 */
public interface SettlementRepository {
  /** The settlement with this id as it was last written, or null if there is none. */
  @Nullable SettlementItem find(String id);

  /** The grant of {@code ref} with this id as it was last written, or null if there is none. */
  @Nullable GrantItem findGrant(String ref, String id);

  /**
   * Writes {@code item}, which must be new, and {@code person}, which must be on record as it was
   * read.
   *
   * @return false if somebody else was quicker with either: nothing is written then
   */
  boolean record(Recorded item, ResidentItem person);

  /**
   * Writes {@code item}, taken back, in the place of the one that must stand, and {@code person},
   * which must be on record as it was read.
   *
   * @return false if somebody else was quicker with either: nothing is written then
   */
  boolean reverse(Recorded item, ResidentItem person);

  /**
   * The settlements of {@code ref}, reversed ones too, by the day of the cost, then by id; read
   * page by page as the stream is walked, for a job and never for a query. What was recorded a
   * moment ago may be missing; what is there is as it was last written.
   *
   * @param from the first day
   * @param to the last day
   */
  Stream<SettlementItem> of(String ref, Day from, Day to);

  /** What the settlements of {@code ref} in {@code window} that stand have posted, by their ids. */
  default Map<String, Posting> standing(String ref, GrantWindow window) {
    Map<String, Posting> standing = new LinkedHashMap<>();
    if (window.hasDays()) {
      of(ref, window.from(), window.to())
          .filter(each -> each.reversal() == null)
          .forEach(each -> standing.put(each.id(), each.posting()));
    }
    return standing;
  }
}
