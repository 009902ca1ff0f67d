package io.github.medassist.client;

import java.util.concurrent.Executor;

/** What differs from one Java platform to another. */
final class Platform {
  private Platform() {}

  /** Returns where callbacks run unless the app says otherwise: where the answer was read. */
  static Executor callbackExecutor() {
    return Runnable::run;
  }
}
