// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

/** What the program's exit code says. */
final class ExitCode {
  /** All is done. */
  static final int DONE = 0;

  /** Done, but rows were rejected; each was named. */
  static final int REJECTIONS = 1;

  /** The command was not given as it must be; nothing was done. */
  static final int USAGE = 2;

  /** It could not be done, or not to the end. */
  static final int FAILED = 3;

  private ExitCode() {}
}
