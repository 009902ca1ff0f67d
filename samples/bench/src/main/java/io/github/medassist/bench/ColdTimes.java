// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the rows took, turn by turn, so that each pair of a round sees the same machine. */
final class ColdTimes {
  private final List<ColdRow> rows;
  private final Map<String, ColdRow.Look> looks = new HashMap<>();
  private final Map<String, List<ColdRow.Start>> starts = new HashMap<>();
  private final Map<String, List<double[]>> warm = new HashMap<>();

  ColdTimes(List<ColdRow> rows) {
    this.rows = rows;
  }

  List<ColdRow> rows() {
    return rows;
  }

  /** Starts each once, untimed: their answers, and the classes that they load. */
  void look() throws IOException {
    for (ColdRow row : rows) {
      Progress.report("first look: " + row.label());
      looks.put(row.label(), row.look());
    }
  }

  /** Starts each in {@code rounds} rounds, after one that is not counted. */
  void cold(int rounds) throws IOException {
    for (int round = 0; round <= rounds; round++) {
      Progress.report("cold: round " + round + " of " + rounds);
      for (ColdRow row : turned(round)) {
        ColdRow.Start start = row.cold();
        if (round > 0) {
          starts.computeIfAbsent(row.label(), label -> new ArrayList<>()).add(start);
        }
      }
    }
  }

  /** Has each answer {@code calls} times in {@code rounds} rounds, after {@code before} untimed. */
  void warm(int rounds, int before, int calls) throws IOException {
    for (int round = 1; round <= rounds; round++) {
      for (ColdRow row : turned(round)) {
        if (row.expects() != ColdRow.Expects.NOTHING) {
          Progress.report("warm: round " + round + " of " + rounds + ", " + row.label());
          warm.computeIfAbsent(row.label(), label -> new ArrayList<>())
              .add(row.warm(before, calls));
        }
      }
    }
  }

  /** Whoever comes first in one round comes later in the next. */
  private List<ColdRow> turned(int round) {
    List<ColdRow> turned = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      turned.add(rows.get((i + round * 5) % rows.size()));
    }
    return turned;
  }

  boolean has(String label) {
    return looks.containsKey(label);
  }

  ColdRow.Look seen(String label) {
    return of(looks, label);
  }

  /** The median of a row's starts. */
  double median(String label, ToDoubleFunction<ColdRow.Start> what) {
    return FirstAnswers.median(values(label, what));
  }

  double least(String label) {
    return Arrays.stream(values(label, ColdRow.Start::total)).min().orElse(Double.NaN);
  }

  double most(String label) {
    return Arrays.stream(values(label, ColdRow.Start::total)).max().orElse(Double.NaN);
  }

  /** How many times as long to the first answer a row takes, the median of the pairs. */
  double ratio(String label, String than) {
    double[] times = values(label, ColdRow.Start::total);
    double[] base = values(than, ColdRow.Start::total);
    double[] ratios = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      ratios[i] = times[i] / base[i];
    }
    return FirstAnswers.median(ratios);
  }

  private double[] values(String label, ToDoubleFunction<ColdRow.Start> what) {
    return of(starts, label).stream().mapToDouble(what).toArray();
  }

  /** The milliseconds within which {@code share} of a row's warm answers came. */
  double within(String label, double share) {
    List<double[]> rounds = warm.get(label);
    return rounds == null
        ? Double.NaN
        : quantile(rounds.stream().flatMapToDouble(Arrays::stream).toArray(), share);
  }

  /** How many times as long a row's warm answers take, the median of the pairs. */
  double warmRatio(String label, String than) {
    List<double[]> times = of(warm, label);
    List<double[]> base = of(warm, than);
    double[] ratios = new double[times.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = quantile(times.get(i), 0.5) / quantile(base.get(i), 0.5);
    }
    return FirstAnswers.median(ratios);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
  }

  private static <T> T of(Map<String, T> from, String label) {
    T value = from.get(label);
    if (value == null) {
      throw new IllegalStateException("not run: " + label);
    }
    return value;
  }
}
