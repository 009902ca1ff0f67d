// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where callbacks run unless the app says otherwise: on Android's main thread, elsewhere where the
 * answer was read. Which of both is found out by the first callback.
 */
final class PlatformExecutor implements Executor {
  private volatile @Nullable Executor mainThread;
  private volatile boolean known;

  @Override
  public void execute(Runnable task) {
    if (!known) {
      mainThread = mainThread();
      known = true;
    }
    Executor executor = mainThread;
    if (executor == null) {
      task.run();
    } else {
      executor.execute(task);
    }
  }

  private static @Nullable Executor mainThread() {
    try {
      return MainThread.executor();
    } catch (LinkageError | RuntimeException e) {
      // No Android here; or its classes without their bodies, against which apps compile.
      return null;
    }
  }
}
