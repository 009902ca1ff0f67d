package io.github.medassist.sandbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the system's Chromium for a class of tests, whose tabs it closes after each of them. */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final SandboxExtension running;
  private final List<BrowserPage> tabs = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  Chromium(SandboxExtension running) {
    this.running = running;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(NeedsChromium.Program.PATH)
                    .setArgs(ARGUMENTS));
  }

  /** Opens a tab of a phone this wide, with nobody signed in. */
  BrowserPage tab(int width) {
    BrowserPage tab = new BrowserPage(browser, running.sandbox(), width);
    tabs.add(tab);
    return tab;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    tabs.forEach(BrowserPage::close);
    tabs.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
