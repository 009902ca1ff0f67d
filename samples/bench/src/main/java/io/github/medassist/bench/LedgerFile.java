// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.value.Fen;
import io.github.medassist.ledger.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Ledgers of any number of invented people, whose ID numbers are of a place that is none. */
final class LedgerFile {
  static final String REGION = "210921";
  static final int YEAR = 2023;

  private static final int ITEMS = 36;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private LedgerFile() {}

  static Path csv(Path file, int people) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", headers()));
      out.write('\n');
      for (int i = 0; i < people; i++) {
        out.write(String.join(",", row(i)));
        out.write('\n');
      }
    }
    return file;
  }

  /** Writes an XLSX as a spreadsheet saves it: texts in the shared table. */
  static Path xlsx(Path file, int people) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      write(sheet, 0, headers());
      for (int i = 0; i < people; i++) {
        write(sheet, i + 1, row(i));
        if (i % 200 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (row > 0 && i >= 18) {
        sheet.value(row, i, Double.valueOf(cells.get(i)));
      } else {
        sheet.value(row, i, cells.get(i));
      }
    }
  }

  private static List<String> headers() {
    List<String> headers = new ArrayList<>();
    for (Column column : Column.values()) {
      if (headers.size() < ITEMS) {
        headers.add(column.header());
      }
    }
    return headers;
  }

  private static List<String> row(int person) {
    List<String> cells = new ArrayList<>(ITEMS);
    cells.add(String.valueOf(person + 1));
    cells.add("阜蒙县");
    cells.add(REGION);
    cells.add("示例镇" + person % 30);
    cells.add("示例·" + Integer.toString(person, 36));
    cells.add(id(person));
    for (int flag = 6; flag < 18; flag++) {
      cells.add(flag == 14 || flag == 15 || (flag == 8 && person % 5 == 0) ? "是" : "否");
    }
    for (int figure = 0; figure < 18; figure++) {
      cells.add(
          figure % 6 == 0
              ? String.valueOf(person % 9)
              : Fen.yuan(10_000L * figure + person % 100_000));
    }
    return cells;
  }

  /** A day of birth has 999 people. */
  private static String id(int person) {
    LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(person / 999);
    String digits =
        "990001" + birth.toString().replace("-", "") + String.format("%03d", person % 999 + 1);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return digits + "10X98765432".charAt(sum % 11);
  }
}
