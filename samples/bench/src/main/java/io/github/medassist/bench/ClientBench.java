// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import com.squareup.moshi.JsonReader;
import com.sun.net.httpserver.HttpServer;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.Unit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/** What the client costs on top of OkHttp and Moshi, and what it takes without a network. */
public final class ClientBench {
  private static final String USAGE =
      """
      Times the client.

        a call over the loopback, beside the same bare OkHttp and Moshi call
        an estimate without a network, the packs' lookup included
        a process for one such estimate, beside an empty main

        --quick   fewer rounds
        --help    this text
      """;
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private ClientBench() {}

  /** Runs; {@code --help} says how. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
      out.print(USAGE);
      System.exit(options.contains("--help") ? 0 : 2);
    }
    boolean quick = !options.isEmpty();
    calls(out, quick ? 7 : 31, quick ? 500 : 2_000);
    offline(out, quick ? 7 : 31, 100_000);
    first(out, quick ? 9 : 41);
  }

  private interface TimedCall {
    Estimate execute() throws IOException;
  }

  private static void calls(PrintStream out, int rounds, int each) throws IOException {
    byte[] answer =
        Json.write(
            writer ->
                EstimateJson.write(
                    writer, new Estimator(Policies.builtIn()).estimate(Stay.REQUEST)));
    // Else each answer waits for the client to confirm its first packet.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    server.setExecutor(threads);
    server.createContext(
        "/v1/estimates",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    OkHttpClient okHttp = new OkHttpClient();
    MedassistClient client = MedassistClient.builder(url).okHttpClient(okHttp).build();
    TimedCall ours = () -> client.estimates().estimate(Stay.REQUEST).execute();
    TimedCall bare = () -> bare(okHttp, url);
    double[] our = new double[rounds];
    double[] their = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      Progress.report("calls, round " + (round + 1) + " of " + rounds);
      // Every other round in the other order.
      boolean turned = round % 2 != 0;
      double first = micros(turned ? bare : ours, each);
      double second = micros(turned ? ours : bare, each);
      if (round >= 0) {
        our[round] = turned ? second : first;
        their[round] = turned ? first : second;
        ratios[round] = our[round] / their[round];
      }
    }
    server.stop(0);
    threads.shutdownNow();
    out.printf(
        Locale.ROOT,
        "call over the loopback: %.1f us, bare OkHttp and Moshi %.1f us, ratio %.3f"
            + " (median of %d pairs of %,d)%n",
        FirstAnswers.median(our),
        FirstAnswers.median(their),
        FirstAnswers.median(ratios),
        rounds,
        each);
  }

  private static Estimate bare(OkHttpClient okHttp, String url) throws IOException {
    Request request =
        new Request.Builder()
            .url(url + "/v1/estimates")
            .header("Accept", "application/json, application/problem+json")
            .header("User-Agent", "bare")
            .post(RequestBody.create(Json.write(Stay.REQUEST::write), JSON))
            .build();
    try (Response response = okHttp.newCall(request).execute()) {
      return EstimateJson.read(Json.read(Objects.requireNonNull(response.body()).bytes()));
    }
  }

  private static double micros(TimedCall call, int times) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      if (call.execute().steps().isEmpty()) {
        throw new IllegalStateException("an answer has steps");
      }
    }
    return (System.nanoTime() - start) / 1e3 / times;
  }

  private static void offline(PrintStream out, int rounds, int each) throws IOException {
    Path folder = Files.createTempDirectory("client-bench");
    MedassistClient client =
        MedassistClient.builder("http://127.0.0.1:9").cacheDirectory(folder.toFile()).build();
    Estimator estimator = new Estimator(Policies.builtIn());
    TimedCall ours = () -> client.estimates().offline(Stay.REQUEST).execute();
    TimedCall engine = () -> estimator.estimate(Stay.REQUEST);
    double[] our = new double[rounds];
    double[] their = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      Progress.report("offline, round " + (round + 1) + " of " + rounds);
      double first = micros(ours, each);
      double second = micros(engine, each);
      if (round >= 0) {
        our[round] = first;
        their[round] = second;
      }
    }
    Files.delete(folder);
    out.printf(
        Locale.ROOT,
        "estimate without a network: %.2f us, the engine alone %.2f us (median of %d rounds of %,d)%n",
        FirstAnswers.median(our),
        FirstAnswers.median(their),
        rounds,
        each);
  }

  private static void first(PrintStream out, int pairs) {
    double[] our = new double[pairs];
    double[] empty = new double[pairs];
    double[] ratios = new double[pairs];
    for (int i = -1; i < pairs; i++) {
      Progress.report("whole processes, pair " + (i + 1) + " of " + pairs);
      double first = run(FirstOfflineAnswer.class);
      double second = run(Nothing.class);
      if (i >= 0) {
        our[i] = first;
        empty[i] = second;
        ratios[i] = first / second;
      }
    }
    out.printf(
        Locale.ROOT,
        "first estimate without a network, whole process: %.0f ms, empty main %.0f ms, ratio %.2f"
            + " (median of %d pairs)%n",
        FirstAnswers.median(our),
        FirstAnswers.median(empty),
        FirstAnswers.median(ratios),
        pairs);
  }

  private static double run(Class<?> main) {
    return WholeProcess.of(
            main,
            FirstOfflineAnswer.class,
            MedassistClient.class,
            Estimator.class,
            OkHttpClient.class,
            JsonReader.class,
            Buffer.class,
            Unit.class)
        .millis();
  }
}
