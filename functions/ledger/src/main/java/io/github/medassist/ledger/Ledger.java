// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.inject.Inject;

/**
 * Imports the ledger from CSV and XLSX, and exports it.
 *
 * <p>The figures of a ledger (items 19 to 36) are kept as what was reported and counted nowhere:
 * what happened is what the settlements on record say. An export prints those where the year has
 * any, else what was reported. The cost of high-value drugs has no block among the 36 items and is
 * printed nowhere.
 */
public final class Ledger {
  private static final long LAST = Long.MAX_VALUE;

  private final ResidentRepository residents;
  private final Policies policies;
  private final Identity identity;
  private final Clock clock;

  /**
   * Makes it over the store's residents; the settings hold the keys of references and names, the
   * policies know the regions.
   */
  @Inject
  public Ledger(
      Settings settings, Identity identity, ResidentRepository residents, Policies policies) {
    this.residents = residents;
    this.policies = policies;
    this.identity = identity;
    this.clock = settings.clock();
  }

  /**
   * Imports {@code file}: every good row is in when this returns, every other was named. A person
   * who stands in the file twice is taken from the first row. A row that says what is on record
   * already writes nothing.
   *
   * @param file a {@code .csv}, in UTF-8 or GB18030, or a {@code .xlsx}
   * @param year the benefit year that the rows are of
   * @param on the day that they are true of
   * @param rejections takes each row that was left out, in the order of the file, on this thread
   * @param progress takes the count of rows done so far, now and then, on this thread
   * @throws IOException if the file as a whole cannot be read, in one line that says how to mend it
   */
  public ImportReport importFile(
      Path file, int year, Day on, Consumer<RowRejection> rejections, LongConsumer progress)
      throws IOException {
    return importFile(file, year, on, 1, LAST, rejections, progress);
  }

  /** Imports the rows from {@code from} to {@code to}, both included; the header is row 1. */
  ImportReport importFile(
      Path file,
      int year,
      Day on,
      long from,
      long to,
      Consumer<RowRejection> rejections,
      LongConsumer progress)
      throws IOException {
    try (RowSource source =
        isXlsx(file) ? XlsxRowSource.open(file) : CsvRowSource.open(Files.newInputStream(file))) {
      return importer(year, on, rejections, progress).run(source, from, to);
    } catch (IOException e) {
      throw FileErrors.of(file, e);
    }
  }

  /**
   * Imports a CSV that is not a file, and closes it; else like {@link #importFile}.
   *
   * @param csv the CSV, in UTF-8 or GB18030
   */
  public ImportReport importCsv(
      InputStream csv, int year, Day on, Consumer<RowRejection> rejections, LongConsumer progress)
      throws IOException {
    return importCsv(csv, year, on, 1, LAST, rejections, progress);
  }

  /** Imports the rows of a CSV from {@code from} to {@code to}, both included. */
  ImportReport importCsv(
      InputStream csv,
      int year,
      Day on,
      long from,
      long to,
      Consumer<RowRejection> rejections,
      LongConsumer progress)
      throws IOException {
    return importer(year, on, rejections, progress).run(CsvRowSource.open(csv), from, to);
  }

  private LedgerImporter importer(
      int year, Day on, Consumer<RowRejection> rejections, LongConsumer progress) {
    String now = Settings.instant(clock);
    return new LedgerImporter(
        new BatchWriter(residents),
        new RecordUpdater(identity, year, on, now),
        policies,
        rejections,
        progress);
  }

  /**
   * Whether {@code name} is an XLSX's.
   *
   * @throws IOException if it is no CSV's either
   */
  static boolean isXlsx(Path name) throws IOException {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".xlsx") && !lower.endsWith(".csv")) {
      throw new IOException("the name must end in .csv or .xlsx");
    }
    return lower.endsWith(".xlsx");
  }

  /**
   * Exports everybody whom {@code region} or one below it insures, in memory that does not grow
   * with them, in no order.
   *
   * @param region the region's code
   * @param year the benefit year whose flags and figures are printed
   * @param file a {@code .csv} or {@code .xlsx}; one that is there is replaced once the new one is
   *     whole
   * @param progress takes the count of rows done so far, now and then, on this thread
   * @return the rows written, without the header
   * @throws IOException if it cannot be written, in one line that says how to mend it; what was
   *     there is left as it was
   */
  public long exportFile(String region, int year, Path file, LongConsumer progress)
      throws IOException {
    return new LedgerExporter(residents, identity, year, progress)
        .export(new CoveredRegions(policies).within(region), file);
  }
}
