// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JDK 25 answers as the JDK that runs this does, byte for byte. */
class OtherJdkTest {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  @TempDir File folder;

  @Test
  void jdk25AnswersTheSameBytes() throws Exception {
    Path jdk = jdk25();
    String missing = "no JDK 25: install one under " + INSTALLED + " or set JDK_25_HOME";
    if ("required".equals(System.getProperty("medassist.jdk25"))) {
      assertThat(jdk).as(missing).isNotNull();
    }
    assumeTrue(jdk != null, missing);

    String differences =
        new ParityCheck()
            .differences(
                jdk.resolve("bin/java").toString(), System.getProperty("java.class.path"), folder);

    assertThat(differences).isEmpty();
  }

  private static Path jdk25() throws Exception {
    for (String name : new String[] {"JDK_25_HOME", "JAVA_25_HOME"}) {
      String home = System.getenv(name);
      if (home != null) {
        return Path.of(home);
      }
    }
    if (Files.isDirectory(INSTALLED)) {
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED, "*25*")) {
        for (Path home : homes) {
          if (Files.isExecutable(home.resolve("bin/java"))) {
            return home;
          }
        }
      }
    }
    return null;
  }
}
