// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What layers have settled already, as the settlement sheet says; each takes the place of the
 * computed amount.
 */
public final class Settled {
  /** Nothing is settled yet. */
  public static final Settled NOTHING = new Settled(unknown());

  private final long[] fen;

  private Settled(long[] fen) {
    this.fen = fen;
  }

  private static long[] unknown() {
    long[] fen = new long[Layer.values().length];
    Arrays.fill(fen, Fen.UNKNOWN);
    return fen;
  }

  /**
   * This with what {@code layer} settled.
   *
   * @param paid the amount in fen; 0 says that the layer paid nothing
   */
  public Settled with(Layer layer, long paid) {
    Costs.requireAmount("/settled/" + layer, paid);
    long[] more = fen.clone();
    more[layer.ordinal()] = paid;
    return new Settled(more);
  }

  /** Whether {@code layer} has settled. */
  public boolean has(Layer layer) {
    return fen[layer.ordinal()] != Fen.UNKNOWN;
  }

  /** What {@code layer} settled, in fen, or null if it has not. */
  public @Nullable Long get(Layer layer) {
    return has(layer) ? fen[layer.ordinal()] : null;
  }

  long fen(Layer layer) {
    return fen[layer.ordinal()];
  }

  /** What the layers after {@code layer} settled together, in fen. */
  long after(Layer layer) {
    long sum = 0;
    for (int i = layer.ordinal() + 1; i < fen.length; i++) {
      sum += Math.max(0, fen[i]);
    }
    return sum;
  }

  void requireAtMost(long inScope) {
    long sum = 0;
    for (Layer layer : Layer.values()) {
      if (has(layer)) {
        sum += fen(layer);
        if (sum > inScope) {
          throw new InvalidInputException(
              ProblemCode.SETTLED_ABOVE_IN_SCOPE,
              "/settled/" + layer,
              Text.of("各层待遇合计最多支付政策范围内费用", "the layers together pay at most the in-scope cost"));
        }
      }
    }
  }

  /** Reads the {@code settled} of a request; null counts as nothing. */
  public static Settled read(@Nullable Json json) {
    if (json == null) {
      return NOTHING;
    }
    long[] fen = unknown();
    for (Map.Entry<String, Json> entry : json.members().all().entrySet()) {
      Layer layer = entry.getValue().word(entry.getKey(), Layer.values());
      fen[layer.ordinal()] = entry.getValue().fen();
    }
    return new Settled(fen);
  }

  /** Writes this as the {@code settled} of a request. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    for (Layer layer : Layer.values()) {
      if (has(layer)) {
        writer.name(layer.name()).value(fen(layer));
      }
    }
    writer.endObject();
  }
}
