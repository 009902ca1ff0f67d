// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

/** Takes what the client has to tell a developer: attempts, renewed tokens, damaged files. */
public interface Logger {
  /**
   * Takes one line. Called on any thread; what it throws is swallowed.
   *
   * @param line what happened, in English. It holds no token, name, ID number, reference or body
   */
  void log(String line);
}
