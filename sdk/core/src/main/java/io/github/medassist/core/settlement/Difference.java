// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A layer of which more, or less, was paid than the policy says, by more than 1 fen. */
public final class Difference {
  private final Layer layer;
  private final long recorded;
  private final Range computed;

  Difference(Layer layer, long recorded, Range computed) {
    this.layer = layer;
    this.recorded = recorded;
    this.computed = computed;
  }

  /** The layer. */
  public Layer layer() {
    return layer;
  }

  /** What was paid, in fen. */
  public long recorded() {
    return recorded;
  }

  /** What the policy says on what the layers before left, in fen. */
  public Range computed() {
    return computed;
  }

  /** Whether {@code recorded} is farther from what the policy says than rounding can be. */
  static boolean is(long recorded, Range computed) {
    return recorded < computed.min() - 1 || recorded > computed.max() + 1;
  }

  static List<Difference> readAll(Json.Members members) {
    List<Difference> differences = new ArrayList<>();
    for (Json each : members.required("differences").elements()) {
      differences.add(read(each));
    }
    return differences;
  }

  static void writeAll(JsonWriter writer, List<Difference> differences) throws IOException {
    writer.name("differences").beginArray();
    for (Difference each : differences) {
      each.write(writer);
    }
    writer.endArray();
  }

  /** Reads a difference. */
  public static Difference read(Json json) {
    Json.Members members = json.members();
    Json.Members computed = members.required("computed").members();
    return new Difference(
        members.required("layer").word(Layer.values()),
        members.required("recorded").fen(),
        Range.of(computed.required("min").fen(), computed.required("max").fen()));
  }

  /** Writes this difference. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("layer").value(layer.name());
    writer.name("recorded").value(recorded);
    writer.name("computed").beginObject();
    writer.name("min").value(computed.min());
    writer.name("max").value(computed.max());
    writer.endObject();
    writer.endObject();
  }
}
