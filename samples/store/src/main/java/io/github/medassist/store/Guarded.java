package io.github.medassist.store;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The child process's main: runs another main class until standard input ends.
 *
 * <p>The parent holds the other end of that pipe and never writes: however the parent ends, killed
 * outright included, the pipe breaks and the child goes too.
 */
public final class Guarded {
  private Guarded() {}

  /** Runs the main class that the first argument names with the arguments that follow. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread guard = new Thread(Guarded::haltWithParent, "parent-guard");
    guard.setDaemon(true);
    guard.start();
    Method main = Class.forName(args[0]).getMethod("main", String[].class);
    main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
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
