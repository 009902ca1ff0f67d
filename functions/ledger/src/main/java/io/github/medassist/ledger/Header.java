// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of each column in a file. */
final class Header {
  private static final int ABSENT = -1;

  private final int[] places;
  private final int width;

  private Header(int[] places, int width) {
    this.places = places;
    this.width = width;
  }

  /**
   * Reads the header row.
   *
   * @throws IOException if it is not the ledger's, in one line that names the columns
   */
  static Header of(List<String> cells) throws IOException {
    int[] places = new int[Column.values().length];
    Arrays.fill(places, ABSENT);
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = column(cells.get(i));
      if (column == null) {
        if (!cells.get(i).isEmpty()) {
          unknown.add(cells.get(i));
        }
      } else if (places[column.ordinal()] != ABSENT) {
        twice.add(column.header());
      } else {
        places[column.ordinal()] = i;
      }
    }
    Header header = new Header(places, cells.size());
    List<String> missing = new ArrayList<>();
    for (Column item : Column.ITEMS) {
      if (!header.has(item)) {
        missing.add(item.header());
      }
    }
    if (missing.size() == Column.ITEMS.size()) {
      // Not quoted: where a header is missing, the first row is a person.
      throw new IOException(
          "the first row is not the ledger's header: put the names of the 36 items there, one a"
              + " column, from "
              + Column.SERIAL.header()
              + " to "
              + Column.INPATIENT_OTHER.header());
    }
    for (List<Column> together : Column.TOGETHER) {
      if (together.stream().anyMatch(header::has)) {
        together.stream()
            .filter(each -> !header.has(each))
            .forEach(each -> missing.add(each.header()));
      }
    }
    refuse("does not have the columns ", missing, ": add them, with empty cells if need be");
    refuse(
        "has columns that the ledger does not know, ", unknown, ": remove them or mend their name");
    refuse("has the columns ", twice, " twice: leave one of each");
    return header;
  }

  private static void refuse(String what, List<String> columns, String remedy) throws IOException {
    if (!columns.isEmpty()) {
      throw new IOException("the file " + what + String.join(", ", columns) + remedy);
    }
  }

  private static @Nullable Column column(String header) {
    for (Column each : Column.values()) {
      if (each.header().equals(header)) {
        return each;
      }
    }
    return null;
  }

  /** Whether the file has {@code column}. */
  boolean has(Column column) {
    return places[column.ordinal()] != ABSENT;
  }

  /** The cell of {@code column}; empty where the row or the file has none. */
  String cell(List<String> cells, Column column) {
    int place = places[column.ordinal()];
    return place == ABSENT || place >= cells.size() ? "" : cells.get(place);
  }

  /** Whether a row has as many cells as the header. */
  boolean fits(List<String> cells) {
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        return false;
      }
    }
    return cells.size() >= width;
  }
}
