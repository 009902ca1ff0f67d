// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What an app has to carry for the SDK itself. */
class SizeTest {
  private static final int KIB = 1024;

  /** Where core has its data: the policy packs, and the list of places. */
  private static final List<String> DATA =
      List.of(
          "io/github/medassist/core/policy/packs/", "io/github/medassist/core/region/regions.txt");

  /** What the list of places may take: a phone reads it from the jar. */
  private static final long MAX_REGIONS = 25 * KIB;

  /** The bytes of an entry's two headers in a jar, beside its name that stands in both. */
  private static final int HEADERS = 30 + 46;

  /**
   * 250 KiB is what we want and have not reached; this keeps the code from growing meanwhile. The
   * policy packs are not bound: a county more is not more code; the list of places is no code
   * either, and bound on its own.
   */
  private static final long MAX_CODE = 432 * KIB;

  @Test
  void theSdksOwnCodeIsSmall() throws Exception {
    long code = 0;
    long packs = 0;
    long regions = 0;
    for (Path jar : AppJars.sdk()) {
      long ofCode = bytes(jar, entry -> DATA.stream().noneMatch(entry::startsWith));
      long ofPacks = bytes(jar, entry -> entry.startsWith(DATA.get(0)));
      long ofRegions = bytes(jar, entry -> entry.startsWith(DATA.get(1)));
      Measurements.print(
          "%s: %,d bytes of code, %,d of policy packs and %,d of places",
          jar.getFileName(), ofCode, ofPacks, ofRegions);
      code += ofCode;
      packs += ofPacks;
      regions += ofRegions;
    }
    long all = code + packs + regions;
    String share =
        ("core and client: %,d bytes of code of at most %,d; policy packs are %,d more, %d %% of the"
                + " jars, and the list of places %,d, %d %%")
            .formatted(code, MAX_CODE, packs, 100 * packs / all, regions, 100 * regions / all);
    Measurements.print("%s", share);

    assertThat(packs).as("bytes of policy packs, of which core has some").isPositive();
    assertThat(regions).as("bytes of the list of places").isPositive().isLessThan(MAX_REGIONS);
    assertThat(code).as(share).isLessThanOrEqualTo(MAX_CODE);
  }

  /** What the entries of {@code jar} take in it that are {@code counted} by name. */
  private static long bytes(Path jar, Predicate<String> counted) throws IOException {
    long sum = 0;
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        if (counted.test(entry.getName())) {
          int name = entry.getName().getBytes(StandardCharsets.UTF_8).length;
          sum += entry.getCompressedSize() + HEADERS + 2L * name;
        }
      }
    }
    return sum;
  }
}
