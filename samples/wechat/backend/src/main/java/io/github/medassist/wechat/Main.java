// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a backend and serves until it is stopped. */
public final class Main {
  private Main() {}

  /** Runs the backend; {@code --help} says how. */
  public static void main(String[] args) throws InterruptedException {
    // The server's own notes are of no use here; slf4j is bound to nothing.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    if (List.of(args).contains("--help")) {
      System.out.print(Settings.USAGE);
      return;
    }
    try {
      Settings settings = Settings.of(System.getenv());
      Backend backend = Backend.start(settings, Clock.systemUTC(), System.err::println);
      Runtime.getRuntime().addShutdownHook(new Thread(backend::close, "stop-backend"));
      System.out.println("服务地址 Serving at " + backend.address() + "  (Ctrl-C 停止 stops it)");
      new CountDownLatch(1).await();
    } catch (IOException e) {
      System.err.println("medassist wechat: " + e.getMessage());
      System.exit(1);
    }
  }
}
