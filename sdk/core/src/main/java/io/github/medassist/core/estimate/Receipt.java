package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From what an answer was made: engine, region, packs, day. With it the answer can be made again.
 */
public final class Receipt {
  private final String engine;
  private final String region;
  private final Day date;
  private final List<PackRef> packs;

  private Receipt(String engine, String region, Day date, List<PackRef> packs) {
    this.engine = engine;
    this.region = region;
    this.date = date;
    this.packs = packs;
  }

  static Receipt of(Policy policy, Day date) {
    List<PackRef> packs = new ArrayList<>();
    for (Pack pack : policy.packs()) {
      packs.add(PackRef.of(pack));
    }
    return of(EngineVersion.version(), policy.region(), date, packs);
  }

  static Receipt of(String engine, String region, Day date, List<PackRef> packs) {
    return new Receipt(engine, region, date, Collections.unmodifiableList(packs));
  }

  /** Returns the version of the engine at hand. */
  public static String engineVersion() {
    return EngineVersion.version();
  }

  /** Returns the version of the engine that made the answer. */
  public String engine() {
    return engine;
  }

  /** Returns the code of the region that was asked for. */
  public String region() {
    return region;
  }

  /** Returns the day of the cost. */
  public Day date() {
    return date;
  }

  /** Returns the packs that took part, the region's own or nearest first. */
  public List<PackRef> packs() {
    return packs;
  }

  /** Returns the region's own pack, or the nearest above it. */
  public PackRef pack() {
    return packs.get(0);
  }
}
