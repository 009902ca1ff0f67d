// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.text.Layout;
import android.util.TypedValue;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ProgressBar;
import android.widget.Spinner;
import android.widget.Switch;
import android.widget.TextView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** Every screen with its answer: can it be read with large type, in the dark, and by ear. */
public class ReadingTest extends ScreenTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int TOUCH_DP = 48;

  @Test
  public void nothingIsCutOff() {
    for (float scale : new float[] {1f, 1.4f, 2f}) {
      RuntimeEnvironment.setFontScale(scale);
      everyScreen().forEach((name, screen) -> assertNothingIsCutOff(name, screen));
    }
  }

  @Test
  @Config(qualifiers = "+en")
  public void nothingIsCutOffInEnglish() {
    RuntimeEnvironment.setFontScale(1.4f);
    everyScreen().forEach((name, screen) -> assertNothingIsCutOff(name, screen));
  }

  @Test
  public void whatIsTouchedIsLargeEnough() {
    everyScreen()
        .forEach(
            (name, screen) -> {
              whole(screen);
              float least = dp(screen, TOUCH_DP);
              for (View view : views(screen, View.class)) {
                boolean touched = view instanceof Spinner || !(view instanceof ViewGroup);
                if (touched && view.isShown() && view.isClickable()) {
                  assertThat((float) view.getHeight())
                      .as(name + " " + view)
                      .isGreaterThanOrEqualTo(least);
                }
              }
            });
  }

  @Test
  public void everyFieldHasItsLabelAndEveryBarItsWords() {
    everyScreen()
        .forEach(
            (name, screen) -> {
              List<Integer> labelled = new ArrayList<>();
              for (TextView view : views(screen, TextView.class)) {
                labelled.add(view.getLabelFor());
              }
              List<View> fields = new ArrayList<>(views(screen, EditText.class));
              fields.addAll(views(screen, Spinner.class));
              for (View field : fields) {
                assertThat(labelled).as(name + " " + field).contains(field.getId());
              }
              for (ProgressBar bar : views(screen, ProgressBar.class)) {
                assertThat(bar.getContentDescription()).as(name).isNotNull();
              }
              for (Switch each : views(screen, Switch.class)) {
                assertThat(each.getText().toString()).as(name).isNotEmpty();
              }
            });
  }

  @Test
  public void everyPartOfAnAnswerHasAHeading() {
    Map<String, Activity> screens = everyScreen();

    assertThat(headings(screens.get("quota"))).contains("基本救助", "本年个人支付", "费用预警");
    assertThat(headings(screens.get("estimate"))).containsSubsequence("个人自付", "各层支付", "计算过程");
    assertThat(headings(screens.get("enrollment"))).contains("个人缴费", "缴费时间和渠道");
  }

  @Test
  public void whatChangesIsSaidAloud() {
    everyScreen()
        .forEach(
            (name, screen) -> {
              View state = screen.findViewById(R.id.state);
              if (state != null) {
                assertThat(state.getAccessibilityLiveRegion())
                    .isEqualTo(View.ACCESSIBILITY_LIVE_REGION_POLITE);
              }
            });
  }

  @Test
  public void pictures() throws IOException {
    draw("");
  }

  @Test
  @Config(qualifiers = "+night")
  public void picturesInTheDark() throws IOException {
    draw("-night");
  }

  @Test
  @Config(qualifiers = "+en")
  public void picturesInEnglish() throws IOException {
    draw("-en");
  }

  @Test
  public void picturesInLargeType() throws IOException {
    RuntimeEnvironment.setFontScale(1.4f);
    draw("-large");
  }

  @Test
  @Config(qualifiers = "+night")
  public void inTheDarkTheBackgroundIsDark() {
    Activity activity = open(HomeActivity.class);
    TypedValue background = new TypedValue();
    activity.getTheme().resolveAttribute(android.R.attr.colorBackground, background, true);

    assertThat(Color.luminance(background.data)).isLessThan(0.1f);
  }

  private Map<String, Activity> everyScreen() {
    boolean english = app().getResources().getBoolean(R.bool.english);
    Map<String, Activity> screens = new LinkedHashMap<>();
    screens.put("home", open(HomeActivity.class));
    server.enqueue(enrollment(WENSHUI));
    screens.put("enrollment", open(EnrollmentActivity.class));
    await(screens.get("enrollment"), "70.00");
    server.enqueue(quota(FUMENG));
    screens.put("quota", open(QuotaActivity.class));
    await(screens.get("quota"), "9,500.00");
    Activity estimate = open(EstimateActivity.class);
    fill(
        estimate,
        true,
        english ? "210921" : "阜蒙县",
        english ? "Recipient of the subsistence allowance" : "低保对象");
    estimate.findViewById(R.id.ask).performClick();
    await(estimate, "13,450.00");
    screens.put("estimate", estimate);
    server.enqueue(new okhttp3.mockwebserver.MockResponse().setResponseCode(401));
    screens.put("failure", open(QuotaActivity.class));
    await(screens.get("failure"), english ? "signed in" : "未登录");
    return screens;
  }

  private static void assertNothingIsCutOff(String name, Activity screen) {
    View page = whole(screen);
    for (TextView view : views(screen, TextView.class)) {
      if (!view.isShown() || view.length() == 0) {
        continue;
      }
      String what = name + ": " + view.getText();
      Layout layout = view.getLayout();
      assertThat(layout).as(what).isNotNull();
      int room = view.getHeight() - view.getCompoundPaddingTop() - view.getCompoundPaddingBottom();
      assertThat(layout.getHeight()).as(what).isLessThanOrEqualTo(room);
      // One-line fields scroll, as on every Android screen.
      if (view instanceof EditText) {
        continue;
      }
      int width = view.getWidth() - view.getCompoundPaddingLeft() - view.getCompoundPaddingRight();
      for (int line = 0; line < layout.getLineCount(); line++) {
        assertThat(layout.getEllipsisCount(line)).as(what).isZero();
        assertThat(layout.getLineMax(line)).as(what).isLessThanOrEqualTo(width + 1f);
      }
    }
    assertThat(page.getWidth()).isLessThanOrEqualTo(root(screen).getWidth());
  }

  private static List<String> headings(Activity screen) {
    List<String> headings = new ArrayList<>();
    for (TextView view : views(screen, TextView.class)) {
      if (view.isAccessibilityHeading()) {
        headings.add(view.getText().toString());
      }
    }
    return headings;
  }

  private static float dp(Activity activity, float dp) {
    return TypedValue.applyDimension(
        TypedValue.COMPLEX_UNIT_DIP, dp, activity.getResources().getDisplayMetrics());
  }

  /** Saves every screen as it is drawn, for people to look at. */
  private void draw(String kind) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    for (Map.Entry<String, Activity> screen : everyScreen().entrySet()) {
      View page = whole(screen.getValue());
      Bitmap bitmap =
          Bitmap.createBitmap(page.getWidth(), page.getHeight(), Bitmap.Config.ARGB_8888);
      Canvas canvas = new Canvas(bitmap);
      TypedValue background = new TypedValue();
      screen
          .getValue()
          .getTheme()
          .resolveAttribute(android.R.attr.colorBackground, background, true);
      canvas.drawColor(background.data);
      page.draw(canvas);
      try (OutputStream out =
          Files.newOutputStream(SCREENSHOTS.resolve(screen.getKey() + kind + ".png"))) {
        assertThat(bitmap.compress(Bitmap.CompressFormat.PNG, 100, out)).isTrue();
      }
    }
  }
}
