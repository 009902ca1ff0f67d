// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Measures what the store is written and read with, beside the barest loop that does the same. */
public final class StoreBench {
  private static final String USAGE =
      """
      Measures, over DynamoDB Local in memory (a process of its own that is not counted):
        settlements a second, beside a bare TransactWriteItems loop of the same two items
        ledger import rows a second, beside a bare BatchWriteItem loop of the same items
        ledger export rows a second, beside a bare query and BatchGetItem loop
        peak memory of whole import and export processes, from 10 thousand to 1 million rows

        --memory  the peak memory alone
        --nation  how long a job over all of the nation's codes asks who is where, alone
        --quick   few rows and rounds
        --help    this text

      The tables go to the output, progress to the error stream. In full it takes hours. A million
      rows are imported and not exported: DynamoDB Local reads all keys of a region for each page.
      """;

  private StoreBench() {}

  /** Runs; {@code --help} says how. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (options.contains("--help")) {
      out.print(USAGE);
      return;
    }
    if (!List.of("--memory", "--nation", "--quick").containsAll(options)) {
      out.print(USAGE);
      System.exit(2);
    }
    boolean quick = options.contains("--quick");
    Path folder = Files.createTempDirectory("store-bench");
    try {
      if (options.contains("--nation")) {
        new NationTimes(folder, quick ? 3 : 9).run(out);
        return;
      }
      if (!options.contains("--memory")) {
        settlements(out, quick);
        new LedgerRates(folder, quick ? 2_000 : 20_000, quick ? 3 : 7).run(out);
      }
      memory(out, quick, folder);
    } finally {
      delete(folder);
    }
  }

  private static void settlements(PrintStream out, boolean quick)
      throws IOException, InterruptedException, ExecutionException {
    try (LocalStore store = LocalStore.start(null);
        Store client = new Store(store.address())) {
      client.create(Store.TABLE);
      SettlementRates rates = new SettlementRates(client, out);
      for (int threads : new int[] {1, 8}) {
        rates.run(threads, quick ? 3 : 9, quick ? 300 : 2_000);
      }
    }
  }

  private static void memory(PrintStream out, boolean quick, Path folder)
      throws IOException, InterruptedException {
    int[] sizes = quick ? new int[] {1_000, 5_000} : new int[] {10_000, 100_000, 1_000_000};
    out.printf(Locale.ROOT, "%n%-12s", "peak MiB");
    for (LedgerProcess.Job job : LedgerProcess.Job.values()) {
      out.printf(Locale.ROOT, "  %14s", job.label());
    }
    out.println();
    for (int size : sizes) {
      // A store of its own, so that one size does not leave its rows to the next.
      try (LocalStore store = LocalStore.start(null);
          Store client = new Store(store.address())) {
        // What is measured is the memory of whoever imports and exports, not that of the store.
        client.createWithoutStream(Store.TABLE);
        out.printf(Locale.ROOT, "%,12d", size);
        for (LedgerProcess.Job job : LedgerProcess.Job.values()) {
          String peak = "-";
          if (size <= job.most()) {
            Progress.report(job.label() + " of " + size + " rows");
            peak = String.valueOf(Math.round(LedgerProcess.peak(store, job, folder, size)));
          }
          out.printf(Locale.ROOT, "  %14s", peak);
          out.flush();
        }
        out.println();
      }
    }
    out.println("each process with " + LedgerProcess.HEAP);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
