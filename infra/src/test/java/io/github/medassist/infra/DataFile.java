// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is made is compared with a file that one can read. */
final class DataFile {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/medassist/infra");

  private DataFile() {}

  static void holds(String name, String made) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("medassist.update")) {
      Files.writeString(file, made);
    }
    assertThat(made)
        .as(
            "%s is stale: read the difference, then mvn -pl infra -am test"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest='io.github.medassist.infra.*Test'"
                + " -Dmedassist.update=true",
            file)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
