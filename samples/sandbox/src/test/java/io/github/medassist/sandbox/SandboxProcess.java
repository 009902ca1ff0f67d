// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.util.concurrent.CountDownLatch;

/** A process that runs a sandbox until it is killed, and says where its store is. */
final class SandboxProcess {
  private SandboxProcess() {}

  public static void main(String[] args) throws Exception {
    Sandbox sandbox = Sandbox.start(Options.ANY_PORT, line -> {});
    System.out.println("store " + sandbox.store().getPort());
    new CountDownLatch(1).await();
  }
}
