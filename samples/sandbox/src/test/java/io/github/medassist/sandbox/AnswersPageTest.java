// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Am I covered, and what is left: the page shows what the API says, to the fen. */
@NeedsChromium
class AnswersPageTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium(RUNNING);

  @ParameterizedTest
  @CsvSource({
    "张一, 2023, 320, 1",
    "李二, 2023, 375, 1.4",
    "卫十三, 2023, 375, 1",
    "褚十二, 2025, 320, 1.4",
    "许二十, 2023, 320, 1.2",
    "何二十一, 2023, 375, 1",
    "金二十八, 2022, 320, 1",
    "陶三十, 2021, 1280, 1",
    "喻三十五, 2023, 1280, 1.4"
  })
  void amICovered(String name, int year, int width, String size) {
    BrowserPage tab = CHROMIUM.tab(width).size(size).open("#/enrollment?year=" + year);
    SampleResident person = tab.person(name);
    Enrollment expected = tab.client(person).enrollments().get(year).execute();

    tab.choose(person);
    Locator answer = tab.answer();

    assertThat(answer.locator("[data-status]").getAttribute("data-status"))
        .isEqualTo(expected.status().name());
    String effect = expected.standing().effect().name();
    assertThat(answer.locator("[data-status]").getAttribute("class"))
        .isEqualTo("headline " + effect);
    assertThat(answer.locator("[data-status] .sign").innerText())
        .isEqualTo(Map.of("COVERED", "✓", "NOT_COVERED", "✕", "WAITING", "!").get(effect));
    assertThat(answer.innerText()).contains(expected.category().name().zh());
    if (expected.premium() != null && expected.premium().due() != null) {
      assertThat(tab.fen("[data-due]")).isEqualTo(expected.premium().due());
    }
    if (expected.waiting() != null) {
      assertThat(answer.innerText())
          .contains(
              "要等 " + expected.waiting().months() + " 个月", chinese(expected.waiting().until()));
    }
    if (expected.coverageFrom() != null) {
      assertThat(answer.innerText()).contains(chinese(expected.coverageFrom()));
    }
    assertThat(tab.page().locator("footer").innerText()).contains("估算，以经办机构结算为准", "经办机构电话");
    tab.assertFits("enrolment").assertAccessible("enrolment");
    tab.picture("enrollment-%s-%d-%s".formatted(person.resident().region(), width, size));
    assertThat(tab.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "张一, 2023, 320, 1.4",
    "钱五, 2023, 375, 1",
    "卫十三, 2023, 320, 1",
    "金二十八, 2022, 375, 1.2",
    "戚三十二, 2022, 320, 1",
    "喻三十五, 2023, 1280, 1"
  })
  void whatIsLeft(String name, int year, int width, String size) {
    BrowserPage tab = CHROMIUM.tab(width).size(size).open("#/quota?year=" + year);
    SampleResident person = tab.person(name);
    Quota expected = tab.client(person).quotas().get(year).execute();

    tab.choose(person);
    tab.answer();

    for (Quota.BenefitQuota entry : expected.quotas()) {
      String block = "[data-benefit='" + entry.benefit() + "']";
      assertThat(tab.page().locator(block).innerText()).contains(entry.name().zh());
      if (entry.remaining() != null) {
        assertThat(tab.fen(block + " dd[data-fen]")).isEqualTo(entry.remaining());
      }
      if (entry.reason() != null) {
        assertThat(tab.page().locator(block).innerText()).contains(entry.reason().zh());
      }
    }
    for (Care care : Care.values()) {
      assertThat(tab.fen("[data-own='" + care + "']")).isEqualTo(expected.ownPayment().get(care));
    }
    if (expected.alert() != null && expected.alert().threshold() != null) {
      assertThat(tab.page().locator("[data-alert]").getAttribute("data-alert"))
          .isEqualTo(String.valueOf(expected.alert().reached()));
    }
    tab.assertFits("quota").assertAccessible("quota");
    tab.picture("quota-%s-%d-%s".formatted(person.resident().region(), width, size));
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void whoIsAsking() {
    BrowserPage tab = CHROMIUM.tab(320).size("1.4");
    tab.page().navigate("/");
    tab.page().locator(".people button").first().waitFor();

    assertThat(tab.page().locator(".people button").count()).isEqualTo(40);
    tab.assertFits("who").assertAccessible("who").picture("who-320-1.4");
  }

  @Test
  void forTheReadme() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/enrollment?year=2023");
    tab.choose(tab.person("卫十三"));
    tab.answer();
    tab.gallery("page-enrollment", "h1");
    tab.page().locator(".who button").click();
    tab.choose(tab.person("张一")).go("#/quota?year=2023");
    tab.page().locator("[data-benefit='assistance.basic']").waitFor();
    tab.gallery("page-quota", "h1");
    tab.go(
        "#/estimate?year=2023&date=2023-05-10&total=60000&inScope=50000&basic=30000&critical=5000");
    tab.page().locator("[data-outcome=EXACT]").waitFor();
    tab.gallery("page-estimate", ".answer h2");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void whereItComesFrom() {
    BrowserPage tab = CHROMIUM.tab(375).open("");
    tab.choose(tab.person("张一")).go("#/policy?region=210921&on=2023-05-10");

    assertThat(tab.answer().innerText()).contains("阜蒙政办发〔2022〕9号", "阜蒙县");
    tab.page().locator("details summary").first().click();
    assertThat(tab.page().locator("#reading-A4").innerText()).contains("按年，年内累计");
    tab.assertFits("policy").assertAccessible("policy").picture("policy-375");
  }

  @Test
  void inEnglish() {
    BrowserPage tab = CHROMIUM.tab(320).open("#/quota?year=2023");
    tab.choose(tab.person("张一"));
    tab.answer();

    tab.page().locator(".language").click();

    assertThat(tab.page().locator("h1").innerText()).isEqualTo("What is left this year?");
    assertThat(tab.page().locator("[data-benefit='assistance.basic']").innerText())
        .contains("Basic assistance");
    assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("en");
    tab.assertFits("in English").assertAccessible("in English").picture("quota-english-320");
  }

  @Test
  void anotherYearAndBackAndReload() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/quota?year=2023");
    tab.choose(tab.person("张一"));
    tab.answer();

    tab.turn(() -> tab.select("year", "2022"));
    tab.page().waitForURL("**/page/#/quota?year=2022");
    tab.turn(() -> tab.page().goBack());
    assertThat(tab.page().locator("#year").inputValue()).isEqualTo("2023");
    tab.answer();
    tab.page().reload();

    tab.answer();
    assertThat(tab.fen("[data-benefit='assistance.basic'] dd[data-fen]")).isEqualTo(950_000);
    assertThat(tab.page().url()).endsWith("#/quota?year=2023");
  }

  @Test
  void byKeyboardAlone() {
    BrowserPage tab = CHROMIUM.tab(375).open("#/quota?year=2023");
    Page page = tab.page();
    page.locator(".people button").first().waitFor();

    page.keyboard().press("Tab");
    assertThat(tab.focused("innerText")).isEqualTo("跳到内容");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(tab.focused("innerText")).contains("示例·张一");
    page.keyboard().press("Enter");
    tab.answer();
    for (int i = 0; i < 20 && !tab.focused("innerText").equals("依据"); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(tab.focused("innerText")).isEqualTo("依据");
    tab.turn(() -> page.keyboard().press("Enter"));

    page.waitForURL("**#/policy*");
    tab.answer();
    assertThat(page.locator("h1").innerText()).isEqualTo("这些数从哪里来");
    assertThat(tab.focused("innerText"))
        .as("reading goes on at the new heading")
        .isEqualTo("这些数从哪里来");
  }

  private static String chinese(Day day) {
    return LocalDate.parse(day.toString()).format(DateTimeFormatter.ofPattern("y年M月d日"));
  }
}
