// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** Counts on one line of a terminal, ten times a second at most; elsewhere it says nothing. */
final class Progress implements LongConsumer, AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000;
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final boolean shown;
  private long last = System.nanoTime();
  private boolean dirty;

  Progress(CommandContext context) {
    this.err = context.err();
    this.shown = context.terminal();
  }

  @Override
  public void accept(long count) {
    long now = System.nanoTime();
    if (!shown || now - last < PAUSE_NANOS) {
      return;
    }
    last = now;
    dirty = true;
    err.print(CLEAR + "已处理 %,d / done so far".formatted(count));
    err.flush();
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (dirty) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
