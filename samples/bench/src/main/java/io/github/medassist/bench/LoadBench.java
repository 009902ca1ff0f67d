// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.json.Json;
import io.github.medassist.sandbox.SandboxCommand;
import io.github.medassist.store.LocalStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls a sandbox as fast as it answers, each caller again as soon as it has its answer, beside the
 * barest client that reads and writes as often.
 */
public final class LoadBench {
  private static final String USAGE =
      """
      Calls the whole service over loopback as fast as it answers: a sandbox in a process of its
      own, over DynamoDB Local in memory. Eight callers in a closed loop; of ten calls four are of
      the quota, three of the enrolment, two estimates and one a settlement. After each minute the
      same share of bare GetItem and TransactWriteItems goes to a DynamoDB Local of its own, for a
      sixth of the time.

        --packaged  the packages that are deployed, a process a function, instead of one process;
                    make them first: mvn -pl functions/ledger -am package -DskipTests
        --quick     one minute instead of ten
        --help      this text

      The table goes to the output: calls a second by minute, percentiles by kind, what was not
      answered by its code, memory. Memory is read from /proc: this needs Linux. The exit code is 1
      if a call came to anything but an answer.
      """;

  private static final int MINUTES = 10;
  private static final long LOAD_NANOS = 50_000_000_000L;
  private static final long BARE_NANOS = 10_000_000_000L;
  private static final Pattern SERVING = Pattern.compile("Serving at (http://[0-9.:]+)");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PrintStream out;
  private final boolean packaged;
  private final int minutes;

  private LoadBench(PrintStream out, boolean packaged, int minutes) {
    this.out = out;
    this.packaged = packaged;
    this.minutes = minutes;
  }

  /** Runs; {@code --help} says how. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (options.contains("--help")) {
      out.print(USAGE);
      return;
    }
    if (!List.of("--packaged", "--quick").containsAll(options)) {
      out.print(USAGE);
      System.exit(2);
    }
    int minutes = options.contains("--quick") ? 1 : MINUTES;
    if (!new LoadBench(out, options.contains("--packaged"), minutes).run()) {
      System.exit(1);
    }
  }

  private boolean run() throws IOException, InterruptedException, ExecutionException {
    Process sandbox = start();
    try (LocalStore store = LocalStore.start(null);
        Store bare = new Store(store.address())) {
      URI address = address(sandbox);
      LoadTally tally = new LoadTally();
      LoadCallers callers = new LoadCallers(client, address, agency(address), residents(address));
      BareLoop loop = new BareLoop(bare);
      Progress.report("warming up");
      callers.run(LOAD_NANOS / 5, new LoadTally());
      loop.run(BARE_NANOS / 5);
      out.printf(
          Locale.ROOT,
          "%6s  %11s  %11s  %6s  %s%n",
          "minute",
          "calls/s",
          "bare/s",
          "ratio",
          "MiB resident: sandbox, functions, store");
      for (int minute = 1; minute <= minutes; minute++) {
        double ours = callers.run(LOAD_NANOS, tally);
        double their = loop.run(BARE_NANOS);
        out.printf(
            Locale.ROOT,
            "%6d  %11.0f  %11.0f  %6.2f  %s%n",
            minute,
            ours,
            their,
            ours / their,
            memory(sandbox));
      }
      tally.print(out);
      return tally.failed() == 0;
    } finally {
      stop(sandbox);
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    String bundles = System.getProperty("medassist.bundles");
    if (bundles != null) {
      command.add("-Dmedassist.bundles=" + bundles);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SandboxCommand.class.getName()));
    if (packaged) {
      command.add("--packaged");
    }
    ProcessBuilder builder =
        // Its log is a line a call.
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PORT", "0");
    return builder.start();
  }

  /** Waits until it serves; what it prints afterwards nobody reads, and it is little. */
  private static URI address(Process sandbox) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher serving = SERVING.matcher(line);
      if (serving.find()) {
        return URI.create(serving.group(1));
      }
    }
    throw new IOException("the sandbox has ended: run it by hand to see why");
  }

  private static void stop(Process sandbox) throws InterruptedException {
    List<ProcessHandle> children = sandbox.descendants().toList();
    sandbox.destroy();
    sandbox.waitFor();
    children.forEach(ProcessHandle::destroy);
  }

  private String agency(URI address) throws IOException, InterruptedException {
    return token(address, "{\"role\":\"agency\",\"region\":\"100000\"}");
  }

  /** Those of the made-up region, and a token of each. */
  private List<LoadCallers.Resident> residents(URI address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/sandbox/residents")).build();
    List<LoadCallers.Resident> residents = new ArrayList<>();
    for (Json each : Json.read(send(request)).elements()) {
      Json.Members members = each.members();
      if (members.required("region").string().equals("990001")) {
        String ref = members.required("ref").string();
        residents.add(
            new LoadCallers.Resident(
                ref, token(address, "{\"role\":\"resident\",\"resident\":\"" + ref + "\"}")));
      }
    }
    return residents;
  }

  private String token(URI address, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/sandbox/tokens"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return Json.read(send(request)).members().required("token").string();
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String memory(Process sandbox) throws IOException {
    double functions = 0;
    double store = 0;
    for (ProcessHandle each : sandbox.descendants().toList()) {
      Path process = Path.of("/proc", String.valueOf(each.pid()));
      if (Files.exists(process)) {
        // What is no function is the store; that of the bare loop is not the sandbox's.
        boolean isFunction =
            Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                .contains("lambda.runtime");
        double resident = resident(each.pid());
        functions += isFunction ? resident : 0;
        store += isFunction ? 0 : resident;
      }
    }
    return String.format(
        Locale.ROOT, "%.0f, %.0f, %.0f", resident(sandbox.pid()), functions, store);
  }

  private static double resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    throw new IOException("/proc has no VmRSS: this needs Linux");
  }

  /** The same draw to each side: 0 to 3 quota, 4 to 6 enrolment, 7 to 8 estimate. */
  static int draw(Random random) {
    return random.nextInt(10);
  }
}
