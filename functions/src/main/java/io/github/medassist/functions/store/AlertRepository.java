// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts. Each is written only on the snapshot that it was decided on. */
public interface AlertRepository {
  /**
   * Some alerts of a list.
   *
   * @param items the alerts in order
   * @param next where they end, or null if no more follow
   */
  record Part(List<AlertItem> items, @Nullable AlertPosition next) {}

  /**
   * A person's alerts that are reached, in the order in which they were published: few in a
   * lifetime. What was written a moment ago may be missing.
   */
  List<AlertItem> reached(String ref);

  /** A person's alerts of a year as they were last written, those too that were taken back. */
  List<AlertItem> of(String ref, int year);

  /**
   * The alerts that are reached in {@code regions}, one region after the other, each in the order
   * in which they were told. What was written a moment ago may be missing.
   *
   * @param regions the regions' codes in order
   * @param since the instant from which on, as {@link AlertItem#alert()} has it in {@code toldOn},
   *     or the beginning of one
   * @param after where the part before ended, or null for the first
   * @param most how many at most
   */
  Part in(List<String> regions, String since, @Nullable AlertPosition after, int most);

  /**
   * Writes {@code changes}, each of which must be new or decided on an older snapshot, if {@code
   * person} is on record as it was read.
   *
   * @return false if the snapshot, or an alert, has changed meanwhile: nothing is written then
   */
  boolean write(ResidentItem person, List<AlertItem> changes);
}
