// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts a sandbox, prints three answers and the address, and serves until it is stopped. */
public final class SandboxCommand {
  private SandboxCommand() {}

  /** Runs the sandbox; {@code --help} says how. */
  public static void main(String[] args) throws InterruptedException {
    // The server's own notes are of no use here; slf4j is bound to nothing.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    PrintStream out = readable(System.out);
    PrintStream err = readable(System.err);
    List<String> arguments = List.of(args);
    if (arguments.contains("--help")) {
      out.print(Options.USAGE);
      return;
    }
    AtomicBoolean serving = new AtomicBoolean();
    boolean answered;
    try (Sandbox sandbox =
        Sandbox.start(
            Options.of(arguments, System.getenv(), System.getProperties()),
            line -> print(line, serving.get(), err))) {
      out.println();
      answered = new SampleQuestions(sandbox, out).print();
      explain(sandbox, out);
      serving.set(true);
      if (!Boolean.getBoolean("medassist.exit")) {
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop-sandbox"));
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      answered = false;
      err.println("medassist sandbox: " + e.getMessage());
    } catch (RuntimeException e) {
      answered = false;
      err.println("medassist sandbox: " + e);
    }
    if (!answered) {
      System.exit(1);
    }
  }

  /**
   * Lets no line of log come between the answers but an error, and no metrics at all, which are for
   * a machine.
   */
  private static void print(String line, boolean serving, PrintStream err) {
    if (!line.startsWith("{\"_aws\"") && (serving || !line.contains("\"level\":\"INFO\""))) {
      err.print(line);
    }
  }

  private static void explain(Sandbox sandbox, PrintStream out) {
    URI address = sandbox.address();
    String ref = sandbox.people().get(0).resident().ref();
    out.println("服务地址 Serving at " + address + "  (Ctrl-C 停止 stops it)");
    out.println();
    out.println("  curl " + address + "/sandbox/residents");
    out.println(
        "  TOKEN=$(curl -s "
            + address
            + "/sandbox/tokens -d '{\"role\":\"resident\",\"resident\":\""
            + ref
            + "\"}' | sed 's/.*:\"//;s/\".*//')");
    out.println(
        "  curl -H \"Authorization: Bearer $TOKEN\" '" + address + "/v1/residents/me/quota'");
    out.println();
    out.println("居民网页 The resident's page: " + address + "/");
    out.println("接口说明 The calls to read and try: " + address + "/docs/");
    out.println("人员均为虚构；/sandbox/tokens 不要密码就发凭证，只用于示例。");
    out.println("The people are invented; /sandbox/tokens asks for no password: for samples only.");
    out.println(
        "The store is Amazon's DynamoDB Local, under its own licence, for development only.");
  }

  /** {@code stream}, in UTF-8 where its own charset has no Chinese characters. */
  private static PrintStream readable(PrintStream stream) {
    String name = System.getProperty("stdout.encoding", Charset.defaultCharset().name());
    return Charset.forName(name).newEncoder().canEncode("医")
        ? stream
        : new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
