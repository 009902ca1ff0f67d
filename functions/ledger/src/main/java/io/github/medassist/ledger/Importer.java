package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;
import io.github.medassist.functions.problem.FaultException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
final class Importer {
  private static final int THREADS = 4;
  private static final int UNDER_WAY = 8;

  private final Writer writer;
  private final Entry entry;
  private final Consumer<Rejection> rejections;
  private final LongConsumer progress;
  private final Deque<Future<Writer.Outcome>> underWay = new ArrayDeque<>();
  private long rows;
  private long created;
  private long changed;
  private long unchanged;
  private long rejected;

  Importer(Writer writer, Entry entry, Consumer<Rejection> rejections, LongConsumer progress) {
    this.writer = writer;
    this.entry = entry;
    this.rejections = rejections;
    this.progress = progress;
  }

  /**
   * Imports the rows from {@code from} to {@code to}, both included. The rows before are read too:
   * one of them may have a person who stands again further down.
   */
  ImportReport run(Lines lines, long from, long to) throws IOException {
    RowReader reader = new RowReader(header(lines));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "ledger");
              thread.setDaemon(true);
              return thread;
            });
    try {
      read(lines, reader, from, to, threads);
      while (!underWay.isEmpty()) {
        await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: import the file again; what is in stays in", e);
    } finally {
      threads.shutdownNow();
    }
    return new ImportReport(rows, created, changed, unchanged, rejected);
  }

  private static Header header(Lines lines) throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      List<String> cells = line.cells();
      if (cells == null) {
        throw new IOException(
            "the file's header cannot be read: is this a CSV with commas, and quotes in pairs?");
      }
      if (!line.isBlank()) {
        return Header.of(cells);
      }
    }
    throw new IOException("the file is empty: it needs the ledger's header and a row a person");
  }

  private void read(Lines lines, RowReader reader, long from, long to, ExecutorService threads)
      throws IOException, InterruptedException {
    People people = new People();
    List<LedgerRow> batch = new ArrayList<>(Writer.BATCH);
    for (Lines.Line line = lines.next(); line != null && line.row() <= to; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      boolean ours = line.row() >= from;
      rows += ours ? 1 : 0;
      LedgerRow row = row(reader, people, line, ours);
      if (row != null && ours) {
        batch.add(row);
      }
      if (batch.size() == Writer.BATCH) {
        submit(threads, batch);
        batch = new ArrayList<>(Writer.BATCH);
      }
    }
    if (!batch.isEmpty()) {
      submit(threads, batch);
    }
  }

  /** Returns the row, or null if it was rejected. */
  private @Nullable LedgerRow row(RowReader reader, People people, Lines.Line line, boolean ours) {
    try {
      LedgerRow row = reader.read(line);
      int first = people.firstRow(row.id(), row.row());
      if (first == 0) {
        return row;
      }
      throw new RowReader.WrongCell(
          Column.ID_NUMBER,
          Text.of("与第 " + first + " 行是同一人", "the same person as in row " + first));
    } catch (RowReader.WrongCell e) {
      if (ours) {
        rejected++;
        rejections.accept(e.in(line.row()));
      }
      return null;
    }
  }

  private void submit(ExecutorService threads, List<LedgerRow> batch)
      throws IOException, InterruptedException {
    if (underWay.size() == UNDER_WAY) {
      await();
    }
    underWay.add(threads.submit(() -> writer.write(entry, batch)));
  }

  private void await() throws IOException, InterruptedException {
    try {
      Writer.Outcome outcome = underWay.remove().get();
      created += outcome.created();
      changed += outcome.changed();
      unchanged += outcome.unchanged();
      progress.accept(created + changed + unchanged + rejected);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof SdkException || cause instanceof FaultException) {
        // Not its message: one may quote a key.
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
