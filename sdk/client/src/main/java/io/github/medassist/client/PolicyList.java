// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer: which policy packs the service has. Immutable. */
public final class PolicyList {
  private final List<Region> regions;

  private PolicyList(List<Region> regions) {
    this.regions = regions;
  }

  /** A region that has packs of its own. */
  public static final class Region {
    private final String code;
    private final Text name;
    private final boolean outOfDate;
    private final boolean sample;
    private final List<PackSummary> packs;

    private Region(
        String code, Text name, boolean outOfDate, boolean sample, List<PackSummary> packs) {
      this.code = code;
      this.name = name;
      this.outOfDate = outOfDate;
      this.sample = sample;
      this.packs = packs;
    }

    /** The code, six digits. */
    public String code() {
      return code;
    }

    /** The name. */
    public Text name() {
      return name;
    }

    /** Whether no document at hand speaks of this year. */
    public boolean isOutOfDate() {
      return outOfDate;
    }

    /** Whether it is made up, to try things out: offer it to nobody as a place to live in. */
    public boolean isSample() {
      return sample;
    }

    /** The packs by first day. */
    public List<PackSummary> packs() {
      return packs;
    }
  }

  /** One pack: when it holds, and the hash of its text. */
  public static final class PackSummary {
    private final Day validFrom;
    private final @Nullable Day validTo;
    private final @Nullable Day lastKnown;
    private final String sha256;

    private PackSummary(
        Day validFrom, @Nullable Day validTo, @Nullable Day lastKnown, String sha256) {
      this.validFrom = validFrom;
      this.validTo = validTo;
      this.lastKnown = lastKnown;
      this.sha256 = sha256;
    }

    /** The first day on which it holds. */
    public Day validFrom() {
      return validFrom;
    }

    /** The last day on which it holds, or null if no document ends it. */
    public @Nullable Day validTo() {
      return validTo;
    }

    /** The day on which its values were last known to hold, or null if it does not say. */
    public @Nullable Day lastKnown() {
      return lastKnown;
    }

    /** The SHA-256 of its text in lower-case hexadecimal. */
    public String sha256() {
      return sha256;
    }
  }

  /** The regions that have packs of their own, the nation's included, by code. */
  public List<Region> regions() {
    return regions;
  }

  /**
   * One region.
   *
   * @param code the region's code, six digits
   * @return the region, or null if it has no pack of its own
   */
  public @Nullable Region region(String code) {
    for (Region region : regions) {
      if (region.code.equals(code)) {
        return region;
      }
    }
    return null;
  }

  static PolicyList read(byte[] utf8) {
    List<Region> regions = new ArrayList<>();
    for (Json region : Json.read(utf8).members().required("policies").elements()) {
      regions.add(region(region.members()));
    }
    return new PolicyList(Collections.unmodifiableList(regions));
  }

  private static Region region(Json.Members members) {
    List<PackSummary> packs = new ArrayList<>();
    for (Json pack : members.required("packs").elements()) {
      packs.add(packSummary(pack.members()));
    }
    return new Region(
        members.required("region").string(),
        Text.of(members.required("name").string(), members.required("nameEn").string()),
        members.required("outOfDate").flag(),
        members.required("sample").flag(),
        Collections.unmodifiableList(packs));
  }

  private static PackSummary packSummary(Json.Members members) {
    return new PackSummary(
        members.required("validFrom").day(),
        day(members.optional("validTo")),
        day(members.optional("lastKnown")),
        members.required("sha256").string());
  }

  private static @Nullable Day day(@Nullable Json json) {
    return json == null ? null : json.day();
  }
}
