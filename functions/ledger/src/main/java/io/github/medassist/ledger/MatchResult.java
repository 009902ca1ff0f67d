// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The result of a match.
 *
 * @param on the day for which the lists hold
 * @param people the people on the ledger that were looked at
 * @param listed the people on the lists
 * @param found the findings by kind; a kind that is absent was not found
 * @param changed the people whose record was changed; 0 unless that was asked for
 * @param refused the rows that could not be read
 */
public record MatchResult(
    Day on,
    long people,
    long listed,
    Map<Finding.Kind, Long> found,
    long changed,
    List<ListRejection> refused) {
  /** How often {@code kind} was found. */
  public long found(Finding.Kind kind) {
    return found.getOrDefault(kind, 0L);
  }

  /** Writes the result; it holds nothing personal. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("on").value(on.toString());
    writer.name("people").value(people);
    writer.name("listed").value(listed);
    for (Finding.Kind kind : Finding.Kind.values()) {
      writer.name(kind.name()).value(found(kind));
    }
    writer.name("changed").value(changed);
    writer.name("refused").beginArray();
    for (ListRejection each : refused) {
      writer.beginObject();
      writer.name("list").value(each.department().name());
      writer.name("row").value(each.rejection().row());
      writer.name("column").value(each.rejection().column());
      writer.name("reason").value(each.rejection().reason().zh());
      writer.name("reasonEn").value(each.rejection().reason().en());
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
  }
}
