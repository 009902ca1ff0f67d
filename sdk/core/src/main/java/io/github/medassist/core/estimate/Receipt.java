// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.PackRef;
import io.github.medassist.core.value.Day;
import java.util.List;

/**
 * From what an answer was made: engine, region, packs, day. With it the answer can be made again.
 */
public final class Receipt {
  private final String engine;
  private final String region;
  private final Day date;
  private final List<PackRef> packs;

  /** Takes an unmodifiable list of at least one pack. */
  Receipt(String engine, String region, Day date, List<PackRef> packs) {
    this.engine = engine;
    this.region = region;
    this.date = date;
    this.packs = packs;
  }

  /** The version of the engine at hand. */
  public static String engineVersion() {
    return EngineVersion.version();
  }

  /** The version of the engine that made the answer. */
  public String engine() {
    return engine;
  }

  /** The code of the region that was asked for. */
  public String region() {
    return region;
  }

  /** The day of the cost. */
  public Day date() {
    return date;
  }

  /** The packs that took part, the region's own or nearest first; at least one. */
  public List<PackRef> packs() {
    return packs;
  }

  /** The region's own pack, or the nearest above it. */
  public PackRef pack() {
    return packs.get(0);
  }
}
