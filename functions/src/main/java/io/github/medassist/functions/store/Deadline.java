// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

/**
 * Until when the call in hand has to be answered: the store is asked no longer than that. It holds
 * for the thread that answers; work without a caller who waits has none.
 */
public final class Deadline {
  /** What is left for the answer itself when the store has used up its time. */
  private static final long RESERVE_MILLIS = 200;

  private static final ThreadLocal<Long> END_NANOS = new ThreadLocal<>();

  private Deadline() {}

  /** Begins a call that the platform ends after {@code remainingMillis}. */
  public static void begin(int remainingMillis) {
    END_NANOS.set(System.nanoTime() + (remainingMillis - RESERVE_MILLIS) * 1_000_000);
  }

  /** Ends the call. */
  public static void end() {
    END_NANOS.remove();
  }

  /** Whether there is one. */
  public static boolean isSet() {
    return END_NANOS.get() != null;
  }

  /** How many milliseconds are left, 1 at least; very many if there is none. */
  public static long leftMillis() {
    Long end = END_NANOS.get();
    return end == null ? Long.MAX_VALUE : Math.max(1, (end - System.nanoTime()) / 1_000_000);
  }
}
