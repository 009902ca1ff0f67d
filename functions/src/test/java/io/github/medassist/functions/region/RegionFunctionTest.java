// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionFunctionTest {
  private static Calls.Answer ask(Map<String, String> query) {
    Settings settings =
        new Settings("unused", null, null, null, null, Clock.system(Settings.CHINA));
    return Calls.call(
        Route.REGIONS.function().make(settings), "GET", Map.of(), query, Map.of(), "");
  }

  private static RegionPage page(Calls.Answer answer) {
    return RegionPage.read(Json.read(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void findsAPlaceByNameAndSaysWhosePacksAnswer() {
    RegionPage page = page(ask(Map.of("name", "彰武")));

    assertThat(page.regions()).hasSize(1);
    assertThat(page.regions().get(0).code()).isEqualTo("210922");
    assertThat(page.regions().get(0).pack()).isEqualTo("210000");
  }

  @Test
  void withoutANameListsWhatIsBelow() {
    assertThat(page(ask(Map.of())).regions())
        .hasSize(34)
        .noneMatch(each -> each.code().startsWith("99"));
    assertThat(page(ask(Map.of("parent", "210900"))).regions())
        .extracting(RegionPage.Entry::code)
        .contains("210921", "210922");
  }

  @Test
  void theMadeUpCountyIsNotOffered() {
    assertThat(page(ask(Map.of("name", "示范"))).regions()).isEmpty();
    assertThat(page(ask(Map.of("name", "990001"))).regions()).isEmpty();
  }

  @Test
  void aParentThatIsNoPlaceIsRefused() {
    Calls.Answer answer = ask(Map.of("parent", "990001"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().required("code").string()).isEqualTo("UNKNOWN_REGION");
    assertThat(answer.json().required("pointer").string()).isEqualTo("/parent");
  }
}
