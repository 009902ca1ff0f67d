// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.json.Json;
import io.github.medassist.runtime.LocalFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * One function in one package on one JVM.
 *
 * @param label what the table calls it
 * @param start how it is started
 * @param events gives it an event after the other
 * @param expects what its answers are
 * @param zipBytes the size of what is deployed; 0 where that is an image
 */
record ColdRow(
    String label,
    LocalFunction.Start start,
    Supplier<byte[]> events,
    Expects expects,
    long zipBytes) {
  private static final Duration WITHIN = Duration.ofSeconds(60);

  /** What a row's answers are. */
  enum Expects {
    /** An answer of 200 or 201 to the gateway. */
    SUCCESS,
    /** Any answer. */
    ANSWER,
    /** None: it is made, and not called. */
    NOTHING
  }

  /**
   * One start.
   *
   * @param total milliseconds from the start of the process to the first answer
   * @param init milliseconds from the start of the process to the end of the init phase
   * @param first milliseconds of the first invocation; 0 where there is none
   * @param cpu milliseconds of processor time up to the first answer
   * @param rss resident MiB after it
   */
  record Start(double total, double init, double first, double cpu, double rss) {}

  /** What the first start said, which is not timed. */
  record Look(String body, int classes, int fromCache, List<String> log) {}

  /** Starts the function, keeps its answer's body and counts the classes that it loads. */
  Look look() throws IOException {
    Path loaded = Files.createTempFile("bench-classes", ".log");
    List<String> options = new ArrayList<>(start.options());
    options.add("-Xlog:class+load:file=" + loaded);
    List<String> log = new CopyOnWriteArrayList<>();
    String body = "";
    try (LocalFunction function =
        LocalFunction.start(
            new LocalFunction.Start(
                start.java(),
                options,
                start.classPath(),
                start.task(),
                start.handler(),
                start.environment()),
            log::add)) {
      function.awaitInit();
      if (expects != Expects.NOTHING) {
        body = body(function.invoke(events.get(), WITHIN));
      }
    } catch (IOException e) {
      throw new IOException(label + ": " + e.getMessage() + "\n" + String.join("\n", log), e);
    }
    int classes = 0;
    int cached = 0;
    for (String line : Files.readAllLines(loaded, StandardCharsets.UTF_8)) {
      if (line.contains(" source: ")) {
        classes++;
        if (line.contains("source: shared objects file")) {
          cached++;
        }
      }
    }
    Files.delete(loaded);
    return new Look(body, classes, cached, log);
  }

  private String body(byte[] answer) throws IOException {
    if (expects != Expects.SUCCESS) {
      return new String(answer, StandardCharsets.UTF_8);
    }
    Json.Members members = Json.read(answer).members();
    int status = members.required("statusCode").number(100, 599);
    Json body = members.optional("body");
    String text = body == null ? "" : body.string();
    if (status != 200 && status != 201) {
      throw new IOException(label + " answers " + status + ": " + text);
    }
    return text;
  }

  /** Starts the function and has it answer once. */
  Start cold() throws IOException {
    try (LocalFunction function = LocalFunction.start(start, line -> {})) {
      double init = millis(function.awaitInit());
      double total = init;
      double first = 0;
      if (expects != Expects.NOTHING) {
        LocalFunction.Answer answer = function.ask(events.get(), WITHIN);
        total = millis(answer.sinceStart());
        first = millis(answer.duration());
      }
      return new Start(total, init, first, cpu(function.process()), rss(function.process()));
    } catch (IOException e) {
      throw new IOException(label + ": " + e.getMessage(), e);
    }
  }

  /** The milliseconds of {@code calls} answers, after {@code before} that are not timed. */
  double[] warm(int before, int calls) throws IOException {
    double[] millis = new double[calls];
    try (LocalFunction function = LocalFunction.start(start, line -> {})) {
      for (int i = 0; i < before; i++) {
        function.invoke(events.get(), WITHIN);
      }
      for (int i = 0; i < calls; i++) {
        millis[i] = millis(function.ask(events.get(), WITHIN).duration());
      }
    }
    return millis;
  }

  /** Has the function answer {@code calls} times and end by itself; returns what it printed. */
  List<String> serve(int calls) throws IOException {
    List<String> log = new CopyOnWriteArrayList<>();
    try (LocalFunction function = LocalFunction.start(start, log::add)) {
      for (int i = 0; i < calls; i++) {
        function.invoke(events.get(), WITHIN);
      }
      function.end(Duration.ofMinutes(3));
    }
    return log;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static double cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().map(ColdRow::millis).orElse(Double.NaN);
  }

  private static double rss(ProcessHandle process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }
}
