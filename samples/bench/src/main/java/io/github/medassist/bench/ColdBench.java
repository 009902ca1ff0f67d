// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long packaged functions take to their first answer and to the later ones, beside the
 * same function as others would write it.
 */
public final class ColdBench {
  private static final String USAGE =
      """
      Measures packaged functions under Lambda's own runtime client, from the start of the process
      to the first answer and when warm: an empty function, ours, the quota function written without
      a thought to its start, in Spring Cloud Function, Micronaut and Quarkus, and ours on JDK 25
      with an AOT cache. The quota functions must answer the same before they are timed. The table
      is DynamoDB Local behind TLS, warm. Each function has a core of its own, everything else the
      other.

        --quick   few rounds and calls
        --help    this text

      The table goes to the output, progress to the error stream. In full it takes some 20 minutes.
      The exit code is 0 after a run, met goals or not, 1 if answers differ, 2 for a wrong option.
      """;

  /** Given by this program to itself. */
  private static final String TLS = "medassist.bench.tls";

  private ColdBench() {}

  /** Runs; {@code --help} says how. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (options.contains("--help")) {
      out.print(USAGE);
      return;
    }
    if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
      out.print(USAGE);
      System.exit(2);
    }
    String tls = System.getProperty(TLS);
    if (tls == null) {
      System.exit(again(args));
    }
    Path folder = Files.createTempDirectory("cold-bench");
    try {
      run(out, !options.isEmpty(), folder, tls.isEmpty() ? null : new ColdTrust(Path.of(tls)));
    } catch (DifferentAnswersException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } finally {
      delete(folder);
    }
  }

  /** Runs this program once more, on a core of its own and where the run's certificate counts. */
  private static int again(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cold-bench-tls");
    try {
      ColdTrust trust = ColdTrust.make(folder);
      List<String> namespace = trust.namespace();
      List<String> command = new ArrayList<>(namespace);
      if (pinned()) {
        command.addAll(List.of("taskset", "-c", "1"));
      }
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Dsun.net.httpserver.nodelay=true");
      command.add("-D" + TLS + "=" + (namespace.isEmpty() ? "" : folder));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(ColdBench.class.getName());
      command.addAll(List.of(args));
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } finally {
      delete(folder);
    }
  }

  private static boolean pinned() {
    return ColdTrust.succeeds(List.of("taskset", "-c", "0,1", "true"));
  }

  private static void run(PrintStream out, boolean quick, Path folder, @Nullable ColdTrust trust)
      throws IOException {
    double load = load();
    boolean pinned = pinned();
    List<String> before = pinned ? List.of("taskset", "-c", "0") : List.of();
    try (LocalStore store = LocalStore.start(null)) {
      enter(store.address());
      if (trust == null) {
        out.println("plain HTTP: this machine lets no namespace of mounts be made");
        measure(out, quick, new ColdRows(folder, store.address(), before, List.of()));
      } else {
        try (TlsFront front = TlsFront.start(store.address(), trust)) {
          Progress.report("warming the store");
          front.warm(trust, 400);
          List<String> options =
              List.of(
                  "-Djavax.net.ssl.trustStore=" + trust.jvm(),
                  "-Djavax.net.ssl.trustStorePassword=" + ColdTrust.PASSWORD);
          measure(out, quick, new ColdRows(folder, front.address(), before, options));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%nms; %s; %s; the machine's load was %.1f before, %.1f after%n",
        trust == null ? "plain HTTP" : "TLS",
        pinned ? "one core for the function" : "not pinned to cores",
        load,
        load());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void measure(PrintStream out, boolean quick, ColdRows all) throws IOException {
    try (all) {
      List<ColdRow> rows = new ArrayList<>();
      rows.add(all.empty());
      rows.add(all.whatIf());
      rows.add(all.quota());
      rows.addAll(all.others());
      rows.add(all.bare());
      rows.add(all.naive());
      rows.add(all.naiveWithBothCompilers());
      rows.addAll(all.frameworks());
      rows.addAll(all.images());
      ColdTimes times = new ColdTimes(rows);
      times.look();
      requireAlike(times);
      requireCached(times);
      times.cold(quick ? 5 : 11);
      times.warm(quick ? 1 : 3, quick ? 200 : 1_000, quick ? 300 : 2_000);
      new ColdTable(out, times).print();
    }
  }

  /** Enters the people whom the events are about. */
  static void enter(URI store) {
    try (Store client = new Store(store)) {
      client.create(Store.TABLE);
      ResidentRepository residents = client.of(Store.TABLE).residents();
      for (Resident resident : ColdEvents.people()) {
        residents.save(resident);
      }
    }
  }

  /** Whoever answers the quota must answer the same bytes as ours. */
  private static void requireAlike(ColdTimes times) {
    String ours = times.seen(ColdRows.QUOTA).body();
    for (ColdRow row : times.rows()) {
      String theirs = times.seen(row.label()).body();
      if (row.label().startsWith(ColdRows.QUOTA) && !theirs.equals(ours)) {
        throw new DifferentAnswersException(
            row.label() + " answers differently:\n" + theirs + "\nours:\n" + ours);
      }
    }
  }

  /** A cache that does not fit is silently not used by a JVM that is not told to insist. */
  private static void requireCached(ColdTimes times) {
    for (String label : new String[] {ColdRows.EMPTY_CACHED, ColdRows.QUOTA_CACHED}) {
      if (times.has(label)) {
        ColdRow.Look look = times.seen(label);
        Progress.report(
            label + ": " + look.fromCache() + " of " + look.classes() + " classes from the cache");
        if (look.fromCache() < look.classes() * 0.8) {
          throw new IllegalStateException(label + ": the cache holds too few of the classes");
        }
      }
    }
  }

  /** Two functions that must answer alike do not. */
  private static final class DifferentAnswersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DifferentAnswersException(String message) {
      super(message);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
