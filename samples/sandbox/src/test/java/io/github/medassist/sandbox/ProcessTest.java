// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a process: how it starts, refuses to and ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private record Run(int exit, String output) {
    List<String> lines() {
      return output.lines().toList();
    }
  }

  private static ProcessBuilder java(String mainClass, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PORT", "0");
    return builder;
  }

  private static Run run(ProcessBuilder builder) throws Exception {
    Process process = builder.start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), output);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Run runMain(String... options) throws Exception {
    return run(java(SandboxCommand.class.getName(), options));
  }

  /** In a locale without Chinese characters, which are to be readable all the same. */
  @Test
  void endsByItselfAfterTheAnswersIfAsked() throws Exception {
    ProcessBuilder builder = java(SandboxCommand.class.getName(), "-Dmedassist.exit=true");
    builder.command().remove("-Dfile.encoding=UTF-8");
    builder.environment().put("LC_ALL", "C");

    Run run = run(builder);

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("个人应缴", "9,500.00", "1,550.00", "23,294.97", "http://127.0.0.1:")
        .contains("只用于示例", "for samples only")
        .containsOnlyOnce("DynamoDB Local")
        .doesNotContain("Exception", "\tat ", "INFO", "WARN");
    Ids.assertNoneIn(run.output());
  }

  @Test
  void exitsWithOneIfAnAnswerFailed() throws Exception {
    Pack sample = Policies.builtIn().packs("990001").get(0);
    String ended =
        new String(sample.json(), StandardCharsets.UTF_8)
            .replace("\"lastKnown\": \"2024-12-31\"", "\"validTo\": \"2023-01-31\"");
    Files.createDirectory(folder.resolve("990001"));
    Files.writeString(folder.resolve("990001/2023-01-01.json"), ended);

    Run run = runMain("-Dmedassist.exit=true", "-Dmedassist.packs=" + folder);

    assertThat(run.exit()).as(run.output()).isEqualTo(1);
    assertThat(run.output())
        .contains("没有得到答复 No answer: ", "DATE_NOT_COVERED", "9,500.00")
        .doesNotContain("\tat ");
  }

  private static void assertRefuses(Run run, String... parts) {
    assertThat(run.lines()).hasSize(1);
    assertThat(run.output()).startsWith("medassist sandbox: ").contains(parts);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aBusyPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ProcessBuilder builder = java(SandboxCommand.class.getName());
      builder.environment().put("PORT", String.valueOf(taken.getLocalPort()));

      assertRefuses(run(builder), "port " + taken.getLocalPort(), "PORT=");
    }
  }

  @Test
  void whatIsNoPort() throws Exception {
    ProcessBuilder builder = java(SandboxCommand.class.getName());
    builder.environment().put("PORT", "eighty");

    assertRefuses(run(builder), "PORT");
  }

  @Test
  void aMissingFolderForTheData() throws Exception {
    assertRefuses(
        runMain("-Dmedassist.store=" + folder.resolve("none")), "medassist.store", "none");
  }

  @Test
  void aMissingFolderOfPacks() throws Exception {
    assertRefuses(
        runMain("-Dmedassist.packs=" + folder.resolve("none")), "medassist.packs", "none");
  }

  @Test
  void aWrongPack() throws Exception {
    Files.createDirectory(folder.resolve("990001"));
    Files.writeString(folder.resolve("990001/2023-01-01.json"), "{\"region\":\"990001\"}");

    assertRefuses(runMain("-Dmedassist.packs=" + folder), "990001/2023-01-01.json");
  }

  @Test
  void aFolderKeepsTheDataAndNobodyIsEnteredTwice() throws Exception {
    Options options = new Options(0, folder, null, null);
    List<?> first;
    try (Sandbox sandbox = Sandbox.start(options, SandboxExtension.LOG)) {
      first = stored(sandbox);
    }
    try (Sandbox sandbox = Sandbox.start(options, SandboxExtension.LOG)) {
      assertThat(first).hasSize(40 + 17 + 11);
      assertThat(stored(sandbox)).isEqualTo(first);
    }
  }

  private static List<?> stored(Sandbox sandbox) {
    return sandbox.client().scan(request -> request.tableName("medassist")).items();
  }

  @Test
  void theStoreEndsWithASandboxThatIsClosed() throws Exception {
    Sandbox sandbox = Sandbox.start(Options.ANY_PORT, SandboxExtension.LOG);
    int port = sandbox.store().getPort();
    assertThat(isOpen(port)).isTrue();

    sandbox.close();

    awaitClosed(port);
  }

  @Test
  void theStoreEndsWithASandboxThatIsKilled() throws Exception {
    Process process = java(SandboxProcess.class.getName()).start();
    try {
      int port = storePort(process);
      assertThat(isOpen(port)).isTrue();

      // SIGKILL where there are signals.
      process.destroyForcibly();

      awaitClosed(port);
    } finally {
      process.destroyForcibly();
    }
  }

  private static int storePort(Process process) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("store ")) {
        return Integer.parseInt(line.substring("store ".length()));
      }
    }
    throw new AssertionError("the sandbox did not start");
  }

  private static void awaitClosed(int port) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isOpen(port)) {
      assertThat(System.nanoTime()).as("the store still answers").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
