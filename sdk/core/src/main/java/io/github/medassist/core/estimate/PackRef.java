package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.value.Day;
import org.jspecify.annotations.Nullable;

/** Names a pack exactly: region, first day and hash. */
public final class PackRef {
  private final String region;
  private final Day validFrom;
  private final @Nullable Day lastKnown;
  private final String sha256;

  PackRef(String region, Day validFrom, @Nullable Day lastKnown, String sha256) {
    this.region = region;
    this.validFrom = validFrom;
    this.lastKnown = lastKnown;
    this.sha256 = sha256;
  }

  static PackRef of(Pack pack) {
    return new PackRef(pack.region(), pack.validFrom(), pack.lastKnown(), pack.sha256());
  }

  /** Returns the code of the pack's region. */
  public String region() {
    return region;
  }

  /** Returns the pack's first day. */
  public Day validFrom() {
    return validFrom;
  }

  /**
   * Returns the day on which the pack's values were last known to hold, or null if it does not say.
   */
  public @Nullable Day lastKnown() {
    return lastKnown;
  }

  /** Returns the SHA-256 of the pack's bytes in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
