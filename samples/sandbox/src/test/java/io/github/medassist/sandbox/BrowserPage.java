// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.value.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A browser's tab that shows the resident's page. */
final class BrowserPage implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "gallery");
  private static final boolean UPDATE = Boolean.getBoolean("medassist.update");

  /** Nothing is judged by a picture: most runs draw none. */
  private static final boolean DRAWN = UPDATE || Boolean.getBoolean("medassist.full");

  private final BrowserContext context;
  private final Page page;
  private final Sandbox sandbox;
  private final List<String> complaints = new ArrayList<>();

  BrowserPage(Browser browser, Sandbox sandbox, int width) {
    this.sandbox = sandbox;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(sandbox.address().toString())
                .setViewportSize(width, width < 800 ? 740 : 900)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE));
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** What the browser itself finds wrong: scripts that fail, or that the policy forbids. */
  List<String> complaints() {
    return complaints;
  }

  /** Sets the type size before anything is shown. */
  BrowserPage size(String size) {
    page.addInitScript(
        "localStorage.setItem('medassist.settings', JSON.stringify({language: 'zh', size: %s}))"
            .formatted(size));
    return this;
  }

  /** Opens the page at {@code hash}, with nobody signed in. */
  BrowserPage open(String hash) {
    page.navigate("/page/" + hash);
    return this;
  }

  /** A property of what has the keyboard's focus. */
  String focused(String property) {
    return String.valueOf(
        page.evaluate("property => document.activeElement[property] ?? ''", property));
  }

  /** Signs the person in, as somebody does who chooses the name. */
  BrowserPage choose(SampleResident person) {
    page.locator(".people button", named(person.name())).click();
    page.locator(".top .who strong", named(person.name())).waitFor();
    return this;
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }

  /** Goes to {@code hash} as a link does. */
  BrowserPage go(String hash) {
    return turn(() -> page.evaluate("hash => { location.hash = hash; }", hash));
  }

  /**
   * Does what changes the address, and waits until the page has taken it up: the browser tells the
   * page of it only after the address has changed, and until then the view before is shown.
   */
  BrowserPage turn(Runnable act) {
    JSHandle turned =
        page.evaluateHandle(
            """
            () => ({at: new Promise((done, fail) => {
              addEventListener('hashchange', () => setTimeout(done), {once: true});
              setTimeout(() => fail(new Error('the address did not change')), 30000);
            })})""");
    act.run();
    turned.evaluate("turned => turned.at");
    return this;
  }

  /** Waits for the answer. */
  Locator answer() {
    Locator answer = page.locator(".answer");
    answer.first().waitFor();
    page.locator(".pending")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return answer.first();
  }

  /** The amount that {@code selector} shows, in fen; it must be visible. */
  long fen(String selector) {
    Locator shown = page.locator(selector).first();
    assertThat(shown.isVisible()).as(selector).isTrue();
    return fenOf(shown.innerText());
  }

  /** The fen of a text such as {@code 13,450.00元}. */
  static long fenOf(String text) {
    return new BigDecimal(text.replaceAll("[^0-9.]", "")).movePointRight(2).longValueExact();
  }

  /** The range that {@code selector} shows. */
  Range range(String selector) {
    String[] ends = page.locator(selector).first().innerText().split("至|to", -1);
    return Range.of(fenOf(ends[0]), fenOf(ends[ends.length - 1]));
  }

  /** Types into the form's field. */
  BrowserPage type(String field, String text) {
    page.locator("#" + field).fill(text);
    return this;
  }

  BrowserPage select(String field, String word) {
    page.locator("#" + field).selectOption(word);
    return this;
  }

  BrowserPage submit() {
    page.locator("form button[type=submit]").click();
    return this;
  }

  /** Submits what has nothing wrong and was not asked before. */
  BrowserPage ask() {
    return turn(this::submit);
  }

  String error(String field) {
    return page.locator("#" + field + "-error").innerText();
  }

  /** The SDK's client of {@code person}, whose figures are what the page must show. */
  MedassistClient client(SampleResident person) {
    return MedassistClient.builder(sandbox.address().toString())
        .tokenProvider(() -> sandbox.residentToken(person.resident().ref()))
        .build();
  }

  SampleResident person(String name) {
    return sandbox.people().stream()
        .filter(each -> each.name().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whoever reads with difficulty is served: no finding that is serious or critical. The page has
   * no frames, so that all rules can be run and summed up where it is, which takes less than half
   * of the time that a summary in a tab of its own does; what holds is not told in detail.
   */
  BrowserPage assertAccessible(String view) {
    assertThat(page.frames()).as(view + " is without frames").hasSize(1);
    AxeRunOptions findingsAlone = new AxeRunOptions();
    findingsAlone.setResultTypes(List.of("violations"));
    List<String> findings =
        new AxeBuilder(page)
            .setLegacyMode(true).options(findingsAlone).analyze().getViolations().stream()
                .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
                .map(
                    each ->
                        each.getId()
                            + " "
                            + each.getNodes().stream()
                                .map(node -> String.valueOf(node.getHtml()))
                                .collect(Collectors.joining(" | ")))
                .toList();
    assertThat(findings).as(view).isEmpty();
    return this;
  }

  /** Nothing is cut off at the side, and whatever one touches is 44 px or more each way. */
  BrowserPage assertFits(String view) {
    assertThat(
            page.evaluate(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(view + " needs no scrolling sideways")
        .isEqualTo(true);
    Object small =
        page.evaluate(
            """
            () => [...document.querySelectorAll('a[href], button, input, select, summary')]
              .filter(each => each.checkVisibility() && !each.matches('.skip'))
              .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
              .map(([what, box]) => `${what} ${box.width} x ${box.height}`)""");
    assertThat(small).as(view + " can be touched").isEqualTo(List.of());
    return this;
  }

  /** Keeps a picture of the whole page, to be looked at. */
  BrowserPage picture(String name) {
    keep(name, new Page.ScreenshotOptions().setFullPage(true));
    return this;
  }

  /** Keeps a picture of what is on the screen, to be looked at. */
  BrowserPage screen(String name) {
    keep(name, new Page.ScreenshotOptions());
    return this;
  }

  /**
   * Keeps a picture of what the phone shows, with {@code selector} at the top; it is one of the
   * README's with {@code -Dmedassist.update=true}.
   */
  BrowserPage gallery(String name, String selector) {
    page.locator(selector).first().evaluate("element => element.scrollIntoView()");
    Path file = keep(name, new Page.ScreenshotOptions());
    if (UPDATE) {
      try {
        Files.copy(
            file, Path.of("..", "gallery", name + ".png"), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  private Path keep(String name, Page.ScreenshotOptions options) {
    Path file = PICTURES.resolve(name + ".png");
    if (DRAWN) {
      page.screenshot(options.setPath(file));
    }
    return file;
  }

  /** What this tab keeps of who is signed in. */
  String kept() {
    return String.valueOf(page.evaluate("() => sessionStorage.getItem('medassist.person')"));
  }

  /** Puts another token in the place of the one that is kept. */
  BrowserPage token(String token) {
    page.evaluate(
        "token => sessionStorage.setItem('medassist.person',"
            + " JSON.stringify({...JSON.parse(sessionStorage.getItem('medassist.person')), token}))",
        token);
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
