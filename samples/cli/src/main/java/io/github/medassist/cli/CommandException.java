// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.value.Text;

/** Ends a command with an exit code and one line that says why and how to mend it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final transient Text text;

  private CommandException(int exit, Text text) {
    super(text.toString());
    this.exit = exit;
    this.text = text;
  }

  /** The failure with this exit code. */
  static CommandException of(int exit, String zh, String en) {
    return new CommandException(exit, Text.of(zh, en));
  }

  /** The failure of a command that was not given as it must be. */
  static CommandException usage(String zh, String en) {
    return of(ExitCode.USAGE, zh, en);
  }

  /** The failure of a command that could not be done. */
  static CommandException failed(String zh, String en) {
    return of(ExitCode.FAILED, zh, en);
  }

  int exit() {
    return exit;
  }

  Text text() {
    return text;
  }
}
