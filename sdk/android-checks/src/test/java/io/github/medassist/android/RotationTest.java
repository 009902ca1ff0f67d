// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.os.Bundle;
import io.github.medassist.client.Call;
import io.github.medassist.client.Health;
import io.github.medassist.client.MedassistClient;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** A page that is turned on its side is made anew; the old one must hear nothing more. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34, manifest = Config.NONE)
public class RotationTest {
  private static MedassistClient client;

  @Rule public final MockWebServer server = new MockWebServer();

  /** Asks while it is made, and gives up when it goes. */
  public static final class Page extends Activity {
    final MainThreadTest.RecordingCallback seen = new MainThreadTest.RecordingCallback();
    private Call<Health> call;

    @Override
    protected void onCreate(Bundle state) {
      super.onCreate(state);
      call = client.health().check();
      call.enqueue(seen);
    }

    @Override
    protected void onDestroy() {
      call.cancel();
      super.onDestroy();
    }
  }

  @Before
  public void makeClient() {
    client = MainThreadTest.client(server).build();
  }

  @Test
  public void theOldPageIsNotCalledBackAndTheNewOneIs() throws Exception {
    server.enqueue(MainThreadTest.up());
    server.enqueue(MainThreadTest.up());
    ActivityController<Page> controller = Robolectric.buildActivity(Page.class).create();
    Page old = controller.get();
    MainThreadTest.awaitPost();

    controller.destroy();
    Page turned = Robolectric.buildActivity(Page.class).create().get();
    ShadowLooper.idleMainLooper();
    for (int i = 0; turned.seen.thread == null && i < 200; i++) {
      Thread.sleep(50);
      ShadowLooper.idleMainLooper();
    }

    assertThat(old.seen.thread).isNull();
    assertThat(turned.seen.thread).isNotNull();
    assertThat(turned.seen.failure).isNull();
  }

  @Test
  public void aPageThatIsGoneGivesUpAnAnswerOnItsWay() throws Exception {
    server.enqueue(MainThreadTest.up().setHeadersDelay(500, TimeUnit.MILLISECONDS));
    ActivityController<Page> controller = Robolectric.buildActivity(Page.class).create();
    assertThat(server.takeRequest(20, TimeUnit.SECONDS)).isNotNull();

    controller.destroy();

    // Longer than the answer takes: there is nothing else to wait for.
    for (int i = 0; i < 20; i++) {
      Thread.sleep(50);
      ShadowLooper.idleMainLooper();
    }
    assertThat(controller.get().seen.thread).isNull();
  }
}
