// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

/** A process that does nothing: the part of every process that is the JVM's own. */
public final class Nothing {
  private Nothing() {}

  /** Runs. */
  public static void main(String[] args) {}
}
