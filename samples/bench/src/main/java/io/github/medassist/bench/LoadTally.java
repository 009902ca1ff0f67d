// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long each call took, by kind, and what came of those that were not answered. */
final class LoadTally {
  private final Map<LoadCallers.Kind, long[]> nanos = new EnumMap<>(LoadCallers.Kind.class);
  private final Map<LoadCallers.Kind, Integer> counts = new EnumMap<>(LoadCallers.Kind.class);
  private final Map<String, Integer> failures = new TreeMap<>();

  /** Takes in one call; {@code failure} is the problem's code, or empty if it was answered. */
  synchronized void add(LoadCallers.Kind kind, long took, String failure) {
    int count = counts.merge(kind, 1, Integer::sum);
    long[] kept = nanos.computeIfAbsent(kind, each -> new long[1024]);
    if (count > kept.length) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
      nanos.put(kind, kept);
    }
    kept[count - 1] = took;
    if (!failure.isEmpty()) {
      failures.merge(failure, 1, Integer::sum);
    }
  }

  int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%n%-12s  %9s  %8s  %8s  %8s%n", "ms", "calls", "p50", "p99", "p999");
    nanos.forEach(
        (kind, each) -> {
          long[] sorted = Arrays.copyOf(each, counts.getOrDefault(kind, 0));
          Arrays.sort(sorted);
          out.printf(
              Locale.ROOT,
              "%-12s  %,9d  %8.2f  %8.2f  %8.2f%n",
              kind.name().toLowerCase(Locale.ROOT),
              sorted.length,
              millis(sorted, 0.5),
              millis(sorted, 0.99),
              millis(sorted, 0.999));
        });
    out.println("not answered: " + (failures.isEmpty() ? "none" : failures));
  }

  private static double millis(long[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
  }
}
