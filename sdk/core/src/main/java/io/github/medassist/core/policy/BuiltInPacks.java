// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The packs that the library carries, each read when its region is first asked for: a phone asks
 * for one county, and reading all of them would take most of its first answer's time.
 */
final class BuiltInPacks implements PackSource {
  /** From the root: a shrinker moves this class to another package, and leaves the packs. */
  private static final String FOLDER = "/io/github/medassist/core/policy/packs/";

  /**
   * The index's lines by region: a file's name and its SHA-256. The build makes them, as a jar
   * cannot be listed on every platform, and a JVM's first digest costs more than reading a pack.
   */
  private final SortedMap<String, List<String>> files = new TreeMap<>();

  private final ConcurrentMap<String, List<Pack>> read = new ConcurrentHashMap<>();

  BuiltInPacks() {
    String index = new String(Resources.read(FOLDER + "index.txt"), StandardCharsets.UTF_8);
    for (String file : index.trim().split("\n", -1)) {
      String region = file.substring(0, file.indexOf('/'));
      List<String> ofRegion = files.get(region);
      if (ofRegion == null) {
        ofRegion = new ArrayList<>();
        files.put(region, ofRegion);
      }
      ofRegion.add(file);
    }
  }

  @Override
  public SortedSet<String> regions() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public List<Pack> packs(String region) {
    List<Pack> known = read.get(region);
    if (known != null) {
      return known;
    }
    List<String> ofRegion = files.get(region);
    if (ofRegion == null) {
      // Not kept: whoever asks for many codes would fill the memory with them.
      return Collections.emptyList();
    }
    List<Pack> packs = new ArrayList<>();
    for (String file : ofRegion) {
      int end = file.indexOf(' ');
      String name = file.substring(0, end);
      packs.add(Pack.read(name, Resources.read(FOLDER + name), file.substring(end + 1)));
    }
    List<Pack> before = read.putIfAbsent(region, Collections.unmodifiableList(packs));
    return before == null ? packs : before;
  }
}
