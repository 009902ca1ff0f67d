package io.github.medassist.functions.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of an XLSX's first sheet. */
final class XlsxLines implements Lines {
  private static final String BROKEN =
      "the file is no whole XLSX: open it in a spreadsheet, save it again as .xlsx, and import that";

  /** From here on a spreadsheet has lost the last digits of a number, as of an ID number. */
  private static final BigDecimal INEXACT = BigDecimal.TEN.pow(15);

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int width;

  /**
   * Opens {@code file}.
   *
   * @throws IOException if it is not a whole XLSX; it is read once in full to know that before the
   *     first row is taken
   */
  XlsxLines(Path file) throws IOException {
    requireWhole(file);
    ReadableWorkbook opened = null;
    try {
      opened = new ReadableWorkbook(file.toFile());
      if (opened.isDate1904()) {
        throw new IOException(
            "the file counts days from 1904: turn that off in the spreadsheet's options and save"
                + " it again");
      }
      this.stream = opened.getFirstSheet().openStream();
      this.rows = stream.iterator();
      this.workbook = opened;
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw e instanceof IOException io && String.valueOf(io.getMessage()).startsWith("the file")
          ? io
          : new IOException(BROKEN, e);
    }
  }

  /** Reads every part to its end and compares its sum. */
  private static void requireWhole(Path file) throws IOException {
    boolean sheet = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
        if (sum.getValue() != entry.getCrc()) {
          throw new IOException(BROKEN);
        }
        sheet |= entry.getName().startsWith("xl/worksheets/");
      }
    } catch (ZipException | EOFException e) {
      throw new IOException(BROKEN, e);
    }
    if (!sheet) {
      throw new IOException(BROKEN);
    }
  }

  @Override
  public @Nullable Line next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      // A spreadsheet leaves out the empty cells at a row's end.
      int count = Math.max(row.getCellCount(), width);
      List<String> cells = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        cells.add(i < row.getCellCount() ? text(row.getCell(i)) : "");
      }
      width = width == 0 ? count : width;
      return new Line(row.getRowNum(), cells);
    } catch (RuntimeException e) {
      throw new IOException(BROKEN, e);
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell.asNumber());
      case ERROR -> RowReader.UNREADABLE;
      default -> String.valueOf(cell.getText()).strip();
    };
  }

  /** Undoes what a binary fraction adds: 0.1 is stored as 0.10000000000000001. */
  private static String number(BigDecimal number) {
    if (number.abs().compareTo(INEXACT) >= 0) {
      return number.stripTrailingZeros().toString();
    }
    return new BigDecimal(Double.toString(number.doubleValue()))
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
