// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A test in a real browser: left out where none is installed, unless {@code
 * -Dmedassist.chromium=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.github.medassist.sandbox.NeedsChromium$Program#isThere",
    disabledReason = "no Chromium: apt-get install chromium fonts-noto-cjk")
@interface NeedsChromium {
  /** Looks for the browser. */
  final class Program {
    static final Path PATH =
        Path.of(System.getProperty("medassist.chromium.path", "/usr/bin/chromium"));

    private Program() {}

    static boolean isThere() {
      return "required".equals(System.getProperty("medassist.chromium"))
          || Files.isExecutable(PATH);
    }
  }
}
