// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would it cost: the page shows what the API says, to the fen. */
@NeedsChromium
class EstimatePageTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium(RUNNING);

  private static Visit visit(Referral referral, int level, Place place) {
    return Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
        .referral(referral)
        .facility(level, place)
        .build();
  }

  private static BrowserPage filled(BrowserPage tab) {
    return tab.type("date", "2023-05-10")
        .type("total", "60000")
        .type("fullOwn", "6000")
        .type("overLimit", "1,000.00")
        .type("firstOwn", "３０００")
        .type("basic", "30000")
        .type("critical", "5000")
        .ask();
  }

  private static void assertShown(BrowserPage tab, Estimate expected) {
    Locator answer = tab.answer();
    assertThat(answer.getAttribute("data-outcome")).isEqualTo(expected.outcome().name());
    if (expected.patientPays() != null) {
      assertThat(tab.range(".answer [data-patient]")).isEqualTo(expected.patientPays());
    }
    for (Step step : expected.steps()) {
      String shown = "[data-step='" + step.benefit() + "']";
      assertThat(tab.page().locator(shown).innerText()).contains(step.text().zh());
      if (step.state() == State.COMPUTED || step.state() == State.GIVEN) {
        assertThat(tab.range(shown + " h3 strong")).isEqualTo(step.pays());
      }
      if (step.cite() != null) {
        assertThat(tab.page().locator(shown).innerText())
            .contains(step.cite().document() + " " + step.cite().clause());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 1.4", "375, 1", "1280, 1"})
  void fromASettlementSheet(int width, String size) {
    BrowserPage tab = CHROMIUM.tab(width).size(size).open("#/estimate?year=2023");
    SampleResident person = tab.person("张一");
    Settled settled =
        Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000);
    Estimate expected =
        tab.client(person)
            .estimates()
            .forMe(Day.of(2023, 5, 10), visit(Referral.REFERRED, 2, Place.IN_COUNTY), settled)
            .execute();

    filled(tab.choose(person));

    assertShown(tab, expected);
    assertThat(tab.fen("[data-part=BASIC]")).isEqualTo(3_000_000);
    assertThat(tab.fen("[data-part=patientOutside]")).isEqualTo(1_000_000);
    assertThat(tab.page().locator("[data-share]").first().getAttribute("data-share"))
        .isEqualTo(expected.ofTotal().toString());
    tab.page().locator("details summary").first().click();
    tab.assertFits("estimate").assertAccessible("estimate");
    tab.picture("estimate-%d-%s".formatted(width, size));
    assertThat(tab.page().url()).doesNotContain(person.resident().ref(), "990001");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void fromATotalWhereTheRegionsPacksAllowIt() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/estimate?year=2023");
    SampleResident person = tab.person("喻三十五");
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(10_000_000, 10_000_000))
            .referral(Referral.REFERRED)
            .facility(2, Place.IN_COUNTY)
            .build();
    Estimate expected =
        tab.client(person)
            .estimates()
            .forMe(Day.of(2023, 12, 31), visit, Settled.NOTHING)
            .execute();

    tab.choose(person).select("start", "total").type("total", "100000").submit();

    assertShown(tab, expected);
    assertThat(expected.outcome()).isEqualTo(Outcome.EXACT);
    tab.picture("estimate-total-375");
  }

  @Test
  void whatIsMissingIsSaidPlainly() {
    BrowserPage tab = CHROMIUM.tab(320).open("#/estimate?year=2023");
    tab.choose(tab.person("张一")).select("start", "total").type("total", "100000").submit();

    assertThat(tab.answer().getAttribute("data-outcome")).isEqualTo("BOUNDED");
    assertThat(tab.page().locator(".missing").innerText()).contains("还缺什么", "没有写基本医保");
    assertThat(tab.page().locator(".answer .headline").innerText()).contains(" 至 ");
    assertThat(tab.page().locator(".answer .caveat").first().innerText())
        .contains("基本医保、大病保险支付多少还不能确定");
    tab.assertFits("missing").assertAccessible("missing").picture("estimate-missing-320");
    tab.page().locator(".missing .link").click();
    tab.page().locator("#basic").waitFor();
    assertThat(tab.page().locator("#total").inputValue()).isEqualTo("100000");
  }

  @Test
  void aRangeIsDrawnAsARange() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/estimate?year=2022");
    SampleResident person = tab.person("戚三十二");
    Estimate expected =
        tab.client(person)
            .estimates()
            .forMe(
                Day.of(2022, 5, 10),
                visit(Referral.REFERRED, 2, Place.IN_COUNTY),
                Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000))
            .execute();
    assertThat(expected.outcome()).isEqualTo(Outcome.BOUNDED);

    filled(tab.choose(person).type("date", "2022-05-10").select("level", "2"))
        .type("date", "2022-05-10")
        .ask();

    assertShown(tab, expected);
    assertThat(tab.page().locator("rect.uncertain").count()).isPositive();
    tab.picture("estimate-range-375");
  }

  @Test
  void whatIsTypedIsCheckedWhereItIsTyped() {
    BrowserPage tab = CHROMIUM.tab(320).open("#/estimate?year=2023");
    tab.choose(tab.person("张一")).submit();
    assertThat(tab.error("total")).isEqualTo("请填这一项");
    assertThat(tab.focused("id")).isEqualTo("total");

    tab.type("total", "六万").page().keyboard().press("Tab");
    assertThat(tab.error("total")).contains("请填金额");
    tab.type("total", "60000").type("inScope", "60000.01").page().keyboard().press("Tab");
    assertThat(tab.error("inScope")).isEqualTo("政策范围内费用不能大于总费用");
    tab.type("inScope", "50000").type("basic", "50000.01").submit();
    assertThat(tab.error("basic")).isEqualTo("各层支付加起来不能大于政策范围内费用");
    tab.assertAccessible("errors").picture("estimate-errors-320");
  }

  @Test
  void filledInByKeyboardAlone() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/estimate?year=2023");
    tab.choose(tab.person("喻三十五")).page().locator("#total").waitFor();
    Keyboard keyboard = tab.page().keyboard();
    for (int i = 0; i < 30 && !tab.focused("id").equals("total"); i++) {
      keyboard.press("Tab");
    }
    keyboard.type("60000");
    for (int i = 0; i < 10 && !tab.focused("id").equals("inScope"); i++) {
      keyboard.press("Tab");
    }
    keyboard.type("50000");
    keyboard.press("Enter");

    assertThat(tab.answer().getAttribute("data-outcome")).isEqualTo("EXACT");
    for (int i = 0; i < 20 && !tab.focused("localName").equals("summary"); i++) {
      keyboard.press("Tab");
    }
    keyboard.press("Enter");
    assertThat(tab.page().locator("details[open]").innerText()).contains("计算基数");
  }

  @Test
  void theServersProblemIsShownAtItsField() {
    BrowserPage tab = CHROMIUM.tab(320).open("#/estimate?year=2023");
    tab.choose(tab.person("张一"))
        .type("date", "2001-05-10")
        .type("total", "60000")
        .type("basic", "30000")
        .submit();

    tab.page().locator("#date-error").waitFor();
    assertThat(tab.error("date")).isNotBlank();
    assertThat(tab.page().locator("#date").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(tab.page().locator("#total").inputValue()).isEqualTo("60000");
  }

  @Test
  void aResultCanBeOpenedAgainAndBackLeadsToTheFormer() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/estimate?year=2023");
    filled(tab.choose(tab.person("张一")));
    tab.answer();
    long first = tab.fen(".answer [data-patient]");
    tab.type("basic", "20000").ask();
    tab.page().waitForURL("**basic=20000*");
    tab.answer();
    assertThat(tab.fen(".answer [data-patient]")).isNotEqualTo(first);

    tab.turn(() -> tab.page().goBack());
    tab.page().waitForURL("**basic=30000*");
    tab.answer();
    assertThat(tab.fen(".answer [data-patient]")).isEqualTo(first);
    tab.page().reload();
    tab.answer();
    assertThat(tab.fen(".answer [data-patient]")).isEqualTo(first);
    assertThat(tab.page().locator("#basic").inputValue()).isEqualTo("30000");
  }

  @Test
  void upToFourSettingsSideBySide() {
    BrowserPage tab = CHROMIUM.tab(1280).open("#/estimate?year=2023");
    SampleResident person = tab.person("喻三十五");
    tab.choose(person).type("date", "2023-05-10").type("total", "60000").type("inScope", "50000");
    tab.submit().answer();
    tab.page().locator(".actions .link").first().click();
    tab.page().locator("[data-setting='1'] [data-patient]").waitFor();
    tab.page().locator("button", new Page.LocatorOptions().setHasText("再加一种")).click();
    tab.page().locator("[data-setting='2'] [data-patient]").waitFor();
    tab.page().locator("button", new Page.LocatorOptions().setHasText("再加一种")).click();
    tab.page().locator("[data-setting='3'] [data-patient]").waitFor();
    tab.select("place3", "IN_CITY").select("level3", "3");
    tab.page().waitForURL("**IN_CITY.3*");
    tab.page().locator("[data-setting='3'] [data-patient]").waitFor();

    Day day = Day.of(2023, 5, 10);
    assertThat(tab.range("[data-setting='0'] [data-patient]"))
        .isEqualTo(forMe(tab, person, visit(Referral.REFERRED, 2, Place.IN_COUNTY)).patientPays());
    assertThat(tab.range("[data-setting='1'] [data-patient]"))
        .isEqualTo(
            forMe(tab, person, visit(Referral.NOT_REFERRED, 2, Place.IN_COUNTY)).patientPays());
    EstimateRequest without =
        EstimateRequest.builder(
                "990001",
                day,
                Scheme.RESIDENT,
                Category.NONE,
                visit(Referral.NOT_REFERRED, 2, Place.IN_COUNTY))
            .build();
    assertThat(tab.range("[data-setting='2'] [data-patient]"))
        .isEqualTo(tab.client(person).estimates().estimate(without).execute().patientPays());
    assertThat(tab.page().locator(".setting").count()).isEqualTo(4);
    assertThat(tab.page().locator("button", new Page.LocatorOptions().setHasText("再加一种")).count())
        .isZero();
    tab.assertFits("compare").assertAccessible("compare").picture("compare-1280");
    tab.page().setViewportSize(320, 740);
    tab.assertFits("compare").picture("compare-320");
    tab.page().reload();
    tab.page().locator("[data-setting='3'] [data-patient]").waitFor();
  }

  private static Estimate forMe(BrowserPage tab, SampleResident person, Visit visit) {
    return tab.client(person)
        .estimates()
        .forMe(Day.of(2023, 5, 10), visit, Settled.NOTHING)
        .execute();
  }

  @Test
  void printedAndKeptAsAPicture() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/estimate?year=2023");
    filled(tab.choose(tab.person("张一")));
    tab.answer();

    tab.page().locator("button.picture").click();
    Locator picture = tab.page().locator("dialog img");
    picture.waitFor();
    assertThat(picture.getAttribute("src")).startsWith("blob:");
    picture.evaluate("picture => picture.decode()");
    tab.screen("estimate-picture");
    tab.page().keyboard().press("Escape");

    tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(tab.page().locator(".tabs").isVisible()).isFalse();
    assertThat(tab.page().locator("form").isVisible()).isFalse();
    assertThat(tab.page().locator(".estimate-only").isVisible()).isTrue();
    byte[] pdf = tab.page().pdf();
    assertThat(pdf.length).isGreaterThan(10_000);
    tab.picture("estimate-print");
  }
}
