// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return new Program(
            new CommandContext(
                Map.of(),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                false))
        .run(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "estimate --help",
        "quota --help",
        "enrollment --help",
        "policy list --help",
        "policy show --help",
        "policy diff --help",
        "region --help",
        "snapshot keep --help",
        "snapshot forget --help",
        "completion --help",
        "agency --help",
        "agency ledger --help",
        "agency ledger survey --help",
        "agency ledger match --help",
        "agency ledger figures --help"
      })
  void eachCommandExplainsItself(String args) {
    assertThat(run(args.split(" "))).isEqualTo(ExitCode.DONE);
    assertThat(out()).startsWith("用法 Usage: medassist").contains("--help");
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy", "snapshot", "agency", "agency ledger", "agency ledger survey"})
  void eachCommandSaysThatSomethingIsMissing(String args) {
    assertThat(run(args.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).startsWith("medassist: ").contains("medassist " + args + " --help");
  }

  @Test
  void anArgumentThatMayBePersonalIsNotQuoted() {
    assertThat(run("agency", "ledger", "survey", "990001197001010015")).isEqualTo(ExitCode.USAGE);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).doesNotContain("990001");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(
            run(
                "agency",
                "ledger",
                "survey",
                "--region=210921",
                "--year=2023",
                "--cases=x",
                "--token=secret"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--token").doesNotContain("secret");
  }

  @Test
  void aWholeProcessEndsWithTheExitCode() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "agency",
                "ledger",
                "figures",
                "--region=210921",
                "--quarter=2023")
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
    assertThat(said)
        .startsWith("medassist: --quarter：季度写作 2023Q2")
        .contains(" / Write the quarter");
  }
}
