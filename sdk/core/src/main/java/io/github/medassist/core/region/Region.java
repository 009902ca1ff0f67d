// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

import org.jspecify.annotations.Nullable;

/** A place of the national list (GB/T 2260). Immutable. */
public final class Region {
  private final String code;
  private final String name;
  private final @Nullable String parent;
  private final RegionLevel level;

  Region(String code, String name, @Nullable String parent, RegionLevel level) {
    this.code = code;
    this.name = name;
    this.parent = parent;
    this.level = level;
  }

  /** The code, six digits. */
  public String code() {
    return code;
  }

  /** The Chinese name. */
  public String name() {
    return name;
  }

  /** The code of the place above, or null for the nation. */
  public @Nullable String parent() {
    return parent;
  }

  /** How high it stands. */
  public RegionLevel level() {
    return level;
  }

  /** The code and the name. */
  @Override
  public String toString() {
    return code + " " + name;
  }
}
