// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a year's visits of one kind of care come to, in fen: the six figures that the ledger keeps
 * of each kind (辽医保[2019]8号 附件1, items 19 to 36).
 */
public final class CareTotal {
  /** No visit yet. */
  public static final CareTotal NONE = new CareTotal(0, 0, new long[Layer.values().length], 0);

  private static final int FIGURES = 3 + Layer.values().length;

  private final int visits;
  private final long total;
  private final long[] layers;
  private final long other;

  private CareTotal(int visits, long total, long[] layers, long other) {
    this.visits = visits;
    this.total = total;
    this.layers = layers;
    this.other = other;
  }

  /**
   * The total.
   *
   * @param visits the number of visits (就诊次数)
   * @param total the whole of the bills (费用合计), in fen
   * @param basic what basic insurance paid of it, in fen
   * @param criticalIllness what critical-illness insurance paid, in fen
   * @param assistance what medical assistance paid, in fen
   * @param other what other cover paid (其他保障), in fen
   */
  public static CareTotal of(
      int visits, long total, long basic, long criticalIllness, long assistance, long other) {
    return new CareTotal(visits, total, new long[] {basic, criticalIllness, assistance}, other);
  }

  /** The number of visits (就诊次数). */
  public int visits() {
    return visits;
  }

  /** The whole of the bills (费用合计) in fen. */
  public long total() {
    return total;
  }

  /** What {@code layer} paid of them in fen. */
  public long paid(Layer layer) {
    return layers[layer.ordinal()];
  }

  /** What other cover paid of them (其他保障) in fen. */
  public long other() {
    return other;
  }

  /** What was left to the person, in scope or not, in fen. */
  public long ownPayment() {
    long own = total - other;
    for (long paid : layers) {
      own -= paid;
    }
    return own;
  }

  /** This and {@code more} together. */
  public CareTotal plus(CareTotal more) {
    return plus(more, 1);
  }

  /** This without {@code part}, which was added before. */
  public CareTotal minus(CareTotal part) {
    return plus(part, -1);
  }

  private CareTotal plus(CareTotal more, int sign) {
    long[] sums = new long[layers.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = layers[i] + sign * more.layers[i];
    }
    return new CareTotal(
        visits + sign * more.visits, total + sign * more.total, sums, other + sign * more.other);
  }

  /** Reads a total: visits, total, what each layer paid, other cover. */
  public static CareTotal read(Json json) {
    List<Json> figures = json.elements();
    if (figures.size() != FIGURES) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of(
              "请依次填写次数、总费用、各层支付金额和其他支付金额",
              "give visits, total, what each layer paid, and other cover"));
    }
    long[] layers = new long[Layer.values().length];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = figures.get(2 + i).fen();
    }
    return new CareTotal(
        figures.get(0).number(0, Integer.MAX_VALUE),
        figures.get(1).fen(),
        layers,
        figures.get(FIGURES - 1).fen());
  }

  /** Writes this total. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginArray();
    writer.value(visits);
    writer.value(total);
    for (long paid : layers) {
      writer.value(paid);
    }
    writer.value(other);
    writer.endArray();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    if (!(object instanceof CareTotal)) {
      return false;
    }
    CareTotal than = (CareTotal) object;
    return visits == than.visits
        && total == than.total
        && Arrays.equals(layers, than.layers)
        && other == than.other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(layers) + 31 * (visits + 31 * Long.valueOf(total + other).hashCode());
  }

  @Override
  public String toString() {
    return visits + " visits, " + Fen.yuan(total);
  }
}
