// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Processes of the JDK that runs the tests. */
final class JavaProcess {
  static final String PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private JavaProcess() {}

  /** What {@link ClientMain} on these jars prints about the service at {@code address}. */
  static String client(List<Path> jars, String address) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                PROGRAM,
                "-Dfile.encoding=UTF-8",
                "-cp",
                AppJars.classPath(jars),
                ClientMain.class.getName(),
                address)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
