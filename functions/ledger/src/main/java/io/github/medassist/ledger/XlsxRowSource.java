// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an XLSX's first sheet (ECMA-376 part 1, 18.3), in memory that does not grow with the
 * file. Own code, since the readers that do so too bring Apache POI, larger than all else here.
 */
final class XlsxRowSource implements RowSource {
  /** From here on a spreadsheet has lost the last digits of a number, as of an ID number. */
  private static final BigDecimal INEXACT = BigDecimal.TEN.pow(15);

  /** As many as a sheet has: the last is XFD. */
  private static final int MAX_COLUMNS = 1 << 14;

  /** Far above the widest row, as for a CSV's. */
  private static final int MAX_ROW = 64 * 1024;

  /** A character that XML has not (ECMA-376 part 1, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final String MIDNIGHT = "T00:00:00";

  private final ZipFile zip;
  private final XlsxPartReader sheet;
  private final XlsxSharedStrings strings;
  private int row;
  private int width;
  private boolean ended;

  private XlsxRowSource(ZipFile zip, XlsxPartReader sheet, XlsxSharedStrings strings) {
    this.zip = zip;
    this.sheet = sheet;
    this.strings = strings;
  }

  /**
   * Opens {@code file}.
   *
   * @throws IOException if it is not a whole XLSX; it is read once in full to know that before the
   *     first row is taken
   */
  static XlsxRowSource open(Path file) throws IOException {
    return open(file, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Opens {@code file}, with {@code folder} for what does not fit in memory. */
  static XlsxRowSource open(Path file, Path folder) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException | RuntimeException e) {
      throw XlsxPartReader.broken(e);
    }
    try {
      readWhole(zip);
      XlsxLayout parts = XlsxLayout.of(zip);
      ZipEntry texts = parts.strings();
      // Closing the zip closes both.
      XlsxPartReader sheet = XlsxPartReader.open(zip.getInputStream(parts.sheet()));
      XlsxPartReader strings =
          texts == null ? null : XlsxPartReader.open(zip.getInputStream(texts));
      return new XlsxRowSource(zip, sheet, new XlsxSharedStrings(strings, folder));
    } catch (ZipException | EOFException | RuntimeException e) {
      zip.close();
      throw XlsxPartReader.broken(e);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  /** Reads every part to its end and compares its sum. */
  private static void readWhole(ZipFile zip) throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      CRC32 sum = new CRC32();
      try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (sum.getValue() != entry.getCrc()) {
        throw XlsxPartReader.broken(null);
      }
    }
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      while (!ended && sheet.next()) {
        if (sheet.begins("row")) {
          return row();
        }
        ended = sheet.ends("sheetData");
      }
      return null;
    } catch (RuntimeException e) {
      throw XlsxPartReader.broken(e);
    }
  }

  private Row row() throws IOException {
    String number = sheet.attribute("r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    List<String> cells = new ArrayList<>(width);
    int column = -1;
    int length = 0;
    while (sheet.next() && !sheet.ends("row")) {
      if (sheet.begins("c")) {
        column = column(sheet.attribute("r"), column + 1);
        String text = cell();
        length += text.length();
        if (column < MAX_COLUMNS && length < MAX_ROW) {
          fill(cells, column + 1);
          cells.set(column, text);
        } else {
          length = MAX_ROW;
        }
      } else {
        sheet.skip();
      }
    }
    if (length >= MAX_ROW) {
      return new Row(row, null);
    }
    // A spreadsheet leaves out the empty cells at a row's end.
    fill(cells, width);
    width = width == 0 ? cells.size() : width;
    return new Row(row, cells);
  }

  private static void fill(List<String> cells, int count) {
    while (cells.size() < count) {
      cells.add("");
    }
  }

  /** The column of a reference such as C5, from 0, or {@code next} where there is none. */
  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MAX_COLUMNS; i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column == 0 ? MAX_COLUMNS : column - 1;
  }

  private String cell() throws IOException {
    String type = sheet.attribute("t");
    String value = "";
    while (sheet.next() && !sheet.ends("c")) {
      if (sheet.begins("v")) {
        value = sheet.text();
      } else if (sheet.begins("is")) {
        value = sheet.item();
      } else {
        sheet.skip();
      }
    }
    if ("e".equals(type)) {
      return RowReader.UNREADABLE;
    }
    if (value.isEmpty()) {
      return "";
    }
    return switch (type == null ? "n" : type) {
      case "n" -> number(value.strip());
      case "s" -> shared(value.strip());
      case "b" -> String.valueOf("1".equals(value.strip()));
      case "d" ->
          value.endsWith(MIDNIGHT)
              ? value.substring(0, value.length() - MIDNIGHT.length())
              : value.strip();
      default -> plain(value);
    };
  }

  private String shared(String index) throws IOException {
    int number;
    try {
      number = Integer.parseInt(index);
    } catch (NumberFormatException e) {
      return RowReader.UNREADABLE;
    }
    String text = strings.get(number);
    return text == null ? RowReader.UNREADABLE : plain(text);
  }

  private static String plain(String text) {
    if (!text.contains("_x")) {
      return text.strip();
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        .strip();
  }

  /** Undoes what a binary fraction adds: 0.1 is stored as 0.10000000000000001. */
  private static String number(String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return RowReader.UNREADABLE;
    }
    if (number.abs().compareTo(INEXACT) >= 0) {
      return number.stripTrailingZeros().toString();
    }
    return new BigDecimal(Double.toString(number.doubleValue()))
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public void close() throws IOException {
    try {
      strings.close();
    } finally {
      zip.close();
    }
  }
}
