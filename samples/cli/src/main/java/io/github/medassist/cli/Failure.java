package io.github.medassist.cli;

import io.github.medassist.core.value.Text;

/** Ends a command with an exit code and one line that says why and how to mend it. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final transient Text text;

  private Failure(int exit, Text text) {
    super(text.toString());
    this.exit = exit;
    this.text = text;
  }

  /** Returns the failure of a command that was not given as it must be. */
  static Failure usage(String zh, String en) {
    return new Failure(Exit.USAGE, Text.of(zh, en));
  }

  /** Returns the failure of a command that could not be done. */
  static Failure failed(String zh, String en) {
    return new Failure(Exit.FAILED, Text.of(zh, en));
  }

  int exit() {
    return exit;
  }

  Text text() {
    return text;
  }
}
