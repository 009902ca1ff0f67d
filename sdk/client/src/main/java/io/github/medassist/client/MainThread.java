// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.Executor;

/** Android's main thread. Nothing else here names a class of Android's. */
final class MainThread implements Executor {
  private final Handler handler;

  private MainThread(Handler handler) {
    this.handler = handler;
  }

  /**
   * Returns it.
   *
   * @throws LinkageError if this is not Android
   */
  static Executor executor() {
    return new MainThread(new Handler(Looper.getMainLooper()));
  }

  @Override
  public void execute(Runnable task) {
    handler.post(task);
  }
}
