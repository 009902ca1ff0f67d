package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import java.util.Map;
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
  private final Map<Integer, Value> years;

  Series(Text name, Map<Integer, Value> years) {
    this.name = name;
    this.years = years;
  }

  @Nullable Value in(int year) {
    return years.get(year);
  }
}
