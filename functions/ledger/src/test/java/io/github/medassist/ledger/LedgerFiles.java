// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Ledgers of invented people. */
final class LedgerFiles {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private LedgerFiles() {}

  /** The ID number of an invented person: of a place that is not assigned. */
  static String id(int number) {
    return checked("990001%04d0101%03d".formatted(1950 + number / 1000, number % 1000));
  }

  /** {@code digits} and their check digit. */
  static String checked(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  static String name(int number) {
    return "示例·甲" + number;
  }

  /** A person's row: every item, and none of the added columns. */
  static Map<Column, String> person(int number) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    for (Column column : Column.FLAGS) {
      row.put(column, "否");
    }
    for (int i = 0; i < Column.FIGURES.size(); i++) {
      row.put(Column.FIGURES.get(i), Column.isCount(i) ? String.valueOf(i) : 100 + number + ".50");
    }
    row.put(Column.SERIAL, String.valueOf(number));
    row.put(Column.POOL, "阜蒙县");
    row.put(Column.CODE, "210921");
    row.put(Column.PLACE, "示例镇");
    row.put(Column.NAME, name(number));
    row.put(Column.ID_NUMBER, id(number));
    row.put(Column.BASIC_INSURANCE, "是");
    if (number % 2 == 0) {
      row.put(Column.RURAL_ALLOWANCE, "是");
    }
    if (number % 3 == 0) {
      row.put(Column.INPATIENT_TOTAL, "");
      row.put(Column.PLACE, "");
    }
    return row;
  }

  static List<Map<Column, String>> people(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(LedgerFiles::person)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static String csv(List<Map<Column, String>> rows) {
    return csv(Column.ITEMS, rows);
  }

  static String csv(List<Column> columns, List<Map<Column, String>> rows) {
    StringBuilder out = new StringBuilder(String.join(",", Column.headers(columns))).append("\r\n");
    for (Map<Column, String> row : rows) {
      out.append(
              columns.stream()
                  .map(each -> row.getOrDefault(each, ""))
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return out.toString();
  }

  static Path write(Path file, String csv) throws IOException {
    return write(file, csv, StandardCharsets.UTF_8);
  }

  static Path write(Path file, String csv, Charset charset) throws IOException {
    return Files.write(file, csv.getBytes(charset));
  }

  /** Writes an XLSX as a spreadsheet would: numbers as numbers, texts in the shared table. */
  static Path xlsx(Path file, List<Map<Column, String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台账");
      for (int c = 0; c < Column.ITEMS.size(); c++) {
        Column column = Column.ITEMS.get(c);
        sheet.value(0, c, column.header());
        for (int r = 0; r < rows.size(); r++) {
          String cell = rows.get(r).getOrDefault(column, "");
          boolean number = Column.FIGURES.contains(column) || column == Column.SERIAL;
          if (number && !cell.isEmpty()) {
            sheet.value(r + 1, c, Double.valueOf(cell));
          } else if (!cell.isEmpty()) {
            sheet.value(r + 1, c, cell);
          }
        }
      }
    }
    return Files.write(file, out.toByteArray());
  }
}
