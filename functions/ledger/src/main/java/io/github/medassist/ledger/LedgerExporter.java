// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** One export: person by person into a file beside the target, which takes its place at the end. */
final class LedgerExporter {
  private static final int BUFFER = 64 * 1024;
  private static final int STEP = 100;

  private final ResidentRepository residents;
  private final Identity identity;
  private final int year;
  private final LongConsumer progress;
  private long rows;

  LedgerExporter(ResidentRepository residents, Identity identity, int year, LongConsumer progress) {
    this.residents = residents;
    this.identity = identity;
    this.year = year;
    this.progress = progress;
  }

  /** Writes everybody of {@code regions} to the file and returns the rows, without the header. */
  long export(List<String> regions, Path file) throws IOException {
    Path part = null;
    try {
      boolean xlsx = Ledger.isXlsx(file);
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || Files.isDirectory(file)) {
        throw new IOException("it is a folder: name a file");
      }
      // Beside the target, so that it can take its place in one step; for its owner alone.
      part = Files.createTempFile(folder, ".ledger", ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        write(regions, out, xlsx);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (SdkException e) {
      delete(part);
      throw new IOException(
          file + ": the store does not answer: see that it is up, and export again", e);
    } catch (IOException e) {
      delete(part);
      throw FileErrors.of(file, e);
    } catch (RuntimeException e) {
      delete(part);
      throw e;
    }
  }

  private static void delete(@Nullable Path part) throws IOException {
    if (part != null) {
      Files.deleteIfExists(part);
    }
  }

  /** Writes everybody of {@code regions} to {@code out}, which stays open. */
  void write(List<String> regions, OutputStream out, boolean xlsx) throws IOException {
    try (LedgerWriter sheet = xlsx ? LedgerWriter.Xlsx.begin(out) : LedgerWriter.Csv.begin(out)) {
      for (String region : residents.inhabited(regions)) {
        write(sheet, region);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(LedgerWriter sheet, String region) {
    try (Stream<ResidentItem> people = residents.in(region)) {
      people.forEach(
          item -> {
            try {
              write(sheet, item);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void write(LedgerWriter sheet, ResidentItem item) throws IOException {
    Resident resident = item.resident();
    LedgerRecord kept = LedgerRecord.of(item);
    LedgerPerson person = LedgerPerson.of(item, identity);
    List<String> texts = new ArrayList<>();
    texts.add(person == null ? "" : person.serial());
    texts.add(person == null ? "" : person.pool());
    texts.add(kept == null ? resident.region() : kept.home().code());
    texts.add(person == null ? "" : person.place());
    texts.add(person == null ? "" : person.name());
    texts.add(person == null ? "" : person.idNumber());
    addFlags(texts, kept, resident);
    sheet.write(texts, figures(kept, resident.account(year)));
    rows++;
    if (rows % STEP == 0) {
      progress.accept(rows);
    }
  }

  /** A year of which no ledger was imported has the last one's words on poverty. */
  private void addFlags(List<String> texts, @Nullable LedgerRecord kept, Resident resident) {
    YearReport report = kept == null ? null : kept.years().get(year);
    YearReport last = kept == null ? null : kept.years().lastEntry().getValue();
    Insurance insurance = resident.insurance(year);
    for (Column column : Column.FLAGS) {
      boolean ofYear = column.compareTo(Column.BASIC_INSURANCE) >= 0;
      if (report != null) {
        texts.add(flag(report.has(column)));
      } else if (column == Column.BASIC_INSURANCE && insurance != null) {
        texts.add(
            flag(
                insurance.status() == EnrollmentStatus.ENROLLED
                    && insurance.scheme() == Scheme.RESIDENT));
      } else {
        texts.add(last == null || ofYear ? "" : flag(last.has(column)));
      }
    }
  }

  private static String flag(boolean is) {
    return is ? RowReader.YES : RowReader.NO;
  }

  private @Nullable Long[] figures(@Nullable LedgerRecord kept, Account account) {
    @Nullable Long[] figures = new Long[YearReport.FIGURES];
    YearReport report = kept == null ? null : kept.years().get(year);
    for (int i = 0; i < figures.length; i++) {
      if (account.isEmpty()) {
        figures[i] = report == null ? null : report.figure(i);
      } else {
        CareTotal total = account.total(Column.BLOCKS.get(i / Column.BLOCK));
        figures[i] = figure(total, i % Column.BLOCK);
      }
    }
    return figures;
  }

  private static long figure(CareTotal total, int index) {
    return switch (index) {
      case 0 -> total.visits();
      case 1 -> total.total();
      case 2 -> total.paid(Layer.BASIC);
      case 3 -> total.paid(Layer.CRITICAL_ILLNESS);
      case 4 -> total.paid(Layer.ASSISTANCE);
      default -> total.other();
    };
  }
}
