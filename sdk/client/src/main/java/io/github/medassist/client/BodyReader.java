// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

/** Reads the body of an answer that says yes. */
interface BodyReader<T> {
  /**
   * Reads it.
   *
   * @throws RuntimeException of whatever kind if it is not what the API promises
   */
  T read(byte[] utf8);
}
