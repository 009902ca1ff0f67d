// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.io.IOException;

/** What earlier visits of the year brought to a benefit, and what it paid, in fen. */
public final class Usage {
  /** Nothing yet. */
  public static final Usage NONE = new Usage(0, 0);

  private final long base;
  private final long paid;

  private Usage(long base, long paid) {
    this.base = base;
    this.paid = paid;
  }

  /**
   * Makes the usage of one benefit.
   *
   * @param base what earlier visits brought to the benefit, in fen
   * @param paid what it paid of that, in fen, at most the base
   */
  public static Usage of(long base, long paid) {
    return of(base, paid, "");
  }

  /**
   * What used a limit and counts toward no deductible, as a grant on application does.
   *
   * @param paid what was paid, in fen
   */
  public static Usage ofLimit(long paid) {
    Costs.requireAmount("/paid", paid);
    return new Usage(0, paid);
  }

  private static Usage of(long base, long paid, String pointer) {
    Costs.requireAmount(pointer + "/base", base);
    Costs.requireAmount(pointer + "/paid", paid);
    if (paid > base) {
      throw new InvalidInputException(
          ProblemCode.PAID_ABOVE_BASE,
          pointer + "/paid",
          Text.of("已支付金额是计算基数中的一部分，不得大于计算基数", "give what was paid of the base, at most the base"));
    }
    return new Usage(base, paid);
  }

  /** What earlier visits brought to the benefit, in fen. */
  public long base() {
    return base;
  }

  /** What the benefit paid, in fen. */
  public long paid() {
    return paid;
  }

  /** Whether nothing was brought or paid. */
  public boolean isNone() {
    return base == 0 && paid == 0;
  }

  /** This and {@code more} together. */
  public Usage plus(Usage more) {
    return new Usage(base + more.base, paid + more.paid);
  }

  /** This without {@code part}, which was added before. */
  public Usage minus(Usage part) {
    return new Usage(base - part.base, paid - part.paid);
  }

  /** Reads the usage of one benefit that somebody states. */
  public static Usage read(Json json) {
    Usage usage = readOnRecord(json);
    return of(usage.base, usage.paid, json.pointer());
  }

  /**
   * Reads the usage of one benefit on record, of which grants on application may be a part: those
   * have paid, and have brought nothing to the benefit.
   */
  public static Usage readOnRecord(Json json) {
    Json.Members members = json.members();
    long base = members.required("base").fen();
    long paid = members.required("paid").fen();
    members.end();
    return new Usage(base, paid);
  }

  /** Writes this usage. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("base").value(base);
    writer.name("paid").value(paid);
    writer.endObject();
  }
}
