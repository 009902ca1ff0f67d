// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** The system's Chromium, one for all classes, whose tabs are closed after each test. */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Ends with the last class. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start() {
      Playwright playwright = Playwright.create();
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(NeedsChromium.Program.PATH)
                      .setArgs(ARGUMENTS)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  private final SandboxExtension sandbox;
  private final List<BrowserPage> tabs = new ArrayList<>();
  private Browser browser;

  Chromium(SandboxExtension sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    browser =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
            .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
            .browser();
  }

  /** Opens a tab of a phone this wide, with nobody signed in. */
  BrowserPage tab(int width) {
    BrowserPage tab = new BrowserPage(browser, sandbox.sandbox(), width);
    tabs.add(tab);
    return tab;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    tabs.forEach(BrowserPage::close);
    tabs.clear();
  }
}
