// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A packaged function in a process of its own, run by Lambda's own runtime client. It ends with
 * this process: the client does without its Runtime API for no call.
 */
public final class LocalFunction implements AutoCloseable {
  /** The environment variable that names a DynamoDB other than the region's own to the SDK. */
  public static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Duration INIT = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final Process process;
  private final long started;

  private LocalFunction(RuntimeApi api, Process process, long started) {
    this.api = api;
    this.process = process;
    this.started = started;
  }

  /**
   * How a function is started.
   *
   * @param java the command that runs Java, with what stands before it, such as {@code taskset}
   * @param options the JVM's options
   * @param classPath the class path: of the runtime's client alone where that loads the function
   *     from the task
   * @param task the unpacked package
   * @param handler the name of the function's class
   * @param environment what the platform and the deployment set, beside what the client needs
   */
  public record Start(
      List<String> java,
      List<String> options,
      List<Path> classPath,
      Path task,
      String handler,
      Map<String, String> environment) {
    /**
     * The handler of {@code task} on this JVM, as Lambda starts it: without the second compiler.
     */
    public static Start of(Path task, String handler, Map<String, String> environment)
        throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return new Start(
          List.of(java),
          List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"),
          client(),
          task,
          handler,
          environment);
    }

    private String name() {
      return handler.substring(handler.lastIndexOf('.') + 1);
    }

    private List<String> command(Path nativePart) {
      List<String> command = new ArrayList<>(java);
      command.addAll(options);
      command.add("-D" + NativePart.PROPERTY + "=" + nativePart);
      command.add("-cp");
      command.add(classPath.stream().map(Path::toString).collect(joining(File.pathSeparator)));
      command.add(CLIENT);
      command.add(handler);
      return command;
    }

    /** The jars of Lambda's runtime client. */
    public static List<Path> client() throws IOException {
      try (InputStream in = LocalFunction.class.getResourceAsStream("runtime-client.classpath")) {
        if (in == null) {
          throw new IOException("the build left no class path of Lambda's client: run mvn compile");
        }
        String path = new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
      }
    }
  }

  /**
   * Starts a function; its init phase goes on when this returns.
   *
   * @param log what takes the lines that the function prints
   */
  public static LocalFunction start(Start start, Consumer<String> log) throws IOException {
    RuntimeApi api = RuntimeApi.start(start.name());
    ProcessBuilder builder =
        new ProcessBuilder(start.command(NativePart.of(start.classPath())))
            .directory(start.task().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // Nothing of this process's own: a function sees what its deployment gives it.
    String path = environment.get("PATH");
    environment.clear();
    if (path != null) {
      environment.put("PATH", path);
    }
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", start.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "local");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("LAMBDA_TASK_ROOT", start.task().toString());
    environment.put(
        "LD_LIBRARY_PATH", start.task() + File.pathSeparator + start.task().resolve("lib"));
    environment.put("AWS_REGION", "cn-north-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("_HANDLER", start.handler());
    environment.putAll(start.environment());
    long started = System.nanoTime();
    Process process = builder.start();
    Thread printed =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(log);
              } catch (IOException | RuntimeException e) {
                // The process has gone.
              }
              api.fail("the function's process has ended: see its log");
            },
            "function-log");
    printed.setDaemon(true);
    printed.start();
    return new LocalFunction(api, process, started);
  }

  /**
   * Waits until the init phase is over, and returns how long it took from the start of the process.
   *
   * @throws IOException if the function cannot be made
   */
  public Duration awaitInit() throws IOException {
    try {
      return Duration.ofNanos(api.ready().get(INIT.toMillis(), TimeUnit.MILLISECONDS) - started);
    } catch (ExecutionException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException(
          "the function was not made within "
              + INIT.toSeconds()
              + " s: see its log, and start it again on a machine with less to do",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "interrupted while the function was being made: close it, and start another", e);
    }
  }

  /**
   * Has the function answer {@code event}, after its init phase; one call at a time.
   *
   * @param within how long it has
   * @throws IOException if it fails or does not answer in time: close it then, as the platform does
   */
  public byte[] invoke(byte[] event, Duration within) throws IOException {
    return ask(event, within).body();
  }

  /** Does what {@link #invoke} does, and says how long it took. */
  public Answer ask(byte[] event, Duration within) throws IOException {
    awaitInit();
    RuntimeApi.Answered answered = api.invoke(event, within);
    return new Answer(
        answered.answer(),
        Duration.ofNanos(answered.at() - answered.given()),
        Duration.ofNanos(answered.at() - started));
  }

  /** What a function answered, and when. */
  public static final class Answer {
    private final byte[] body;
    private final Duration duration;
    private final Duration sinceStart;

    private Answer(byte[] body, Duration duration, Duration sinceStart) {
      this.body = body;
      this.duration = duration;
      this.sinceStart = sinceStart;
    }

    /** The answer. */
    public byte[] body() {
      return body;
    }

    /** How long it took, from when the function was given the event. */
    public Duration duration() {
      return duration;
    }

    /** How long after the start of the process it was there. */
    public Duration sinceStart() {
      return sinceStart;
    }
  }

  /** The process, to measure it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Has the process end by itself, as the platform does before it takes an environment away, and
   * waits for it.
   *
   * @throws IOException if it does not end in time
   */
  public void end(Duration within) throws IOException {
    // Not Process.destroy(), which closes the streams that the process still prints to.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "the function did not end within "
                + within.toSeconds()
                + " s: close it, which ends it at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "interrupted while the function was ending: close it, which ends it at once", e);
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
