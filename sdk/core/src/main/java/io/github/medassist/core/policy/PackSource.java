// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import java.util.List;
import java.util.SortedSet;

/** Where packs come from, by region. */
interface PackSource {
  /** The codes of the regions that have packs, in order. */
  SortedSet<String> regions();

  /** The packs of {@code region} by first day; empty if there are none. */
  List<Pack> packs(String region);
}
