// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command finds around it.
 *
 * @param environment the environment's variables
 * @param in what a person types
 * @param out what takes the answer
 * @param err what takes errors, questions and progress
 * @param terminal whether a person watches, and can be asked
 */
record CommandContext(
    Map<String, String> environment,
    BufferedReader in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal) {

  /** Colours for a person who has not refused them (no-color.org). */
  Ansi ansi() {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return terminal && !refused ? Ansi.ON : Ansi.OFF;
  }
}
