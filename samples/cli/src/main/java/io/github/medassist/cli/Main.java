package io.github.medassist.cli;

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
    Surroundings around =
        new Surroundings(System.getenv(), writer(System.out), writer(System.err), isWatched());
    System.exit(new Program(around).run(args));
  }

  @SuppressWarnings("SystemConsoleNull") // the property above sees to it
  private static boolean isWatched() {
    return System.console() != null;
  }

  /** Returns a writer in the terminal's charset, or in UTF-8 if that has no Chinese characters. */
  private static PrintWriter writer(PrintStream stream) {
    Charset charset =
        Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    boolean chinese = charset.newEncoder().canEncode("医");
    return new PrintWriter(
        new OutputStreamWriter(stream, chinese ? charset : StandardCharsets.UTF_8), true);
  }
}
