// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole template, for whoever has no Node to make it. */
@NeedsNode
class TemplateTest {
  @Test
  void isThatOfTheFile() throws IOException {
    DataFile.holds(
        "medassist.template.json",
        SynthesizedTemplate.CHINA.text().replaceAll("\\b[0-9a-f]{64}\\.zip", "<sha256>.zip")
            + "\n");
  }

  @Test
  void passesCfnLintWhereThatIsInstalled(@TempDir Path folder) throws Exception {
    assumeTrue(NeedsNode.Command.isThere("cfn-lint"), "no cfn-lint on the path");
    Path template =
        Files.writeString(folder.resolve("template.json"), SynthesizedTemplate.CHINA.text());
    Process process =
        new ProcessBuilder(
                "cfn-lint",
                // Its warnings differ by version; the CDK's own DependsOn is one of them.
                "--ignore-checks",
                "W",
                "--regions",
                "cn-north-1",
                "--",
                template.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
