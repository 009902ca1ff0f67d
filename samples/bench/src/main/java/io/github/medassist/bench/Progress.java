// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

/** Says on the error stream how far a run is; the table alone goes to the output. */
final class Progress {
  private Progress() {}

  /** Says that {@code what} starts. */
  static void report(String what) {
    System.err.println(what);
  }

  /** Says each tenth. */
  static void report(String what, int done, int of) {
    int tenth = Math.max(1, of / 10);
    if (done % tenth == 0) {
      System.err.println(what + ": " + done + " of " + of);
    }
  }
}
