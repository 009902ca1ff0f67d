// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.widget.ProgressBar;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;

public class QuotaScreenTest extends ScreenTest {
  @Test
  public void eachLimitSaysWhatIsUsedAndLeftAndByWhichClause() {
    server.enqueue(quota(FUMENG));

    Activity activity = open(QuotaActivity.class);
    await(activity, "基本救助");

    assertThat(text(activity))
        .contains("剩余 9,500.00 元\n限额 20,000.00 元，已用 10,500.00 元")
        .contains("起付标准 3,000.00 元，已计入 3,000.00 元，还差 0.00 元")
        .contains("支付比例 70%", "依据：阜蒙政办发〔2022〕9号 二(二)2")
        .contains("住院\n3,450.00 元")
        .contains("预警线 5,000.00 元，已累计 3,450.00 元，距预警线还差 1,550.00 元")
        .contains("数据截至 2023-06-01 09:30")
        .endsWith("估算，以经办机构结算为准");
  }

  @Test
  public void aBarIsReadAloud() {
    server.enqueue(quota(FUMENG));

    Activity activity = open(QuotaActivity.class);
    await(activity, "基本救助");
    List<String> read =
        views(activity, ProgressBar.class).stream()
            .map(bar -> String.valueOf(bar.getContentDescription()))
            .collect(Collectors.toList());

    assertThat(read).contains("基本救助：已用限额的 52%").doesNotContain("null");
    assertThat(views(activity, ProgressBar.class)).anyMatch(bar -> bar.getProgress() == 525);
  }

  @Test
  public void whatNoDocumentHoldsIsSaidAndNotZero() {
    server.enqueue(quota(FUMENG));

    Activity activity = open(QuotaActivity.class);
    await(activity, "基本医保");

    assertThat(text(activity)).contains("没有写基本医保的起付标准").doesNotContain("限额 0.00");
  }
}
