// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reads of residents' records by others, one item each, kept beside the record. */
public interface AccessLog {
  /**
   * Puts a read on record. If this throws, there must be no answer: nobody reads a record without a
   * trace.
   */
  void log(AccessItem access);

  /**
   * The reads of the record of {@code ref}, the newest first.
   *
   * @param most how many at most
   * @param before the {@link AccessItem#position()} after which to go on, or null for the newest
   */
  List<AccessItem> of(String ref, int most, @Nullable String before);
}
