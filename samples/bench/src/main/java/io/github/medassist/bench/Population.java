// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A population's claims, half of each policy, through the engine.
 *
 * @param paid what all layers pay together, in fen: the same for the same number of claims
 * @param seconds from the first claim to the last answer, with the claims made on the way
 */
record Population(int claims, int threads, long paid, double seconds) {
  /** The settlements that 广西 analysed by July 2021, report to the end of July 2021, 一(四). */
  static final int CLAIMS = 3_040_000;

  private static final int CHUNK = 10_000;

  double perSecond() {
    return claims / seconds;
  }

  /** Runs on {@code threads} threads. */
  static Population run(int claims, int threads) {
    Medassist engine = new Medassist(Policies.builtIn());
    AtomicInteger next = new AtomicInteger();
    Callable<Long> work =
        () -> {
          Claims fumeng = new Claims(Policies.builtIn(), Region.FUMENG);
          Claims sample = new Claims(Policies.builtIn(), Region.SAMPLE);
          long paid = 0;
          for (int at = next.getAndAdd(CHUNK); at < claims; at = next.getAndAdd(CHUNK)) {
            // Seeded by its place, so that the sum does not depend on which thread takes it.
            Claims kind = at / CHUNK % 2 == 0 ? fumeng : sample;
            for (Claim claim : kind.generate(at, Math.min(CHUNK, claims - at))) {
              paid += paid(engine.answer(engine.input(claim)));
            }
            Progress.report("population", Math.min(at + CHUNK, claims), claims);
          }
          return paid;
        };
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    long start = System.nanoTime();
    long paid = 0;
    try {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(work);
      }
      for (Future<Long> each : executor.invokeAll(tasks)) {
        paid += each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdown();
    }
    return new Population(claims, threads, paid, (System.nanoTime() - start) / 1e9);
  }

  private static long paid(Estimate estimate) {
    Range paid = estimate.paid();
    if (paid == null || !paid.isExact()) {
      throw new IllegalStateException("not one exact amount: " + paid);
    }
    return paid.min();
  }
}
