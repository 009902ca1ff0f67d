// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ScrollView;
import android.widget.Spinner;
import android.widget.Switch;
import android.widget.TextView;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/** The app on Android's framework, in Chinese unless a test says otherwise, beside a server. */
@RunWith(RobolectricTestRunner.class)
public abstract class ScreenTest {
  /** An invented person of 文水 in 低保, enrolled for 2023, who has paid. */
  static final String WENSHUI =
      "{'ref':'w1','region':'141121','scheme':'RESIDENT','monitored':false,"
          + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2022-01-01'}],"
          + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2022-10-08'}],"
          + "'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}";

  /** An invented person of 阜蒙 in 低保 with a part of the year used. */
  static final String FUMENG =
      "{'ref':'f1','region':'210921','scheme':'RESIDENT','monitored':false,"
          + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2022-01-01'}],"
          + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'}],"
          + "'accounts':{'2023':{'benefits':{'assistance.basic':{'base':1500000,'paid':1050000},"
          + "'assistance.topup':{'base':450000,'paid':105000}},"
          + "'care':{'INPATIENT':[1,1500000,0,0,1155000,0]}}},"
          + "'asOf':'2023-06-01T09:30:00+08:00'}";

  private static final Policies POLICIES = Policies.builtIn();
  private static final Day TODAY = Day.of(2023, 6, 1);
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long PAUSE_NANOS = 5_000_000;

  @Rule public final MockWebServer server = new MockWebServer();

  private final List<ActivityController<?>> opened = new ArrayList<>();

  @Before
  public void connect() {
    app().connect(server.url("/").toString());
    app().signIn(2023, "token");
  }

  @After
  public void close() {
    for (ActivityController<?> controller : opened) {
      controller.close();
    }
  }

  static App app() {
    return (App) RuntimeEnvironment.getApplication();
  }

  static MockResponse enrollment(String resident) {
    return json(
        Json.write(
            writer ->
                EnrollmentJson.write(
                    writer, new Enrollments(POLICIES).in(2023, person(resident), TODAY))));
  }

  static MockResponse quota(String resident) {
    return json(
        Json.write(
            writer ->
                QuotaJson.write(writer, new Quotas(POLICIES).in(2023, person(resident), TODAY))));
  }

  private static Resident person(String json) {
    return Resident.read(Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  static MockResponse json(byte[] utf8) {
    return new MockResponse()
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .setBody(new Buffer().write(utf8));
  }

  <A extends Activity> ActivityController<A> controller(Class<A> screen) {
    ActivityController<A> controller = Robolectric.buildActivity(screen).setup();
    opened.add(controller);
    return controller;
  }

  <A extends Activity> A open(Class<A> screen) {
    return controller(screen).get();
  }

  /** Waits until the server's answer has come to the screen. */
  static void await(Activity activity, String words) {
    waitFor(() -> text(activity).contains(words), () -> words + " in " + text(activity));
  }

  static void waitFor(BooleanSupplier reached, Supplier<String> what) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    do {
      ShadowLooper.idleMainLooper();
      if (reached.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    } while (System.currentTimeMillis() < end);
    throw new AssertionError("waited in vain for " + what.get());
  }

  /** Every word that can be seen, line by line. */
  static String text(Activity activity) {
    return views(activity, TextView.class).stream()
        .filter(View::isShown)
        .map(view -> view.getText().toString())
        .collect(Collectors.joining("\n"))
        .replace('\u00A0', ' ');
  }

  static View root(Activity activity) {
    return activity.findViewById(android.R.id.content);
  }

  static <V extends View> List<V> views(Activity activity, Class<V> type) {
    List<V> found = new ArrayList<>();
    collect(root(activity), type, found);
    return found;
  }

  private static <V extends View> void collect(View view, Class<V> type, List<V> found) {
    if (type.isInstance(view)) {
      found.add(type.cast(view));
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        collect(group.getChildAt(i), type, found);
      }
    }
  }

  /** Lays the whole screen out, as long as it is, at the window's width. */
  static View whole(Activity activity) {
    ShadowLooper.idleMainLooper();
    View page = views(activity, ScrollView.class).get(0).getChildAt(0);
    int width = root(activity).getWidth();
    assertThat(width).isPositive();
    page.measure(
        View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
        View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
    page.layout(0, 0, page.getMeasuredWidth(), page.getMeasuredHeight());
    return page;
  }

  /** Fills in the estimate of DESIGN's example: 60,000 yuan in 阜蒙, both insurances settled. */
  static void fill(Activity activity, boolean offline) {
    fill(activity, offline, "阜新蒙古族自治县", "低保对象");
  }

  static void fill(Activity activity, boolean offline, String region, String category) {
    ((Switch) activity.findViewById(R.id.offline)).setChecked(offline);
    type(activity, R.id.region, region);
    choose(activity, R.id.category, category);
    type(activity, R.id.date, "2023-05-10");
    type(activity, R.id.total, "60000");
    type(activity, R.id.in_scope, "50000.00");
    type(activity, R.id.settled_basic, "30000");
    type(activity, R.id.settled_critical, "5000");
  }

  static void type(Activity activity, int field, String words) {
    ((EditText) activity.findViewById(field)).setText(words);
  }

  static void choose(Activity activity, int field, String words) {
    Spinner spinner = activity.findViewById(field);
    for (int i = 0; i < spinner.getCount(); i++) {
      if (spinner.getItemAtPosition(i).equals(words)) {
        spinner.setSelection(i);
        return;
      }
    }
    throw new AssertionError("no choice " + words);
  }
}
