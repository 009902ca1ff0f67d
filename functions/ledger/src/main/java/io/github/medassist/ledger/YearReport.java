// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of a person's year in items 7 to 36. The figures among them are what was
 * reported, and are counted nowhere: the settlements on record are what happened.
 */
final class YearReport {
  /** How many figures there are. */
  static final int FIGURES = Column.FIGURES.size();

  private static final String SHAPE = "[01]{" + Column.FLAGS.size() + "}";

  private final String flags;
  private final @Nullable Long[] figures;

  /**
   * @param flags one character an item from 7 to 18: 1 for 是, 0 for 否
   * @param figures items 19 to 36 in fen or visits, null where none is reported
   */
  YearReport(String flags, @Nullable Long[] figures) {
    this.flags = flags;
    this.figures = figures;
  }

  /** One character an item from 7 to 18: 1 for 是, 0 for 否. */
  String flags() {
    return flags;
  }

  /** Whether {@code column}, one of items 7 to 18, is 是. */
  boolean has(Column column) {
    return flags.charAt(Column.FLAGS.indexOf(column)) == '1';
  }

  /** A figure in fen or visits, or null if none is reported. */
  @Nullable Long figure(int index) {
    return figures[index];
  }

  static YearReport read(Json json) {
    Json.Members members = json.members();
    Json flags = members.required("flags");
    if (!flags.string().matches(SHAPE)) {
      throw flags.problem(ProblemCode.OUT_OF_BOUNDS, Text.of("请按格式填写：" + SHAPE, "give " + SHAPE));
    }
    @Nullable Long[] figures = new Long[FIGURES];
    Json reported = members.optional("figures");
    if (reported != null) {
      List<Json> elements = reported.elements();
      for (int i = 0; i < FIGURES; i++) {
        figures[i] = elements.get(i).isNull() ? null : elements.get(i).fen();
      }
    }
    members.end();
    return new YearReport(flags.string(), figures);
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("flags").value(flags);
    boolean any = false;
    for (Long figure : figures) {
      any |= figure != null;
    }
    if (any) {
      writer.name("figures").beginArray();
      for (Long figure : figures) {
        writer.value(figure);
      }
      writer.endArray();
    }
    writer.endObject();
  }
}
