package io.github.medassist.client;

import java.util.concurrent.Executor;

/** What differs from one Java platform to another. */
final class Platform {
  private Platform() {}

  /**
   * Returns where callbacks run unless the app says otherwise: on Android's main thread, elsewhere
   * where the answer was read.
   */
  static Executor callbackExecutor() {
    try {
      return MainThread.executor();
    } catch (LinkageError | RuntimeException e) {
      // No Android here; or its classes without their bodies, against which apps compile.
      return Runnable::run;
    }
  }
}
