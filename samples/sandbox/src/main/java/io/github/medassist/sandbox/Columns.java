// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays rows out in columns, two spaces apart. A wide character, such as a Chinese one, takes two
 * places on a terminal, and so it counts here.
 */
final class Columns {
  private static final String GAP = "  ";

  private final String alignments;
  private final List<List<String>> rows = new ArrayList<>();

  /** Takes one letter a column: {@code l} for left, {@code r} for right. */
  Columns(String alignments) {
    this.alignments = alignments;
  }

  /** Adds a row; cells left out at its end are empty. */
  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The rows as lines without trailing blanks. */
  List<String> lines() {
    int[] widths = new int[alignments.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String blanks = " ".repeat(widths[i] - width(cell));
        line.append(i == 0 ? "" : GAP);
        line.append(alignments.charAt(i) == 'r' ? blanks + cell : cell + blanks);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The places that {@code text} takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
  }

  /** Whether a character is wide or full-width (Unicode TR 11), as far as texts here have any. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
