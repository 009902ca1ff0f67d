// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.value.Day;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** One import or export as a process of its own, which says what memory it needed at most. */
final class LedgerProcess {
  /** The heap that every size has. */
  static final String HEAP = "-Xmx192m";

  private static final String PEAK = "VmHWM:";

  private LedgerProcess() {}

  /** What a process does; in this order, each finds what the one before left. */
  enum Job {
    IMPORT_CSV("import .csv", 1_000_000),
    /** The same people again: read and compared, not written. */
    IMPORT_XLSX("import .xlsx", 1_000_000),
    EXPORT_CSV("export .csv", 100_000),
    EXPORT_XLSX("export .xlsx", 100_000);

    private final String label;
    private final int most;

    Job(String label, int most) {
      this.label = label;
      this.most = most;
    }

    /**
     * The most rows that can be tried: for each page of an export DynamoDB Local reads all keys of
     * the region, so that ten times the rows take it a hundred times as long.
     */
    int most() {
      return most;
    }

    String label() {
      return label;
    }
  }

  /** Runs {@code job} and returns its peak in MiB. */
  static double peak(LocalStore store, Job job, Path folder, int rows)
      throws IOException, InterruptedException {
    Path file =
        switch (job) {
          case IMPORT_CSV -> LedgerFile.csv(folder.resolve("in.csv"), rows);
          case IMPORT_XLSX -> LedgerFile.xlsx(folder.resolve("in.xlsx"), rows);
          case EXPORT_CSV -> folder.resolve("out.csv");
          case EXPORT_XLSX -> folder.resolve("out.xlsx");
        };
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LedgerProcess.class.getName(),
                job.name(),
                store.address().toString(),
                file.toString(),
                String.valueOf(rows))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(job.label() + " of " + rows + " rows failed");
    }
    return Long.parseLong(output.trim()) / 1024.0;
  }

  /** Does the job that the arguments name. */
  public static void main(String[] args) throws IOException {
    int expected = Integer.parseInt(args[3]);
    Path file = Path.of(args[2]);
    Job job = Job.valueOf(args[0]);
    LongConsumer progress = done -> Progress.report(job.label(), (int) done, expected);
    long rows;
    try (Store store = new Store(URI.create(args[1]))) {
      rows =
          switch (job) {
            case IMPORT_CSV, IMPORT_XLSX -> load(store, file, progress);
            case EXPORT_CSV, EXPORT_XLSX ->
                store
                    .ledger(Store.TABLE)
                    .exportFile(LedgerFile.REGION, LedgerFile.YEAR, file, progress);
          };
    }
    if (rows != expected) {
      throw new IllegalStateException(rows + " of " + expected + " rows");
    }
    System.out.println(peakKib());
  }

  private static long load(Store store, Path file, LongConsumer progress) throws IOException {
    return store
        .ledger(Store.TABLE)
        .importFile(
            file,
            LedgerFile.YEAR,
            Day.of(LedgerFile.YEAR, 6, 1),
            rejection -> {
              throw new IllegalStateException(rejection.toString());
            },
            progress)
        .rows();
  }

  private static long peakKib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(PEAK)) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("/proc/self/status has no " + PEAK + ": this needs Linux");
  }
}
