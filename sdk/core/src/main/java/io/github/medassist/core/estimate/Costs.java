// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a visit costs, in fen, as the settlement sheet (结算单) divides it. */
public final class Costs {
  private final long total;
  private final long inScope;
  private final long classA;
  private final long classB;

  private Costs(long total, long inScope, long classA, long classB) {
    this.total = total;
    this.inScope = inScope;
    this.classA = classA;
    this.classB = classB;
  }

  /**
   * Costs of which the classes are not known.
   *
   * @param total the whole bill (医疗费总额), in fen
   * @param inScope the in-scope part (政策范围内费用), in fen, at most the total
   * @throws InvalidInputException if an amount is negative or too large, or inScope is above total
   */
  public static Costs of(long total, long inScope) {
    return checked(new Costs(total, inScope, Fen.UNKNOWN, Fen.UNKNOWN));
  }

  /** The costs that an answer names, as they stand there. */
  static Costs answered(long total, long inScope) {
    return new Costs(total, inScope, Fen.UNKNOWN, Fen.UNKNOWN);
  }

  /**
   * These costs with the in-scope part divided by class.
   *
   * @param classA the part in class A (甲类), in fen
   * @param classB the part in class B (乙类), in fen
   * @throws InvalidInputException if an amount is negative or too large
   */
  public Costs withClasses(long classA, long classB) {
    requireAmount("/visit/costs/classA", classA);
    requireAmount("/visit/costs/classB", classB);
    return new Costs(total, inScope, classA, classB);
  }

  private static Costs checked(Costs costs) {
    requireAmount("/visit/costs/total", costs.total);
    requireAmount("/visit/costs/inScope", costs.inScope);
    if (costs.inScope > costs.total) {
      throw new InvalidInputException(
          ProblemCode.IN_SCOPE_ABOVE_TOTAL,
          "/visit/costs/inScope",
          Text.of(
              "请填写总费用中属于政策范围内的部分，不得大于总费用",
              "give the part of the total that is in scope (政策范围内费用), at most the total"));
    }
    return costs;
  }

  /**
   * Where class B has a rate of its own it is paid whole, with the share that the sheet has outside
   * the in-scope cost as borne first (先行自付, B8).
   */
  void requireClassesInScope() {
    long classes = classA + classB;
    if (classes < inScope || classes > total) {
      throw new InvalidInputException(
          ProblemCode.CLASSES_UNLIKE_IN_SCOPE,
          "/visit/costs/classA",
          Text.of(
              "此处甲类与乙类各有支付比例：请使两者之和等于政策范围内费用，或再加上乙类先行自付部分，但不得大于总费用",
              "class A and class B have rates of their own here: let them add up to inScope, or to"
                  + " more by what of class B is borne first (先行自付), at most to total"));
    }
  }

  static void requireAmount(String pointer, long fen) {
    if (fen < 0) {
      throw new InvalidInputException(
          ProblemCode.NEGATIVE_AMOUNT,
          pointer,
          Text.of("请填写不小于 0 的金额", "give an amount of 0 fen or more"));
    }
    if (fen > Fen.MAX) {
      throw new InvalidInputException(
          ProblemCode.AMOUNT_TOO_LARGE,
          pointer,
          Text.of("请以分为单位填写金额，不超过 " + Fen.MAX + " 分", "give fen, at most " + Fen.MAX + " of them"));
    }
  }

  /** The whole bill in fen. */
  public long total() {
    return total;
  }

  /** The part of the bill that no layer pays, in fen. */
  long outOfScope() {
    return total - inScope;
  }

  /** The in-scope part in fen. */
  public long inScope() {
    return inScope;
  }

  /** Whether the division by class is known. */
  public boolean hasClasses() {
    return classA != Fen.UNKNOWN;
  }

  /** The part in class A in fen; 0 if the classes are not known. */
  public long classA() {
    return Math.max(0, classA);
  }

  /** The part in class B in fen; 0 if the classes are not known. */
  public long classB() {
    return Math.max(0, classB);
  }

  static Costs read(Json.Members members) {
    long total = members.required("total").fen();
    long inScope = members.required("inScope").fen();
    Json a = members.optional("classA");
    Json b = members.optional("classB");
    members.end();
    Costs costs = of(total, inScope);
    return a == null && b == null ? costs : costs.withClasses(fen(a), fen(b));
  }

  private static long fen(@Nullable Json json) {
    return json == null ? 0 : json.fen();
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("total").value(total);
    writer.name("inScope").value(inScope);
    if (hasClasses()) {
      writer.name("classA").value(classA);
      writer.name("classB").value(classB);
    }
    writer.endObject();
  }
}
