package io.github.medassist.android;

/** The figures that a build prints. */
final class Figures {
  private Figures() {}

  static void say(String format, Object... figures) {
    System.out.println("Android: " + format.formatted(figures));
  }
}
