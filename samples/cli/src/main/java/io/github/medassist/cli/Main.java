// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Runs one command and ends with its exit code. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name. */
  public static void main(String[] args) {
    // From Java 22 on there is a console without a terminal too, unless one asks for this.
    System.setProperty("jdk.console", "java.base");
    CommandContext context =
        new CommandContext(
            System.getenv(),
            new BufferedReader(new InputStreamReader(System.in, charset())),
            writer(System.out),
            writer(System.err),
            isWatched());
    System.exit(new Program(context).run(args));
  }

  @SuppressWarnings("SystemConsoleNull") // the property above sees to it
  private static boolean isWatched() {
    return System.console() != null;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, charset()), true);
  }

  /** The terminal's charset, or UTF-8 if that has no Chinese characters. */
  private static Charset charset() {
    Charset charset =
        Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    return charset.newEncoder().canEncode("医") ? charset : StandardCharsets.UTF_8;
  }
}
