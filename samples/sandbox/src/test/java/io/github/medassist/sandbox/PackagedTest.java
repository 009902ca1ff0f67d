// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very packages that are deployed, end to end. */
class PackagedTest {
  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  private static Options options() throws IOException {
    return Options.of(List.of("--packaged"), Map.of("PORT", "0"), System.getProperties());
  }

  @Test
  void theThreeAnswers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Sandbox sandbox = Sandbox.start(options(), log::add)) {
      assertThat(
              new SampleQuestions(sandbox, new PrintStream(out, true, StandardCharsets.UTF_8))
                  .print())
          .as(out.toString(StandardCharsets.UTF_8) + log)
          .isTrue();
    }
    assertThat(String.join("", log))
        .contains("\"function\":\"QuotaFunction\"", "\"coldStart\":true")
        .doesNotContain("ERROR");
  }

  @Test
  void theYearsSettlementsReachTheAlertsThroughTheStream() throws Exception {
    try (Sandbox sandbox = Sandbox.start(options(), log::add)) {
      Http http = new Http(sandbox.address());
      String agency = sandbox.agencyToken("210921");
      for (int i = 0; i < 200; i++) {
        HttpResponse<String> alerts = http.get("/v1/alerts?region=210921", Http.bearer(agency));
        assertThat(alerts.statusCode()).as(alerts.body() + log).isEqualTo(200);
        if (alerts.body().contains("\"threshold\"")) {
          return;
        }
        Thread.sleep(100);
      }
      fail("no alert came: " + log);
    }
  }

  @Test
  void packagesThatWereNotMade(@TempDir Path folder) {
    Properties properties = new Properties();
    properties.setProperty("medassist.bundles", folder.toString());
    assertThatIOException()
        .isThrownBy(
            () ->
                Sandbox.start(
                    Options.of(List.of("--packaged"), Map.of("PORT", "0"), properties), log::add))
        .withMessageContaining("no such package")
        .withMessageContaining("mvn");
  }

  @Test
  void anArgumentThatNobodyKnows() {
    assertThatIOException()
        .isThrownBy(() -> Options.of(List.of("--package"), Map.of(), new Properties()))
        .withMessageContaining("--help");
  }
}
