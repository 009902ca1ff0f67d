// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a program of another language has said.
 *
 * @param status its exit status
 * @param output its output, errors among it
 */
record Program(int status, String output) {
  /** Runs a program to its end. */
  static Program run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Program(process.waitFor(), output);
  }
}
