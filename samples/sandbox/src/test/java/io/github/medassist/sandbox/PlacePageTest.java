// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is chosen by typing its name or code. */
@NeedsChromium
class PlacePageTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium(RUNNING);

  private static final String FIELD = "#place-of";
  private static final String OPTIONS = "#place-of-options [role=option]";

  private static BrowserPage sources(int width) {
    BrowserPage tab = CHROMIUM.tab(width).open("");
    tab.choose(tab.person("张一")).go("#/policy?region=210921&on=2021-05-10");
    tab.answer();
    return tab;
  }

  private static Locator found(BrowserPage tab, String typed) {
    tab.page().locator(FIELD).fill(typed);
    Locator options = tab.page().locator(OPTIONS);
    options.first().waitFor();
    return options;
  }

  @ParameterizedTest
  @CsvSource({"彰武, 210922", "210922, 210922", "2109, 210900", "阜蒙, 210921", "219900, 210000"})
  void aNameOrACodeFindsThePlace(String typed, String code) {
    BrowserPage tab = sources(375);

    assertThat(found(tab, typed).first().getAttribute("data-code")).isEqualTo(code);
    tab.page().locator("[data-code='" + code + "']").click();
    tab.page().waitForURL("**region=" + code + "*");

    assertThat(tab.answer().innerText()).contains("辽宁省");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void whatIsChosenSaysWhatIsAboveAndWhoseDocumentsAnswer() {
    BrowserPage tab = sources(320);
    Locator field = tab.page().locator(FIELD);
    assertThat(field.inputValue()).isEqualTo("阜新蒙古族自治县 · 阜新市 · 辽宁省");
    found(tab, "彰武").first().click();
    tab.page().waitForURL("**region=210922*");
    tab.answer();

    assertThat(field.inputValue()).isEqualTo("彰武县 · 阜新市 · 辽宁省");
    assertThat(tab.page().locator("#place-of-note").innerText()).isEqualTo("按辽宁省的文件回答");
    tab.page().reload();
    tab.answer();
    tab.page().waitForCondition(() -> field.inputValue().equals("彰武县 · 阜新市 · 辽宁省"));
    tab.page().locator(".language").click();
    assertThat(tab.page().locator("#place-of-note").innerText())
        .isEqualTo("answered from the documents of Liaoning Province");
  }

  @ParameterizedTest
  @ValueSource(strings = {"朝阳", "鼓楼区", "城关区"})
  void placesOfOneNameAreToldApart(String name) {
    Locator options = found(sources(320), name);

    assertThat(options.count()).isGreaterThan(1);
    assertThat(new HashSet<>(options.allInnerTexts())).hasSize(options.count());
    assertThat(options.allInnerTexts()).allMatch(each -> each.contains(" · "));
  }

  @Test
  void byKeyboardAndForReadersOfScreens() {
    BrowserPage tab = sources(375);
    Locator field = tab.page().locator(FIELD);
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    field.focus();
    tab.page().keyboard().type("朝阳");
    tab.page().locator(OPTIONS).first().waitFor();

    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(tab.page().locator("#place-of-note").innerText()).matches("有 \\d+ 处，点选，或用上下键选");
    tab.page().keyboard().press("ArrowDown");
    Locator active = tab.page().locator("#" + field.getAttribute("aria-activedescendant"));
    assertThat(active.getAttribute("aria-selected")).isEqualTo("true");
    assertThat(active.getAttribute("data-code"))
        .isEqualTo(tab.page().locator(OPTIONS).nth(1).getAttribute("data-code"));
    tab.assertFits("places").assertAccessible("places").screen("places-375");
    tab.page().keyboard().press("ArrowUp");
    tab.page().keyboard().press("ArrowUp");
    assertThat(field.getAttribute("aria-activedescendant"))
        .isEqualTo("place-of-option-" + (tab.page().locator(OPTIONS).count() - 1));

    tab.page().keyboard().press("Escape");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(field.inputValue()).isEqualTo("阜新蒙古族自治县 · 阜新市 · 辽宁省");
    field.fill("彰武县");
    tab.page().locator(OPTIONS).first().waitFor();
    tab.turn(() -> tab.page().keyboard().press("Enter"));
    assertThat(tab.page().url()).contains("region=210922");
    tab.answer();
    tab.assertFits("place").assertAccessible("place");
  }

  @Test
  void whatIsMadeUpOrNoPlaceIsNotOffered() {
    BrowserPage tab = sources(320);
    for (String none : new String[] {"示范县", "990001", "无此地名"}) {
      tab.page().locator(FIELD).fill(none);
      tab.page()
          .waitForCondition(
              () -> tab.page().locator("#place-of-note").innerText().contains("没有找到这个地方"));
      assertThat(tab.page().locator(OPTIONS).count()).isZero();
    }
    tab.assertFits("no place").assertAccessible("no place");
    tab.page().locator("h1").click();
    assertThat(tab.page().locator(FIELD).inputValue()).isEqualTo("阜新蒙古族自治县 · 阜新市 · 辽宁省");
  }

  @Test
  void withoutTheServiceItSaysSo() {
    BrowserPage tab = sources(320);
    tab.page().route("**/v1/regions*", Route::abort);
    tab.page().locator(FIELD).fill("彰武");

    tab.page()
        .waitForCondition(
            () -> tab.page().locator("#place-of-note").innerText().contains("现在连不上服务"));
    assertThat(tab.page().locator(FIELD).inputValue()).isEqualTo("彰武");
  }

  @Test
  void oneBillAsIfInsuredElsewhere() {
    BrowserPage tab = CHROMIUM.tab(1280).open("#/estimate?year=2021");
    SampleResident person = tab.person("张一");
    tab.choose(person)
        .go(
            "#/compare?date=2021-05-10&start=sheet&care=INPATIENT&total=60000&inScope=50000"
                + "&basic=30000&critical=5000&vs0=REFERRED.IN_COUNTY.2.NONE.210000");
    tab.page().locator("[data-setting='0'] [data-patient]").waitFor();
    assertThat(tab.page().locator("#region0").inputValue()).isEqualTo("辽宁省");

    tab.page().locator("#region0").fill("彰武");
    tab.turn(() -> tab.page().locator("#region0-options [role=option]").first().click());

    assertThat(tab.page().url()).contains(".NONE.210922");
    tab.page().locator("[data-setting='0'] [data-patient]").waitFor();
    EstimateRequest request =
        EstimateRequest.builder(
                "210922",
                Day.of(2021, 5, 10),
                Scheme.RESIDENT,
                Category.NONE,
                Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
                    .referral(Referral.REFERRED)
                    .facility(2, Place.IN_COUNTY)
                    .build())
            .settled(
                Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000))
            .build();
    assertThat(tab.range("[data-setting='0'] [data-patient]"))
        .isEqualTo(tab.client(person).estimates().estimate(request).execute().patientPays());
    tab.assertFits("compare elsewhere").assertAccessible("compare elsewhere");
    assertThat(tab.complaints()).isEmpty();
  }
}
