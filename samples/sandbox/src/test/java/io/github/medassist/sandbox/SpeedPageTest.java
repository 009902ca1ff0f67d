// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How soon the first answer is on the screen of a slow phone, told and not judged; and the page's
 * weight.
 */
@NeedsChromium
class SpeedPageTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium(RUNNING);

  private static final int ROUNDS = 5;
  private static final long MOST_BYTES = 300 * 1024;

  /** The browser's own "slow 4G", as its developer tools throttle it. */
  private static void slow(CDPSession session) {
    session.send("Network.enable");
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 562.5);
    network.addProperty("downloadThroughput", 1.6 * 1024 * 1024 / 8 * 0.9);
    network.addProperty("uploadThroughput", 750 * 1024 / 8 * 0.9);
    session.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", 4);
    session.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static double firstAnswer(Page page) {
    page.navigate("about:blank");
    page.navigate("/page/#/quota?year=2023");
    return ((Number)
            page.evaluate(
                """
                () => new Promise(done => {
                  const look = () => document.querySelector('.answer')
                    ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
                    : requestAnimationFrame(look);
                  look();
                })"""))
        .doubleValue();
  }

  private static double median(List<Double> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  @Test
  void theFirstAnswer() {
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      BrowserPage tab = CHROMIUM.tab(375);
      SampleResident person = tab.person("张一");
      tab.page()
          .addInitScript(
              "sessionStorage.setItem('medassist.person', JSON.stringify({ref: '', token: '%s', name: '%s', region: '210921', years: [2023]}))"
                  .formatted(
                      RUNNING.sandbox().residentToken(person.resident().ref()), person.name()));
      slow(tab.page().context().newCDPSession(tab.page()));
      before.add(firstAnswer(tab.page()));
      after.add(firstAnswer(tab.page()));
      tab.close();
    }
    System.out.printf(
        "page: first answer on slow 4G and a quarter of the processor: %.0f ms %s, %.0f ms %s once the"
            + " page is cached (medians of %d)%n",
        median(before), before, median(after), after, ROUNDS);
    assertThat(after).hasSize(ROUNDS);
  }

  @Test
  void theWeight() {
    BrowserPage tab = CHROMIUM.tab(375);
    CDPSession session = tab.page().context().newCDPSession(tab.page());
    session.send("Network.enable");
    List<Long> sizes = new ArrayList<>();
    session.on(
        "Network.loadingFinished", event -> sizes.add(event.get("encodedDataLength").getAsLong()));
    tab.open("#/quota?year=2023").choose(tab.person("张一"));
    tab.answer();

    long bytes = sizes.stream().mapToLong(Long::longValue).sum();
    System.out.printf("page: %d bytes in %d answers%n", bytes, sizes.size());
    assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
  }
}
