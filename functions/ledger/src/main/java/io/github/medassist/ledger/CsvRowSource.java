// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV (RFC 4180, except that a cell holds no line break): each line is taken apart by
 * itself, so that a quote that somebody forgot to close spoils its own row and no other, and a row
 * has the number of its line.
 */
final class CsvRowSource implements RowSource {
  /** Far above the widest row; what is longer is no ledger. */
  private static final int MAX_LINE = 64 * 1024;

  private static final CsvReader.CsvReaderBuilder FORMAT = CsvReader.builder();

  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder(512);
  private long row;
  private boolean tooLong;

  private CsvRowSource(BufferedReader reader) {
    this.reader = reader;
  }

  /**
   * Begins to read {@code in}, which closing this closes.
   *
   * @throws IOException if it is in another encoding than UTF-8 and GB18030, or cannot be read
   */
  static CsvRowSource open(InputStream in) throws IOException {
    return new CsvRowSource(CsvText.reader(in));
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (!readLine()) {
      return null;
    }
    row++;
    if (tooLong) {
      return new Row(row, null);
    }
    if (line.length() == 0) {
      return new Row(row, List.of());
    }
    try {
      CsvRecord record = FORMAT.ofSingleCsvRecord(line.toString());
      List<String> cells = new ArrayList<>(record.getFieldCount());
      for (int i = 0; i < record.getFieldCount(); i++) {
        cells.add(record.getField(i).strip());
      }
      return new Row(row, cells);
    } catch (CsvParseException e) {
      // The cause is left out: its message may quote the cell.
      return new Row(row, null);
    }
  }

  /** Reads one line of bounded length, and skips the rest of a longer one. */
  private boolean readLine() throws IOException {
    line.setLength(0);
    tooLong = false;
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < MAX_LINE) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
      c = reader.read();
    }
    if (c == '\r') {
      reader.mark(1);
      if (reader.read() != '\n') {
        reader.reset();
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
