// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page does when something is amiss: it says so, and keeps what was typed. */
@NeedsChromium
class TroublePageTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium(RUNNING);

  private static final String ESTIMATES = "**/v1/residents/me/estimates";

  private static BrowserPage typed() {
    BrowserPage tab = CHROMIUM.tab(320).open("#/estimate?year=2023");
    return tab.choose(tab.person("张一"))
        .type("date", "2023-05-10")
        .type("total", "60000")
        .type("basic", "30000")
        .type("critical", "5000");
  }

  @Test
  void theServerIsAway() {
    BrowserPage tab = typed();
    tab.page().route(ESTIMATES, Route::abort);
    tab.submit();

    tab.page().locator(".trouble").waitFor();
    assertThat(tab.page().locator(".trouble").innerText()).contains("现在连不上服务", "内容还在");
    assertThat(tab.page().locator("#total").inputValue()).isEqualTo("60000");
    tab.assertFits("away").assertAccessible("away").picture("away-320");

    tab.page().unroute(ESTIMATES);
    tab.page().locator(".trouble button").click();
    assertThat(tab.answer().getAttribute("data-outcome")).isEqualTo("EXACT");
  }

  @Test
  void theServerIsSlow() {
    BrowserPage tab = typed();
    List<Route> held = new ArrayList<>();
    tab.page().route(ESTIMATES, held::add);
    tab.submit();

    tab.page().locator(".pending").waitFor();
    assertThat(tab.page().locator(".pending [role=status], .pending .unseen").count()).isPositive();
    tab.page().waitForCondition(() -> !held.isEmpty());
    held.forEach(Route::resume);
    tab.answer();
    assertThat(tab.fen(".answer [data-part=BASIC]")).isEqualTo(3_000_000);
  }

  @Test
  void theLanguageThatWasKeptIsNoneOfThePages() {
    BrowserPage tab = CHROMIUM.tab(320);
    tab.page()
        .addInitScript(
            "localStorage.setItem('medassist.settings', JSON.stringify({language: 'xx'}))");
    tab.open("").page().locator(".people").waitFor();

    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
  }

  @Test
  void aViewCannotBeFetched() {
    BrowserPage tab = CHROMIUM.tab(320);
    tab.page().route("**/policy.js", Route::abort);
    tab.open("#/quota?year=2023").choose(tab.person("张一"));
    tab.answer();
    tab.go("#/policy");

    tab.page().locator(".trouble").waitFor();
    assertThat(tab.page().locator(".trouble").innerText()).contains("现在连不上服务");

    tab.page().unroute("**/policy.js");
    tab.page().locator(".trouble button").click();
    tab.answer();
    assertThat(tab.page().locator("h1").innerText()).isNotEmpty();
  }

  @Test
  void theTokenHasExpired() {
    BrowserPage tab = typed();
    String ref = tab.person("张一").resident().ref();
    Instant now = Instant.now();
    JWTClaimsSet over =
        new JWTClaimsSet.Builder()
            .issuer(Tokens.ISSUER)
            .audience(Tokens.AUDIENCE)
            .subject(ref)
            .claim("role", "resident")
            .claim("scope", "medassist/records")
            .issueTime(Date.from(now.minusSeconds(7_200)))
            .expirationTime(Date.from(now.minusSeconds(3_600)))
            .build();
    tab.token(RUNNING.sandbox().tokens().sign(over)).submit();

    tab.page().locator(".trouble").waitFor();
    assertThat(tab.page().locator(".trouble").innerText()).contains("登录已过期");
    assertThat(tab.page().locator("#basic").inputValue()).isEqualTo("30000");
    tab.page().locator(".trouble button").click();

    assertThat(tab.answer().getAttribute("data-outcome")).isEqualTo("EXACT");
  }

  @Test
  void aScriptInANameOrAPackIsText() {
    BrowserPage tab = CHROMIUM.tab(320);
    String script = "<img src=x onerror=\\\"window.hit=1\\\"><script>window.hit=1</script>";
    tab.page()
        .route(
            "**/sandbox/residents",
            route -> {
              String body = route.fetch().text();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(body.replace("示例·张一", "示例·张一" + script)));
            });
    tab.page()
        .route(
            "**/quota?year=2023",
            route -> {
              String body = route.fetch().text();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(body.replace("\"name\":\"基本救助\"", "\"name\":\"" + script + "\"")));
            });
    tab.open("#/quota?year=2023").choose(tab.person("张一"));
    tab.answer();

    assertThat(tab.page().locator("main").innerText()).contains("<script>window.hit=1</script>");
    assertThat(tab.page().locator(".who").innerText()).contains("<script>");
    assertThat(tab.page().evaluate("() => window.hit")).isNull();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aStrictPolicyAndNothingFromElsewhere() {
    BrowserPage tab = CHROMIUM.tab(320);
    String address = RUNNING.sandbox().address().toString();
    tab.page()
        .onRequest(
            request ->
                assertThat(request.url())
                    .matches(url -> url.startsWith(address) || url.startsWith("data:")));
    tab.open("#/quota?year=2023").choose(tab.person("张一"));
    tab.answer();

    String policy =
        RUNNING.http().get("/page/").headers().firstValue("content-security-policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    assertThat(tab.page().locator("script:not([src])").count()).isZero();
    assertThat(tab.page().url()).doesNotContain("ref", "token", "示例");
    assertThat(tab.kept()).doesNotContain("990001196");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void signingOutForgets() {
    BrowserPage tab = typed().submit();
    tab.answer();

    tab.page().locator(".who button").click();
    tab.page().locator(".people").waitFor();

    assertThat(tab.kept()).isEqualTo("null");
    assertThat(tab.page().url()).doesNotContain("60000");
    assertThat(tab.page().locator("main").innerText()).doesNotContain("基本救助");
  }
}
