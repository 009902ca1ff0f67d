// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

/** The figures that a build prints. */
final class Measurements {
  private Measurements() {}

  static void print(String format, Object... figures) {
    System.out.println("Android: " + format.formatted(figures));
  }
}
