// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV file (RFC 4180, UTF-8) for officials to open: with a mark, without which Excel garbles
 * Chinese.
 */
public final class CsvReport implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final CsvWriter writer;

  private CsvReport(CsvWriter writer) {
    this.writer = writer;
  }

  /** Begins a file with its headings; closing it closes {@code out}. */
  public static CsvReport begin(OutputStream out, List<String> headings) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvReport csv = new CsvReport(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out));
    csv.row(headings);
    return csv;
  }

  /** Writes a row. A cell that a spreadsheet would compute gets an apostrophe before it. */
  public void row(List<String> cells) throws IOException {
    try {
      writer.writeRecord(cells.stream().map(CsvReport::plain).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A name out of somebody's list must not be run by whoever opens the report. */
  private static String plain(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
