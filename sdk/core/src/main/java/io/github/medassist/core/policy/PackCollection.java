// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs that a caller has read. */
final class PackCollection implements PackSource {
  private final SortedMap<String, List<Pack>> packs = new TreeMap<>();

  PackCollection(Collection<Pack> given) {
    for (Pack pack : given) {
      List<Pack> ofRegion = packs.get(pack.region());
      if (ofRegion == null) {
        ofRegion = new ArrayList<>();
        packs.put(pack.region(), ofRegion);
      }
      insert(ofRegion, pack);
    }
  }

  private static void insert(List<Pack> packs, Pack pack) {
    int at = packs.size();
    while (at > 0 && packs.get(at - 1).validFrom().isAfter(pack.validFrom())) {
      at--;
    }
    Pack before = at > 0 ? packs.get(at - 1) : null;
    if (before != null
        && (before.validFrom().equals(pack.validFrom())
            || (before.validTo() != null && before.isIn(pack.validFrom())))) {
      throw pack.refused(
          "/validFrom", before + " holds on that day too: end it earlier with validTo");
    }
    if (at < packs.size() && pack.validTo() != null && pack.isIn(packs.get(at).validFrom())) {
      throw pack.refused("/validTo", packs.get(at) + " holds by then: end this one earlier");
    }
    packs.add(at, pack);
  }

  @Override
  public SortedSet<String> regions() {
    return new TreeSet<>(packs.keySet());
  }

  @Override
  public List<Pack> packs(String region) {
    List<Pack> ofRegion = packs.get(region);
    return ofRegion == null
        ? Collections.<Pack>emptyList()
        : Collections.unmodifiableList(ofRegion);
  }
}
