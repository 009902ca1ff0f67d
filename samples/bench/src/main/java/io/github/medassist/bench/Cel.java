// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import com.google.common.base.Splitter;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CEL: for each benefit an expression for its terms and one for what it pays, type-checked and
 * compiled once; the host keeps what is left between them.
 *
 * <p>Each of these made it faster: expressions instead of one with {@code cel.bind}; the tables as
 * the value of an expression that is evaluated once; a resolver instead of a map, which every
 * evaluation copies; the older of CEL's two runtimes.
 */
final class Cel implements Peer<Map<String, Object>, Payments> {
  private static final CelType TABLE =
      MapType.create(SimpleType.STRING, ListType.create(SimpleType.INT));
  private static final List<String> AMOUNTS =
      List.of(
          "bedDays",
          "year",
          "total",
          "inScope",
          "settledBasic",
          "settledCriticalIllness",
          "basicPaid",
          "criticalIllnessBase",
          "criticalIllnessPaid",
          "assistanceBase",
          "assistancePaid",
          "monitoredBase",
          "monitoredPaid",
          "topupBase",
          "topupPaid");

  private final List<Benefit> benefits = new ArrayList<>();
  private final Map<String, Object> tables;

  private record Benefit(String pays, CelRuntime.Program terms, CelRuntime.Program payment) {}

  Cel(Region region) {
    try {
      this.tables = tables(Resource.text(region.code() + ".tables.cel"));
      compile(Resource.text(region.code() + ".cel"));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CelBuilder builder() {
    return CelFactory.legacyCelBuilder()
        .addCompilerLibraries(CelExtensions.math())
        .addRuntimeLibraries(CelExtensions.math());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tables(String text)
      throws CelValidationException, CelEvaluationException {
    dev.cel.bundle.Cel cel = builder().build();
    return (Map<String, Object>) cel.createProgram(cel.compile(text).getAst()).eval();
  }

  /**
   * Compiles blocks of {@code name = expression}, by turns terms and payment, which may use
   * payments before.
   */
  private void compile(String text) throws CelValidationException, CelEvaluationException {
    CelBuilder builder = builder();
    for (String table : tables.keySet()) {
      builder.addVar(table, TABLE);
    }
    for (String amount : AMOUNTS) {
      builder.addVar(amount, SimpleType.INT);
    }
    builder
        .addVar("category", SimpleType.STRING)
        .addVar("place", SimpleType.STRING)
        .addVar("level", SimpleType.STRING)
        .addVar("referred", SimpleType.BOOL)
        .addVar("left", SimpleType.INT)
        .addVar("terms", ListType.create(SimpleType.INT));
    CelRuntime.Program terms = null;
    for (String block : Splitter.on("\n\n").split(text.replaceAll("(?m)^//.*\n", ""))) {
      int equals = block.indexOf(" = ");
      String name = block.substring(0, equals);
      dev.cel.bundle.Cel cel = builder.build();
      CelRuntime.Program program =
          cel.createProgram(cel.compile(block.substring(equals + 3)).getAst());
      if (terms == null) {
        terms = program;
      } else {
        benefits.add(new Benefit(name, terms, program));
        builder.addVar(name, SimpleType.INT);
        terms = null;
      }
    }
  }

  /**
   * The variables of one answer: what is given, and what the benefits before have left and paid.
   */
  private static final class Variables implements CelVariableResolver {
    private final Map<String, Object> given;
    private final Map<String, Object> paid = new HashMap<>();
    private long left;
    private List<?> terms = List.of();

    Variables(Map<String, Object> given) {
      this.given = given;
      this.left = fen("inScope") - fen("settledBasic") - fen("settledCriticalIllness");
    }

    @Override
    public Optional<Object> find(String name) {
      if (name.equals("terms")) {
        return Optional.of(terms);
      }
      if (name.equals("left")) {
        return Optional.of(left);
      }
      Object value = given.get(name);
      return Optional.ofNullable(value == null ? paid.get(name) : value);
    }

    void pay(Benefit benefit) throws CelEvaluationException {
      terms = (List<?>) benefit.terms().eval(this);
      long amount = terms.isEmpty() ? 0 : (Long) benefit.payment().eval(this);
      paid.put(benefit.pays(), amount);
      left -= amount;
    }

    Payments payments() {
      return new Payments(
          fen("settledBasic") + paid("basicPays"),
          fen("settledCriticalIllness") + paid("criticalIllnessPays"),
          paid("bedDayPays"),
          paid("assistancePays"),
          paid("monitoredPays"),
          paid("topupPays"),
          fen("total") - fen("inScope") + left);
    }

    private long paid(String name) {
      return (Long) paid.getOrDefault(name, 0L);
    }

    private long fen(String name) {
      Object value = given.get(name);
      if (value == null) {
        throw new IllegalStateException("no input named " + name);
      }
      return (Long) value;
    }
  }

  @Override
  public Map<String, Object> input(Claim claim) {
    Map<String, Object> given = new HashMap<>(tables);
    given.putAll(Inputs.of(claim));
    given.put("level", Integer.toString(claim.visit().level()));
    return given;
  }

  @Override
  public Payments answer(Map<String, Object> input) {
    Variables variables = new Variables(input);
    try {
      for (Benefit benefit : benefits) {
        variables.pay(benefit);
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return variables.payments();
  }

  @Override
  public Payments payments(Claim claim, Payments answer) {
    return answer;
  }
}
