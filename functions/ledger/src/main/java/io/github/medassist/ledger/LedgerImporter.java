// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One import: this thread reads and checks the rows, a few others turn them into records and write
 * those. What is under way is bounded, so that the memory does not grow with the file.
 */
final class LedgerImporter {
  private static final int THREADS = 4;
  private static final int UNDER_WAY = 8;

  private final BatchWriter writer;
  private final RecordUpdater updater;
  private final Policies policies;
  private final Consumer<RowRejection> rejections;
  private final LongConsumer progress;
  private final SortedMap<String, Long> rowsByRegion = new TreeMap<>();
  private final Deque<Future<BatchWriter.Outcome>> underWay = new ArrayDeque<>();
  private long rows;
  private long created;
  private long changed;
  private long unchanged;
  private long rejected;

  LedgerImporter(
      BatchWriter writer,
      RecordUpdater updater,
      Policies policies,
      Consumer<RowRejection> rejections,
      LongConsumer progress) {
    this.writer = writer;
    this.updater = updater;
    this.policies = policies;
    this.rejections = rejections;
    this.progress = progress;
  }

  /**
   * Imports the rows from {@code from} to {@code to}, both included. The rows before are read too:
   * one of them may have a person who stands again further down.
   */
  ImportReport run(RowSource source, long from, long to) throws IOException {
    RowReader reader = new RowReader(header(source), policies);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "ledger");
              thread.setDaemon(true);
              return thread;
            });
    try {
      read(source, reader, from, to, threads);
      while (!underWay.isEmpty()) {
        await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: import the file again; what is in stays in", e);
    } finally {
      threads.shutdownNow();
    }
    return new ImportReport(rows, created, changed, unchanged, rejected, withoutPacks());
  }

  private List<PlaceWithoutPacks> withoutPacks() {
    List<PlaceWithoutPacks> places = new ArrayList<>();
    rowsByRegion.forEach(
        (region, count) -> {
          String above = policies.answering(region);
          if (above != null && !above.equals(region)) {
            places.add(
                new PlaceWithoutPacks(
                    region, policies.name(region), above, policies.name(above), count));
          }
        });
    return places;
  }

  private static Header header(RowSource source) throws IOException {
    for (RowSource.Row raw = source.next(); raw != null; raw = source.next()) {
      List<String> cells = raw.cells();
      if (cells == null) {
        throw new IOException(
            "the file's header cannot be read: is this a CSV with commas, and quotes in pairs?");
      }
      if (!raw.isBlank()) {
        return Header.of(cells);
      }
    }
    throw new IOException("the file is empty: it needs the ledger's header and a row a person");
  }

  private void read(RowSource source, RowReader reader, long from, long to, ExecutorService threads)
      throws IOException, InterruptedException {
    SeenResidents seen = new SeenResidents();
    List<LedgerRow> batch = new ArrayList<>(BatchWriter.BATCH);
    for (RowSource.Row raw = source.next(); raw != null && raw.row() <= to; raw = source.next()) {
      if (raw.isBlank()) {
        continue;
      }
      boolean ours = raw.row() >= from;
      rows += ours ? 1 : 0;
      LedgerRow row = row(reader, seen, raw, ours);
      if (row != null && ours) {
        batch.add(row);
        rowsByRegion.merge(row.region(), 1L, Long::sum);
      }
      if (batch.size() == BatchWriter.BATCH) {
        submit(threads, batch);
        batch = new ArrayList<>(BatchWriter.BATCH);
      }
    }
    if (!batch.isEmpty()) {
      submit(threads, batch);
    }
  }

  /** The row, or null if it was rejected. */
  private @Nullable LedgerRow row(
      RowReader reader, SeenResidents seen, RowSource.Row raw, boolean ours) {
    try {
      LedgerRow row = reader.read(raw);
      int first = seen.firstRow(row.person().id(), row.row());
      if (first == 0) {
        return row;
      }
      throw new RowReader.WrongCell(
          Column.ID_NUMBER,
          Text.of("与第 " + first + " 行是同一人", "the same person as in row " + first));
    } catch (RowReader.WrongCell e) {
      if (ours) {
        rejected++;
        rejections.accept(e.in(raw.row()));
      }
      return null;
    }
  }

  private void submit(ExecutorService threads, List<LedgerRow> batch)
      throws IOException, InterruptedException {
    if (underWay.size() == UNDER_WAY) {
      await();
    }
    underWay.add(threads.submit(() -> writer.write(updater, batch)));
  }

  private void await() throws IOException, InterruptedException {
    try {
      BatchWriter.Outcome outcome = underWay.remove().get();
      created += outcome.created();
      changed += outcome.changed();
      unchanged += outcome.unchanged();
      progress.accept(created + changed + unchanged + rejected);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof SdkException || cause instanceof ProblemException) {
        // The cause's message is left out: it may quote a key.
        throw new IOException(
            "the store does not take the rows ("
                + cause.getClass().getSimpleName()
                + "): see that it is up, and import the file again; what is in stays in",
            cause);
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a row that is good can be written", cause);
    }
  }
}
