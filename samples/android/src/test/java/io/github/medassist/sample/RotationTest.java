// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.os.Bundle;
import android.os.Parcel;
import android.view.ViewGroup;
import android.widget.EditText;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.Test;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;

public class RotationTest extends ScreenTest {
  @Test
  public void aQuestionUnderWayIsGivenUpAndAskedAgain() throws InterruptedException {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    server.enqueue(quota(FUMENG));
    ActivityController<QuotaActivity> controller = controller(QuotaActivity.class);
    Activity first = controller.get();
    server.takeRequest();

    turn(controller);
    Activity second = controller.get();
    await(second, "9,500.00 元");

    assertThat(second).isNotSameAs(first);
    assertThat(first.isDestroyed()).isTrue();
  }

  @Test
  public void anAnswerToADestroyedScreenIsNotShown() throws InterruptedException {
    CountDownLatch destroyed = new CountDownLatch(1);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            destroyed.await();
            return quota(FUMENG);
          }
        });
    ActivityController<QuotaActivity> controller = controller(QuotaActivity.class);
    server.takeRequest();

    controller.pause().stop().destroy();
    destroyed.countDown();
    // A question that comes after it is answered after it.
    Activity other = open(QuotaActivity.class);
    await(other, "9,500.00 元");

    assertThat(shown(controller.get())).isZero();
  }

  @Test
  public void theFormAndItsAnswerOutliveARotation() {
    ActivityController<EstimateActivity> controller = controller(EstimateActivity.class);
    fill(controller.get(), true);
    controller.get().findViewById(R.id.ask).performClick();
    await(controller.get(), "13,450.00 元");

    turn(controller);
    Activity turned = controller.get();
    await(turned, "13,450.00 元");

    assertThat(((EditText) turned.findViewById(R.id.total)).getText().toString())
        .isEqualTo("60000");
    assertThat(((EditText) turned.findViewById(R.id.region)).getText()).hasToString("阜新蒙古族自治县");
  }

  @Test
  public void anOfflineAnswerToADestroyedScreenIsNotShown() {
    ActivityController<EstimateActivity> controller = controller(EstimateActivity.class);
    Activity activity = controller.get();
    fill(activity, true);
    activity.findViewById(R.id.ask).performClick();

    controller.pause().stop().destroy();
    // Behind it on the one worker, so that its answer has been posted.
    Activity other = open(EstimateActivity.class);
    fill(other, true);
    other.findViewById(R.id.ask).performClick();
    await(other, "13,450.00 元");

    assertThat(shown(activity)).isZero();
  }

  /** What the system may write down must not hold the token. */
  @Test
  public void theTokenIsNotInTheSavedState() {
    ActivityController<HomeActivity> controller = controller(HomeActivity.class);
    type(controller.get(), R.id.token, "secret-token");
    Bundle state = new Bundle();
    controller.pause().saveInstanceState(state);

    assertThat(deep(state)).doesNotContain("secret-token");
    assertThat(app().token()).isEqualTo("secret-token");
  }

  private static int shown(Activity activity) {
    return ((ViewGroup) activity.findViewById(R.id.content)).getChildCount();
  }

  private static String deep(Bundle state) {
    Parcel parcel = Parcel.obtain();
    state.writeToParcel(parcel, 0);
    byte[] bytes = parcel.marshall();
    parcel.recycle();
    return new String(bytes, StandardCharsets.UTF_16LE)
        + new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void turn(ActivityController<?> controller) {
    RuntimeEnvironment.setQualifiers("+land");
    controller.configurationChange();
    controller.visible();
  }
}
