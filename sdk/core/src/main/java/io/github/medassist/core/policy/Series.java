// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is published year by year, such as the per-capita disposable income of a province.
 */
final class Series {
  /** One year's figure. */
  static final class Value {
    final long fen;
    final Status status;

    Value(long fen, Status status) {
      this.fen = fen;
      this.status = status;
    }
  }

  final Text name;
  private final int first;

  /** By year from the first; null for a year that is not published. */
  private final @Nullable Value[] values;

  Series(Text name, SortedMap<Integer, Value> years) {
    this.name = name;
    this.first = years.isEmpty() ? 0 : years.firstKey();
    this.values = new Value[years.isEmpty() ? 0 : years.lastKey() - first + 1];
    for (Map.Entry<Integer, Value> year : years.entrySet()) {
      values[year.getKey() - first] = year.getValue();
    }
  }

  @Nullable Value in(int year) {
    int at = year - first;
    return at < 0 || at >= values.length ? null : values[at];
  }
}
