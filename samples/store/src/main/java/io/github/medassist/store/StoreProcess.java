// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.store;

import java.io.IOException;
import java.io.PrintStream;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * The child process's main: DynamoDB Local on a port that the system chooses, until standard input
 * ends.
 *
 * <p>The parent holds the other end of that pipe and never writes: however the parent ends, killed
 * outright included, the pipe breaks and the child goes too.
 */
public final class StoreProcess {
  private StoreProcess() {}

  /**
   * Serves from the folder that the first argument names, or from memory without one, and prints
   * the port once it answers.
   */
  public static void main(String[] args) throws Exception {
    Thread guard = new Thread(StoreProcess::haltWithParent, "parent-guard");
    guard.setDaemon(true);
    guard.start();
    PrintStream parent = System.out;
    // The store's own lines go elsewhere: the parent reads the port and nothing else.
    System.setOut(System.err);
    String folder = args.length == 0 ? null : args[0];
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false), null);
    // Its own main knows fixed ports alone, and a port that is free now may be taken in a moment.
    new DynamoDBProxyServer(0, handler).safeStart();
    parent.println(handler.getServer().getURI().getPort());
  }

  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent.
      }
    } catch (IOException e) {
      // A broken pipe says the same as its end.
    }
    Runtime.getRuntime().halt(0);
  }
}
