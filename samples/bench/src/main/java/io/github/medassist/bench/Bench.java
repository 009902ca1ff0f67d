// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Compares the engine with its peers and prints one table. */
public final class Bench {
  private static final String USAGE =
      """
      Compares the engine with hand-written Java and with general rule engines on the same two
      policies, 210921 (阜蒙县) and 990001 (made up), after checking that all give the same amounts
      on 10,000 random claims each. The table goes to the output, progress to the error stream.

        --quick   a few seconds for each peer instead of half a minute, fewer processes and claims
        --help    this text

      The exit code is 0 after a run, met goals or not, 1 if peers disagree, 2 for a wrong option.
      """;

  private final PrintStream out;
  private final boolean quick;

  private Bench(PrintStream out, boolean quick) {
    this.out = out;
    this.quick = quick;
  }

  /** Runs; {@code --help} says how. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (options.contains("--help")) {
      out.print(USAGE);
    } else if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
      out.print(USAGE);
      System.exit(2);
    } else {
      new Bench(out, !options.isEmpty()).run();
    }
  }

  private void run() {
    for (Region region : Region.values()) {
      Progress.report("agreement on " + Agreement.CLAIMS + " claims of " + region.code());
      try {
        Agreement.require(region);
      } catch (IllegalStateException e) {
        System.err.println(e.getMessage());
        System.exit(1);
      }
    }
    Timing timing = quick ? new Timing(1, 4, 2) : new Timing(3, 10, 5);
    timing.run();
    Progress.report("whole processes");
    FirstAnswers first = FirstAnswers.measure(quick ? 9 : 41);
    Population population = Population.run(quick ? Population.CLAIMS / 10 : Population.CLAIMS, 2);
    table(timing);
    lines(first, population);
    goals(timing, first);
  }

  private void table(Timing timing) {
    print("%-26s", "peer");
    for (Region region : Region.values()) {
      print("  %12s  %13s  %7s", region.code() + " ns", "ratio to ours", "B");
    }
    out.println();
    for (Contender contender : Contender.values()) {
      print("%-26s", contender.label());
      for (Region region : Region.values()) {
        print(
            "  %,12.0f  %13.2f  %,7.0f",
            timing.nanos(region, contender),
            timing.ratio(region, contender),
            timing.bytes(region, contender));
      }
      out.println();
    }
    out.println();
  }

  private void lines(FirstAnswers first, Population population) {
    print(
        "first answer of a fresh JVM, all packs loaded: %.0f ms, by hand %.0f ms, empty main %.0f ms;"
            + " ratio %.2f, median of %d pairs%n",
        first.millis(), first.byHandMillis(), first.nothingMillis(), first.ratio(), first.pairs());
    print(
        "population: %,d claims on %d threads in %.1f s, %,.0f a second, paying %,d.%02d yuan%n%n",
        population.claims(),
        population.threads(),
        population.seconds(),
        population.perSecond(),
        population.paid() / 100,
        population.paid() % 100);
  }

  private void goals(Timing timing, FirstAnswers first) {
    faster(timing, Contender.EASY_RULES, 3);
    faster(timing, Contender.QLEXPRESS, 10);
    faster(timing, Contender.DROOLS, 10);
    faster(timing, Contender.CEL, 30);
    double overCeiling = 0;
    for (Region region : Region.values()) {
      overCeiling = Math.max(overCeiling, 1 / timing.ratio(region, Contender.BY_HAND));
    }
    atMost("times hand-written Java", overCeiling, 20);
    atMost("bytes a four-step answer", timing.bytes(Region.FUMENG, Contender.MEDASSIST), 1024);
    atMost("times hand-written Java's first answer", first.ratio(), 3);
  }

  /** Says whether the engine is faster on both policies. */
  private void faster(Timing timing, Contender contender, int times) {
    double least = Double.MAX_VALUE;
    for (Region region : Region.values()) {
      least = Math.min(least, timing.ratio(region, contender));
    }
    goal("times faster than " + contender.label(), least >= times, "at least", times, least);
  }

  private void atMost(String what, double measured, int bound) {
    goal(what, measured <= bound, "at most", bound, measured);
  }

  private void goal(String what, boolean met, String kind, int bound, double measured) {
    print("%-6s  %s %,d %s: %,.1f%n", met ? "met" : "MISSED", kind, bound, what, measured);
  }

  private void print(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values));
  }
}
