// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Fen;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A file of rows under the 36 items' header, written row by row. */
interface LedgerWriter extends Closeable {
  /**
   * Writes a row.
   *
   * @param texts items 1 to 18
   * @param figures items 19 to 36 in fen or visits, null for an empty cell
   */
  void write(List<String> texts, @Nullable Long[] figures) throws IOException;

  /** Writes the rest and ends the file. */
  @Override
  void close() throws IOException;

  /** A CSV in UTF-8, with the mark by which a spreadsheet knows that. */
  final class Csv implements LedgerWriter {
    private final CsvReport csv;

    private Csv(CsvReport csv) {
      this.csv = csv;
    }

    /** Begins a file with its header. */
    static Csv begin(OutputStream out) throws IOException {
      return new Csv(CsvReport.begin(out, Column.headers(Column.ITEMS)));
    }

    @Override
    public void write(List<String> texts, @Nullable Long[] figures) throws IOException {
      List<String> cells = new ArrayList<>(texts);
      for (int i = 0; i < figures.length; i++) {
        Long figure = figures[i];
        cells.add(figure == null ? "" : Column.isCount(i) ? figure.toString() : Fen.yuan(figure));
      }
      csv.row(cells);
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  /** An XLSX with one sheet. */
  final class Xlsx implements LedgerWriter {
    /** Rows that are kept before they are written out. */
    private static final int KEPT = 200;

    /** The most rows that a sheet has. */
    private static final int MOST = 1 << 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    private Xlsx(Workbook workbook, Worksheet sheet) {
      this.workbook = workbook;
      this.sheet = sheet;
    }

    /** Begins a file with its header. */
    static Xlsx begin(OutputStream out) throws IOException {
      Workbook workbook = new Workbook(out, "Medassist", "1.0");
      Worksheet sheet = workbook.newWorksheet("台账");
      List<String> headers = Column.headers(Column.ITEMS);
      for (int i = 0; i < headers.size(); i++) {
        sheet.inlineString(0, i, headers.get(i));
      }
      return new Xlsx(workbook, sheet);
    }

    @Override
    public void write(List<String> texts, @Nullable Long[] figures) throws IOException {
      if (row == MOST) {
        throw new IOException("a sheet has no room for so many people: export a .csv");
      }
      for (int i = 0; i < texts.size(); i++) {
        if (!texts.get(i).isEmpty()) {
          // Not the shared table, which would grow with the people.
          sheet.inlineString(row, i, texts.get(i));
        }
      }
      for (int i = 0; i < figures.length; i++) {
        Long figure = figures[i];
        if (figure != null) {
          sheet.value(
              row,
              texts.size() + i,
              Column.isCount(i) ? (Number) figure : BigDecimal.valueOf(figure, 2));
        }
      }
      row++;
      if (row % KEPT == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      workbook.close();
    }
  }
}
