// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** One run of a program, from the start of its process to the exit. */
record WholeProcess(double millis, String output) {
  /** Runs {@code main} with nothing on the class path but what holds these classes. */
  static WholeProcess of(Class<?> main, Class<?>... classPath) {
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path(classPath),
                main.getName())
            .redirectErrorStream(true);
    long start = System.nanoTime();
    try {
      Process running = process.start();
      String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (running.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
      return new WholeProcess((System.nanoTime() - start) / 1e6, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String path(Class<?>[] types) {
    Set<String> path = new LinkedHashSet<>();
    for (Class<?> type : types) {
      try {
        path.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, path);
  }
}
