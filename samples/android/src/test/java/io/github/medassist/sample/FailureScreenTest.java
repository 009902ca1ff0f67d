// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.widget.EditText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.Test;
import org.robolectric.Shadows;

public class FailureScreenTest extends ScreenTest {
  @Test
  public void aRefusedTokenIsSaid() {
    server.enqueue(problem(401, "{}"));

    await(open(QuotaActivity.class), "请在设置中填写有效的访问令牌");
  }

  @Test
  public void aProblemIsSaidInItsOwnWordsWithTheNameToAskBy() {
    server.enqueue(
        problem(
            403,
            "{\"code\":\"NOT_GRANTED\",\"title\":\"没有授权\",\"titleEn\":\"Not granted\","
                + "\"detail\":\"请参保人授权\",\"detailEn\":\"ask the resident\",\"traceId\":\"t-1\"}"));

    await(open(QuotaActivity.class), "没有授权\n请参保人授权（查询编号 t-1）");
  }

  /** As often as the client asks before it gives up. */
  private void threeTimes(MockResponse answer) {
    for (int i = 0; i < 3; i++) {
      server.enqueue(answer);
    }
  }

  @Test
  public void aGatewaysErrorIsSaid() {
    threeTimes(new MockResponse().setResponseCode(502).setBody("<html>"));

    await(open(EnrollmentActivity.class), "服务器不能答复（HTTP 502）");
  }

  @Test
  public void aSignInPageIsNoAnswer() {
    server.enqueue(new MockResponse().setHeader("Content-Type", "text/html").setBody("<html>"));

    await(open(EnrollmentActivity.class), "收到的不是有效答复");
  }

  @Test
  public void withoutANetworkOneIsToldAndCanTryAgain() throws IOException {
    Activity activity;
    threeTimes(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    activity = open(EnrollmentActivity.class);
    await(activity, "没有收到答复");
    assertThat(activity.findViewById(R.id.retry).isShown()).isTrue();

    server.enqueue(enrollment(WENSHUI));
    activity.findViewById(R.id.retry).performClick();
    await(activity, "已参保");

    assertThat(activity.findViewById(R.id.retry).isShown()).isFalse();
    assertThat(text(activity)).doesNotContain("没有收到答复");
  }

  @Test
  public void aWrongAddressIsMarked() {
    Activity home = open(HomeActivity.class);
    EditText address = home.findViewById(R.id.address);
    address.setText("api.example.cn");
    home.findViewById(R.id.quota).performClick();

    assertThat(String.valueOf(address.getError())).contains("https://");
    assertThat(Shadows.shadowOf(home).getNextStartedActivity()).isNull();
  }

  @Test
  public void aWrongYearIsMarked() {
    Activity home = open(HomeActivity.class);
    EditText year = home.findViewById(R.id.year);
    year.setText("23");
    home.findViewById(R.id.enrollment).performClick();

    assertThat(String.valueOf(year.getError())).contains("四位数");
  }

  @Test
  public void theSettingsGoWithTheQuestion() {
    Activity home = open(HomeActivity.class);
    type(home, R.id.year, "2024");
    type(home, R.id.token, " other ");
    home.findViewById(R.id.enrollment).performClick();
    Intent next = Shadows.shadowOf(home).getNextStartedActivity();

    assertThat(next.getComponent().getClassName()).isEqualTo(EnrollmentActivity.class.getName());
    assertThat(app().year()).isEqualTo(2024);
    assertThat(app().token()).isEqualTo("other");
  }

  private static MockResponse problem(int status, String json) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/problem+json")
        .setBody(new okio.Buffer().write(json.getBytes(StandardCharsets.UTF_8)));
  }
}
