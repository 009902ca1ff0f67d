// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The picture of README: what a terminal shows of README's example. */
class GalleryTest extends DoctorTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Pattern PIECE =
      Pattern.compile("\033\\[([0-9;]*)m|([^\033])", Pattern.DOTALL);

  private static final Map<String, String> STYLES =
      Map.of("1", "font-weight:bold", "2", "opacity:.65", "36", "color:#76e3ea");

  @Test
  void showsTheExample() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "wants " + CHROMIUM);
    assertThat(type(List.of(), example("--offline", "--explain"))).isEqualTo(ExitCode.DONE);

    Path picture = Path.of("target", "gallery", "cli.png");
    Files.createDirectories(picture.getParent());
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setDeviceScaleFactor(1.5));
      page.setContent(html("$ medassist estimate --offline --explain …\n" + out()));
      page.locator("pre").screenshot(new Locator.ScreenshotOptions().setPath(picture));
    }

    assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(600);
    if (Boolean.getBoolean("medassist.update")) {
      Path kept = Path.of("..", "gallery", "cli.png");
      Files.createDirectories(kept.getParent());
      Files.copy(picture, kept, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Each character has the places that a terminal gives it, whatever the font says. */
  private static String html(String ansi) {
    StringBuilder html =
        new StringBuilder(
            """
            <!doctype html><meta charset="utf-8"><style>
            body { margin: 0 }
            pre { margin: 0; padding: 16px; width: 102ch; white-space: pre-wrap; line-break: anywhere;
              font: 14px/1.45 "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace;
              background: #1c2128; color: #cdd9e5 }
            i { font-style: normal; display: inline-block; width: 2ch; text-align: center }
            </style><pre>""");
    Matcher piece = PIECE.matcher(ansi);
    boolean open = false;
    while (piece.find()) {
      String codes = piece.group(1);
      if (codes != null) {
        html.append(open ? "</span>" : "");
        open = STYLES.containsKey(codes);
        html.append(open ? "<span style=\"" + STYLES.get(codes) + "\">" : "");
        continue;
      }
      String each = piece.group(2);
      String safe = each.replace("&", "&amp;").replace("<", "&lt;");
      html.append(Columns.width(each) == 2 ? "<i>" + safe + "</i>" : safe);
    }
    return html.append(open ? "</span>" : "").append("</pre>").toString();
  }
}
