// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import com.squareup.moshi.JsonReader;
import io.github.medassist.core.estimate.Estimator;
import java.util.Arrays;
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
      WholeProcess first = run(FirstAnswer.class);
      WholeProcess second = run(FirstAnswerByHand.class);
      WholeProcess empty = run(Nothing.class);
      if (!first.output().equals(second.output())) {
        throw new IllegalStateException(
            "the processes print different answers:\n" + first.output() + second.output());
      }
      if (i >= 0) {
        ours[i] = first.millis();
        byHand[i] = second.millis();
        nothing[i] = empty.millis();
        ratios[i] = first.millis() / second.millis();
      }
    }
    return new FirstAnswers(pairs, median(ours), median(byHand), median(nothing), median(ratios));
  }

  /** What an application that uses the engine has on its class path, and nothing of the peers. */
  private static WholeProcess run(Class<?> main) {
    return WholeProcess.of(
        main, FirstAnswer.class, Estimator.class, JsonReader.class, Buffer.class, Unit.class);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
