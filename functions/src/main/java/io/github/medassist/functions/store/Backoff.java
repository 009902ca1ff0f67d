// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.functions.problem.ServiceProblem;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between attempts at an item that others write too: random, up to twice as long each
 * time.
 */
public final class Backoff {
  private static final int ATTEMPTS = 30;
  private static final int FIRST_MILLIS = 8;
  private static final int LONGEST_MILLIS = 400;

  private int attempt;

  /** Makes the pauses of one call. */
  public Backoff() {}

  /**
   * Waits before the next attempt.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there were enough, or the caller
   *     waits no longer
   */
  public void pause() {
    attempt++;
    int most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 10));
    int pause = ThreadLocalRandom.current().nextInt(most);
    if (attempt == ATTEMPTS || pause >= Deadline.leftMillis()) {
      throw ServiceProblem.STORE_UNAVAILABLE.exception();
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceProblem.STORE_UNAVAILABLE.exception();
    }
  }
}
