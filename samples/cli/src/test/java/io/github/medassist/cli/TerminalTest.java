// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The whole process at a real pseudo-terminal, and its completion in a real shell. */
class TerminalTest extends DoctorTest {
  private static List<String> program(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static String run(List<String> command, Map<String, String> environment, String typed)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(typed.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.replace("\r\n", "\n");
  }

  /** Runs {@code command} at a terminal of its own, by util-linux's script. */
  private static String atTerminal(List<String> command, String typed) throws Exception {
    Path script = Path.of("/usr/bin/script");
    Assumptions.assumeTrue(
        Files.isExecutable(script) && System.getProperty("os.name").equals("Linux"),
        "wants script of util-linux");
    StringBuilder line = new StringBuilder();
    for (String each : command) {
      line.append('\'').append(each.replace("'", "'\\''")).append("' ");
    }
    return run(
        List.of(script.toString(), "-qec", line.toString(), "/dev/null"),
        Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm-256color", "NO_COLOR", ""),
        typed);
  }

  @Test
  void asksAndAnswersInColour() throws Exception {
    String said =
        atTerminal(
            program("estimate", "--offline"),
            "210921,2023-05-10,1,3,3,1,,,60000,50000,30000,5000,".replace(',', '\n'));

    assertThat(said)
        .contains("参保地行政区划代码或名称，如 210921、彰武 / The region that insures the person <code>: ")
        .contains("\033[1m个人支付 Patient pays                                13,450.00")
        .contains("估算，以经办机构结算为准");
  }

  @Test
  void isPlainInAPipe() throws Exception {
    String said = run(program(example("--offline")), Map.of("LC_ALL", "C.UTF-8"), "");

    assertThat(said).doesNotContain("\033").contains("个人支付 Patient pays");
  }

  @Test
  void bashCompletesCommandsFlagsAndWords() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "wants bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, run(program("completion", "bash"), Map.of(), ""));

    String said =
        atTerminal(
            List.of("/bin/bash", "--norc", "--noprofile", "-i"),
            """
            source %s; medassist() { echo "got $*"; }
            medassist est\t--ref\tNOT_R\t--cat\tSUBS\t
            medassist pol\tdi\t--off\t
            exit
            """
                .formatted(script));

    assertThat(said)
        .contains("got estimate --referral NOT_REFERRED --category SUBSISTENCE_ALLOWANCE\n")
        .contains("got policy diff --offline\n");
  }
}
