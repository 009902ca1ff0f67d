// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The mini-program's own code, in Node, from login to the last access record, against the service
 * and a stand-in for WeChat's server. What it was answered stays in {@code target/answers}: the
 * pages are shown with it.
 */
class JourneyTest {
  @RegisterExtension static final Running RUNNING = new Running(false);

  private static final Path ANSWERS = Path.of("target", "answers");
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  @BeforeAll
  static void nodeIsThere() {
    boolean found = isThere("node", "--version");
    if ("required".equals(System.getProperty("medassist.node"))) {
      assertThat(found).as("Node.js: install version 20 or newer, or leave -Pwechat out").isTrue();
    }
    assumeTrue(found, "no Node.js on this machine");
  }

  private static boolean isThere(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String journey(Map<String, String> environment) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "../test/journey.js"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  @Test
  void fromLoginToTheLastAccessRecord() throws Exception {
    String ref = RUNNING.ref("示例·张一");
    Files.createDirectories(ANSWERS);
    String output;
    try (Backend counter = RUNNING.backend(true)) {
      output =
          journey(
              Map.of(
                  "BACKEND", RUNNING.address().toString(),
                  "COUNTER_BACKEND", counter.address().toString(),
                  "SERVICE", RUNNING.sandbox().address().toString(),
                  "RESIDENT", ref,
                  "RESIDENT_TOKEN", RUNNING.sandbox().residentToken(ref),
                  "AGENCY_TOKEN", RUNNING.sandbox().agencyToken("210921"),
                  "ANSWERS", ANSWERS.toAbsolutePath().toString()));
    }

    assertThat(output).contains("journey done");
    Running.assertSecret(output);
    try (Stream<Path> files = Files.list(ANSWERS)) {
      for (Path each : files.toList()) {
        Running.assertSecret(Files.readString(each));
      }
    }
    anAlertIsToldOnceAndSaysNothing();
  }

  /** The journey has agreed to be told; the person then pays what was missing to the threshold. */
  private void anAlertIsToldOnceAndSaysNothing() throws Exception {
    assertThat(RUNNING.weChat().messages()).isEmpty();

    settle("S-wechat-1");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (RUNNING.weChat().messages().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    RUNNING.tellAlerts();

    assertThat(RUNNING.weChat().messages())
        .containsExactly(
            new WeChatStandIn.Message(
                WeChatStandIn.openid("journey"),
                Running.TEMPLATE,
                "pages/quota/index",
                "您有一条医保待遇提醒，请打开小程序查看"));
  }

  private static void settle(String id) {
    HttpResponse<String> settled =
        RUNNING.send(
            RUNNING.sandbox().address(),
            "POST",
            "/v1/settlements",
            """
            { "id": "%s", "resident": "%s", "date": "2023-06-10",
              "visit": { "care": "INPATIENT", "referral": "REFERRED",
                         "facility": { "level": 2, "place": "IN_COUNTY" },
                         "costs": { "total": 355000, "inScope": 300000 } },
              "paid": { "BASIC": 200000, "CRITICAL_ILLNESS": 0, "ASSISTANCE": 0 } }
            """
                .formatted(id, RUNNING.ref("示例·张一")),
            RUNNING.sandbox().agencyToken("210921"));
    assertThat(settled.statusCode()).as(settled.body()).isEqualTo(201);
  }
}
