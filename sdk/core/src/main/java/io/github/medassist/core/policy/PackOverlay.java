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

/** Packs on top of others, each in the place of the one of its region and first day. */
final class PackOverlay implements PackSource {
  private final PackSource below;
  private final SortedMap<String, List<Pack>> packs = new TreeMap<>();

  PackOverlay(PackSource below, Collection<Pack> newer) {
    this.below = below;
    for (Pack pack : newer) {
      List<Pack> ofRegion = packs.get(pack.region());
      if (ofRegion == null) {
        ofRegion = new ArrayList<>(below.packs(pack.region()));
        packs.put(pack.region(), ofRegion);
      }
      put(ofRegion, pack);
    }
  }

  private static void put(List<Pack> packs, Pack pack) {
    int at = 0;
    while (at < packs.size() && packs.get(at).validFrom().isBefore(pack.validFrom())) {
      at++;
    }
    if (at < packs.size() && packs.get(at).validFrom().equals(pack.validFrom())) {
      packs.set(at, pack);
    } else {
      packs.add(at, pack);
    }
  }

  @Override
  public SortedSet<String> regions() {
    SortedSet<String> regions = new TreeSet<>(below.regions());
    regions.addAll(packs.keySet());
    return regions;
  }

  @Override
  public List<Pack> packs(String region) {
    List<Pack> ofRegion = packs.get(region);
    return ofRegion == null ? below.packs(region) : Collections.unmodifiableList(ofRegion);
  }
}
