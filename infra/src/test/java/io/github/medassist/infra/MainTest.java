// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@NeedsNode
class MainTest {
  @Test
  void tellsAMissingSettingInOneLineAndEndsWithTwo() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.redirectErrorStream(true);
    builder.environment().put("CDK_CONTEXT_JSON", "{\"region\":\"cn-north-1\"}");
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // Beside what a Node that is too old says of itself.
    assertThat(told.lines().filter(line -> !line.isBlank() && !line.contains("!!")))
        .containsExactly(
            "issuer: is missing: give the https address of the identity provider, with -c issuer=...");
    assertThat(process.exitValue()).isEqualTo(2);
  }
}
