package io.github.medassist.bench;

import com.squareup.moshi.JsonReader;
import io.github.medassist.core.estimate.Estimator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import kotlin.Unit;
import okio.Buffer;

/**
 * Times whole processes from start to exit, turn by turn, so that each pair sees the same machine.
 */
record FirstAnswers(
    int pairs, double millis, double byHandMillis, double nothingMillis, double ratio) {

  /** Runs {@code pairs} turns of the three, after one that is not counted. */
  static FirstAnswers measure(int pairs) {
    double[] ours = new double[pairs];
    double[] byHand = new double[pairs];
    double[] nothing = new double[pairs];
    double[] ratios = new double[pairs];
    for (int i = -1; i < pairs; i++) {
      Run first = Run.of(FirstAnswer.class);
      Run second = Run.of(FirstAnswerByHand.class);
      Run empty = Run.of(Nothing.class);
      if (!first.output.equals(second.output)) {
        throw new IllegalStateException(
            "the processes print different answers:\n" + first.output + second.output);
      }
      if (i >= 0) {
        ours[i] = first.millis;
        byHand[i] = second.millis;
        nothing[i] = empty.millis;
        ratios[i] = first.millis / second.millis;
      }
    }
    return new FirstAnswers(pairs, median(ours), median(byHand), median(nothing), median(ratios));
  }

  private record Run(double millis, String output) {
    static Run of(Class<?> main) {
      ProcessBuilder process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath(),
                  main.getName())
              .redirectErrorStream(true);
      long start = System.nanoTime();
      try {
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
          throw new IllegalStateException(output);
        }
        return new Run((System.nanoTime() - start) / 1e6, output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What an application that uses the engine has on its class path, and nothing of the peers. */
  private static String classPath() {
    Set<String> path = new LinkedHashSet<>();
    for (Class<?> type :
        new Class<?>[] {
          FirstAnswer.class, Estimator.class, JsonReader.class, Buffer.class, Unit.class
        }) {
      try {
        path.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
