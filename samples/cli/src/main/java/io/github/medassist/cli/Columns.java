// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * Lays rows out in columns, two spaces apart. A wide character, such as a Chinese one, takes two
 * places on a terminal, and so it counts here.
 */
final class Columns {
  private static final String GAP = "  ";
  private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

  private final String alignments;
  private final List<Row> rows = new ArrayList<>();

  private record Row(List<Ansi.IStyle> style, List<String> cells) {}

  /** Takes one letter a column: {@code l} for left, {@code r} for right. */
  Columns(String alignments) {
    this.alignments = alignments;
  }

  /** Adds a row; cells left out at its end are empty. */
  Columns row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row that a terminal shows in {@code style}; its words say the same without it. */
  Columns row(Ansi.IStyle style, String... cells) {
    rows.add(new Row(List.of(style), List.of(cells)));
    return this;
  }

  Columns row(List<String> cells) {
    rows.add(new Row(List.of(), cells));
    return this;
  }

  /** How many rows there are, headings too. */
  int size() {
    return rows.size();
  }

  /** The rows as lines without trailing blanks. */
  List<String> lines(Ansi ansi) {
    int[] widths = new int[alignments.length()];
    for (Row row : rows) {
      for (int i = 0; i < row.cells.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.cells.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.cells.size(); i++) {
        String cell = row.cells.get(i);
        String blanks = " ".repeat(widths[i] - width(cell));
        line.append(i == 0 ? "" : GAP);
        line.append(alignments.charAt(i) == 'r' ? blanks + cell : cell + blanks);
      }
      lines.add(styled(ansi, row.style, line.toString().stripTrailing()));
    }
    return lines;
  }

  /** {@code line} in {@code style} where colours are wanted. */
  static String styled(Ansi ansi, List<Ansi.IStyle> style, String line) {
    return style.isEmpty() || line.isEmpty()
        ? line
        : Help.defaultColorScheme(ansi).apply(line, style).toString();
  }

  /** The places that {@code text} takes on a terminal. */
  static int width(String text) {
    return PLAIN.apply(text, List.of()).getCJKAdjustedLength();
  }
}
