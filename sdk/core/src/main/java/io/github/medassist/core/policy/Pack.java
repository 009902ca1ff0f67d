// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Sha256;
import io.github.medassist.core.value.Text;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** One region's policy from its first day on: what its own documents set. */
public final class Pack {
  private final byte[] bytes;
  private final String file;
  private final Head head;
  private final Map<String, Reading> readings;
  private final Map<String, String> readingPlaces;
  private final SortedSet<Day> ends;
  private final Provisions provisions;
  private volatile @Nullable String sha256;

  Pack(
      byte[] bytes,
      String file,
      Head head,
      Map<String, Reading> readings,
      Map<String, String> readingPlaces,
      SortedSet<Day> ends,
      Provisions provisions) {
    this.bytes = bytes;
    this.file = file;
    this.head = head;
    this.readings = readings;
    this.readingPlaces = readingPlaces;
    this.ends = ends;
    this.provisions = provisions;
  }

  /** Whose policy it is, and when it holds. */
  static final class Head {
    final String region;
    final Text name;
    final boolean sample;
    final Day validFrom;
    final @Nullable Day validTo;
    final @Nullable Day lastKnown;

    Head(
        String region,
        Text name,
        boolean sample,
        Day validFrom,
        @Nullable Day validTo,
        @Nullable Day lastKnown) {
      this.region = region;
      this.name = name;
      this.sample = sample;
      this.validFrom = validFrom;
      this.validTo = validTo;
      this.lastKnown = lastKnown;
    }

    boolean isIn(Day day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }

  /**
   * Reads a pack.
   *
   * @param file the file's name, for messages
   * @param utf8 the JSON text
   * @throws PackException if the pack breaks a rule of the format, with the place and the reason
   */
  public static Pack read(String file, byte[] utf8) {
    return PackReader.read(file, utf8);
  }

  /** Reads a pack whose SHA-256 is known. */
  static Pack read(String file, byte[] utf8, String sha256) {
    Pack pack = read(file, utf8);
    pack.sha256 = sha256;
    return pack;
  }

  /** The region's code, six digits. */
  public String region() {
    return head.region;
  }

  /** The region's name, as residents use it. */
  public Text name() {
    return head.name;
  }

  /** Whether it says that its region and values are made up, to try things out. */
  public boolean isSample() {
    return head.sample;
  }

  /** The first day on which it holds. */
  public Day validFrom() {
    return head.validFrom;
  }

  /** The last day on which it holds, or null if no document ends it. */
  public @Nullable Day validTo() {
    return head.validTo;
  }

  /** The day on which its values were last known to hold, or null if it does not say. */
  public @Nullable Day lastKnown() {
    return head.lastKnown;
  }

  /**
   * The last day of the years that it speaks of: the one in which it begins to hold, or was last
   * known to (A26); the calendar's last if it does not say when that was.
   */
  Day spokenOf() {
    Day lastKnown = head.lastKnown;
    return lastKnown == null
        ? Day.END
        : Day.lastOf(Math.max(head.validFrom.year(), lastKnown.year()));
  }

  /** The JSON text, byte for byte as it was read. */
  public byte[] json() {
    return bytes.clone();
  }

  /** The SHA-256 of {@link #json} in lower-case hexadecimal. */
  public String sha256() {
    // Made on the first call: a JVM's first digest costs more than reading all packs.
    String known = sha256;
    if (known == null) {
      known = Sha256.of(bytes);
      sha256 = known;
    }
    return known;
  }

  /** The readings that the pack defines, by id. */
  public Map<String, Reading> readings() {
    return readings;
  }

  boolean isIn(Day day) {
    return head.isIn(day);
  }

  /** The last days of those of its rules that end before it does. */
  SortedSet<Day> ends() {
    return ends;
  }

  /** Where each reading that the pack names is named, by id. */
  Map<String, String> readingPlaces() {
    return readingPlaces;
  }

  Provisions provisions() {
    return provisions;
  }

  List<Benefit> benefits() {
    return provisions.benefits;
  }

  PackException refused(String pointer, String reason) {
    return new PackException(file, pointer, reason, null);
  }

  /** The file's name, as it was given. */
  @Override
  public String toString() {
    return file;
  }
}
