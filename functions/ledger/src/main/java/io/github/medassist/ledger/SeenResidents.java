// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.IdNumber;

/**
 * The people that a file has named so far, each with the first row. An ID number's first 17 digits
 * are a number below 2^57 and the last follows from them, so that this is exact; 24 MiB serve a
 * file of a million and a half people, and are taken at once so that an import needs the same
 * memory whatever its size.
 */
final class SeenResidents {
  private static final int START = 1 << 21;
  private static final int DIGITS = 17;

  private long[] ids = new long[START];
  private int[] rows = new int[START];
  private int size;

  /** The row that {@code id} stood in before, or 0 if this is its first. */
  int firstRow(IdNumber id, long row) {
    if (size > ids.length - ids.length / 4) {
      grow();
    }
    // Never 0: no ID number begins with 0.
    long number = Long.parseLong(id.digits().substring(0, DIGITS));
    int slot = slot(ids, number);
    if (ids[slot] == number) {
      return rows[slot];
    }
    ids[slot] = number;
    rows[slot] = Math.toIntExact(row);
    size++;
    return 0;
  }

  private static int slot(long[] ids, long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (ids.length - 1);
    while (ids[slot] != 0 && ids[slot] != number) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] more = new long[ids.length * 2];
    int[] moreRows = new int[more.length];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != 0) {
        int slot = slot(more, ids[i]);
        more[slot] = ids[i];
        moreRows[slot] = rows[i];
      }
    }
    ids = more;
    rows = moreRows;
  }
}
