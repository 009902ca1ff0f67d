// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What each peer takes for an answer, in nanoseconds, and allocates, in bytes. */
final class Timing {
  private static final String BYTES = "gc.alloc.rate.norm";

  private final int forks;
  private final int warmupSeconds;
  private final int seconds;
  private final Map<Region, Map<Contender, double[]>> nanos = new EnumMap<>(Region.class);
  private final Map<Region, Map<Contender, double[]>> bytes = new EnumMap<>(Region.class);

  Timing(int forks, int warmupSeconds, int seconds) {
    this.forks = forks;
    this.warmupSeconds = warmupSeconds;
    this.seconds = seconds;
  }

  /**
   * Runs every peer on every policy, each fork in a round of its own, so that all see the same
   * machine.
   */
  void run() {
    for (int fork = 0; fork < forks; fork++) {
      for (Region region : Region.values()) {
        for (Contender contender : Contender.values()) {
          Progress.report(
              "fork "
                  + (fork + 1)
                  + " of "
                  + forks
                  + ": "
                  + region.code()
                  + ", "
                  + contender.label());
          RunResult result = run(region, contender);
          put(nanos, region, contender, fork, result.getPrimaryResult().getScore());
          Result<?> allocated = result.getSecondaryResults().get(BYTES);
          put(
              bytes,
              region,
              contender,
              fork,
              allocated == null ? Double.NaN : allocated.getScore());
        }
      }
    }
  }

  private RunResult run(Region region, Contender contender) {
    try {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(AnswerBenchmark.class.getName())
                      .param("region", region.name())
                      .param("contender", contender.name())
                      .forks(1)
                      .warmupIterations(warmupSeconds)
                      .warmupTime(TimeValue.seconds(1))
                      .measurementIterations(seconds)
                      .measurementTime(TimeValue.seconds(1))
                      .addProfiler(GCProfiler.class)
                      .shouldFailOnError(true)
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run();
      return results.iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(
      Map<Region, Map<Contender, double[]>> into,
      Region region,
      Contender contender,
      int fork,
      double value) {
    into.computeIfAbsent(region, r -> new EnumMap<>(Contender.class))
            .computeIfAbsent(contender, c -> new double[forks])[fork] =
        value;
  }

  /** Nanoseconds an answer, the median of the forks. */
  double nanos(Region region, Contender contender) {
    return median(nanos, region, contender);
  }

  /** Bytes an answer, the median of the forks. */
  double bytes(Region region, Contender contender) {
    return median(bytes, region, contender);
  }

  /** How many times as long as ours the peer takes. */
  double ratio(Region region, Contender contender) {
    return nanos(region, contender) / nanos(region, Contender.MEDASSIST);
  }

  private static double median(
      Map<Region, Map<Contender, double[]>> from, Region region, Contender contender) {
    Map<Contender, double[]> ofRegion = from.get(region);
    double[] values = ofRegion == null ? null : ofRegion.get(contender);
    if (values == null) {
      throw new IllegalStateException("run first");
    }
    return FirstAnswers.median(values);
  }
}
