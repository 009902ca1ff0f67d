// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they stand in it, one after the other. */
interface RowSource extends Closeable {
  /**
   * One row.
   *
   * @param row its number, as a spreadsheet counts
   * @param cells its cells without blanks around them, or null if it cannot be taken apart
   */
  record Row(long row, @Nullable List<String> cells) {
    /** Whether nothing stands in it. */
    boolean isBlank() {
      if (cells == null) {
        return false;
      }
      for (String cell : cells) {
        if (!cell.isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** Names the row alone. */
    @Override
    public String toString() {
      return "row " + row;
    }
  }

  /**
   * The next row, or null after the last.
   *
   * @throws IOException if the file cannot be read on, in one line that says how to mend it
   */
  @Nullable Row next() throws IOException;
}
