// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import org.jspecify.annotations.Nullable;

/** Names a pack exactly: region, first day and hash. */
public final class PackRef {
  private final String region;
  private final Day validFrom;
  private final @Nullable Day lastKnown;
  private final String sha256;

  /**
   * Names a pack.
   *
   * @param region the code of its region, six digits
   * @param validFrom its first day
   * @param lastKnown the day on which its values were last known to hold, or null if it does not
   *     say
   * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal
   */
  public PackRef(String region, Day validFrom, @Nullable Day lastKnown, String sha256) {
    this.region = region;
    this.validFrom = validFrom;
    this.lastKnown = lastKnown;
    this.sha256 = sha256;
  }

  static PackRef of(Pack pack) {
    return new PackRef(pack.region(), pack.validFrom(), pack.lastKnown(), pack.sha256());
  }

  /** The code of the pack's region. */
  public String region() {
    return region;
  }

  /** The pack's first day. */
  public Day validFrom() {
    return validFrom;
  }

  /** The day on which the pack's values were last known to hold, or null if it does not say. */
  public @Nullable Day lastKnown() {
    return lastKnown;
  }

  /** The SHA-256 of the pack's bytes in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
