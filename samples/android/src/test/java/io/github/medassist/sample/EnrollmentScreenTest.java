// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.Test;
import org.robolectric.annotation.Config;

public class EnrollmentScreenTest extends ScreenTest {
  @Test
  public void theCardSaysWhatIsDueToTheFenAndByWhichClause() throws InterruptedException {
    server.enqueue(enrollment(WENSHUI));

    Activity activity = open(EnrollmentActivity.class);
    await(activity, "已参保");

    assertThat(text(activity))
        .contains("✓ 已参保")
        .contains("城乡居民医保", "文水县", "低保对象（2022-01-01 起）", "2023-01-01 至 2023-12-31")
        .contains("缴费标准\n350.00 元\n依据：文医保发[2022]10号 一(一)")
        .contains("财政资助\n280.00 元\n依据：", "应缴\n70.00 元", "已缴")
        .contains("集中缴费期\n2022-09-01 至 2022-12-25")
        .endsWith("估算，以经办机构结算为准");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/v1/residents/me/enrollment?year=2023");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token");
  }

  @Test
  public void whoIsNotEnrolledIsTold() {
    server.enqueue(
        enrollment(WENSHUI.replace("'insurance':[{'year':2023", "'insurance':[{'year':2022")));

    Activity activity = open(EnrollmentActivity.class);
    await(activity, "未参保");

    assertThat(text(activity)).contains("✕ 未参保", "该年度没有待遇享受期", "未缴");
  }

  @Test
  @Config(qualifiers = "+en")
  public void inEnglishTheWordsOfTheAnswerAreEnglishToo() {
    server.enqueue(enrollment(WENSHUI));

    Activity activity = open(EnrollmentActivity.class);
    await(activity, "Enrolled");

    assertThat(text(activity))
        .contains("Resident scheme", "Wenshui County", "Due\n70.00 yuan")
        .contains("估算，以经办机构结算为准");
  }
}
