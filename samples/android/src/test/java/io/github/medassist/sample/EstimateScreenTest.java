// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.view.View;
import android.widget.AutoCompleteTextView;
import android.widget.EditText;
import android.widget.Filterable;
import android.widget.FrameLayout;
import android.widget.TextView;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.Test;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

public class EstimateScreenTest extends ScreenTest {
  @Test
  public void offlineThePhoneAnswersToTheFen() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity))
        .contains("个人自付\n13,450.00 元")
        .contains("基本医保\n30,000.00 元", "大病保险\n5,000.00 元", "医疗救助\n11,550.00 元")
        .contains("基本救助：政策范围内余下的自付 15,000.00 元，按 70% 支付 10,500.00 元")
        .contains("依据：阜蒙政办发〔2022〕9号 二(二)2")
        .contains("估算，以经办机构结算为准", "本机离线计算", "210921（自 2023-01-01）");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  public void onlineTheServerAnswersTheSame() {
    answerFromTheEngine();
    Activity online = open(EstimateActivity.class);
    fill(online, false);
    ask(online);
    await(online, "个人自付");
    Activity offline = open(EstimateActivity.class);
    fill(offline, true);
    ask(offline);
    await(offline, "个人自付");

    assertThat(text(online).replace("\n服务器计算\n", "\n本机离线计算\n")).isEqualTo(text(offline));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  public void theQuestionCarriesNoToken() throws InterruptedException {
    answerFromTheEngine();
    Activity activity = open(EstimateActivity.class);
    fill(activity, false);
    ask(activity);
    await(activity, "个人自付");

    assertThat(server.takeRequest().getHeader("Authorization")).isNull();
  }

  @Test
  public void aRangeShowsBothEnds() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    type(activity, R.id.region, "辽宁省");
    type(activity, R.id.date, "2019-07-01");
    type(activity, R.id.total, "30000");
    type(activity, R.id.in_scope, "30000");
    type(activity, R.id.settled_basic, "15000");
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity))
        // No amount is stated for the limit, which may be used up.
        .contains("个人自付\n3,000.00–10,000.00 元", "医疗救助\n0.00–7,000.00 元", "65%–70%");
  }

  @Test
  public void whatIsNotCertainSaysWhyAndHowFarItGoes() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    choose(activity, R.id.category, "返贫致贫人口");
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity)).contains("支付多少还不能确定", "医疗救助\n0.00–", "请向经办机构查询");
  }

  @Test
  public void whatAReferralWouldChangeIsSaid() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    choose(activity, R.id.referral, "未按规定转诊");
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity)).contains("若按规定转诊，个人自付 13,450.00 元");
  }

  @Test
  public void aDayWithoutAPolicyIsSaid() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    type(activity, R.id.region, "210000");
    type(activity, R.id.date, "2018-12-31");
    ask(activity);
    await(activity, "该日期没有可用的政策");

    assertThat(activity.findViewById(R.id.retry).isShown()).isTrue();
  }

  @Test
  public void aWrongAmountIsMarkedWhereItStands() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    type(activity, R.id.total, "60000.005");
    ask(activity);
    assertThat(error(activity, R.id.total)).contains("最多两位小数");

    type(activity, R.id.total, "");
    ask(activity);
    assertThat(error(activity, R.id.total)).contains("最多两位小数");

    type(activity, R.id.total, "40000");
    ask(activity);
    assertThat(error(activity, R.id.in_scope)).isEqualTo("不能大于总费用");

    type(activity, R.id.total, "60000");
    type(activity, R.id.settled_basic, "45000.01");
    ask(activity);
    assertThat(error(activity, R.id.settled_basic)).isEqualTo("已结算金额不能大于政策范围内费用");

    type(activity, R.id.settled_basic, "30000");
    type(activity, R.id.date, "2023-02-29");
    ask(activity);
    assertThat(error(activity, R.id.date)).contains("2023-05-10");
    assertThat(text(activity)).doesNotContain("个人自付");
  }

  @Test
  public void levelAndPlaceOfTheHospitalCount() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    type(activity, R.id.region, "990001");
    type(activity, R.id.date, "2023-06-01");
    type(activity, R.id.total, "420000");
    type(activity, R.id.in_scope, "400000");
    type(activity, R.id.settled_basic, "");
    type(activity, R.id.settled_critical, "");
    ShadowLooper.idleMainLooper();
    assertThat(activity.findViewById(R.id.place).isEnabled()).isFalse();

    choose(activity, R.id.level, "三级");
    choose(activity, R.id.place, "市域内");
    ShadowLooper.idleMainLooper();
    assertThat(activity.findViewById(R.id.place).isEnabled()).isTrue();
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity))
        .contains("个人自付\n43,750.00 元", "基本医保\n150,000.00 元", "大病保险\n176,250.00 元");
  }

  @Test
  public void anEmptySettledFieldIsNotZero() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    type(activity, R.id.settled_basic, "");
    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity)).contains("基本医保支付多少还不能确定", "基本医保\n0.00–");
  }

  /** Types words and returns what is offered, once it is found. */
  private static List<String> offered(Activity activity, String words) {
    AutoCompleteTextView field = activity.findViewById(R.id.region);
    AtomicBoolean found = new AtomicBoolean();
    field.setText(words);
    ((Filterable) field.getAdapter()).getFilter().filter(words, count -> found.set(true));
    waitFor(found::get, () -> "places of " + words);
    FrameLayout list = new FrameLayout(activity);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < field.getAdapter().getCount(); i++) {
      View line = field.getAdapter().getView(i, null, list);
      lines.add(((TextView) line).getText().toString());
    }
    return lines;
  }

  private static void take(Activity activity, int at) {
    AutoCompleteTextView field = activity.findViewById(R.id.region);
    field.getOnItemClickListener().onItemClick(null, null, at, at);
  }

  @Test
  public void aPlaceIsFoundByItsNameAndSaysWhoseDocumentsAnswer() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    assertThat(offered(activity, "彰武")).containsExactly("彰武县 · 阜新市 · 辽宁省\n按辽宁省的文件回答");
    take(activity, 0);
    type(activity, R.id.date, "2021-05-10");
    assertThat(text(activity)).contains("彰武县 · 阜新市 · 辽宁省", "按辽宁省的文件回答");

    ask(activity);
    await(activity, "个人自付");

    assertThat(text(activity)).contains("210000（自 2019-07-01）");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  public void placesOfOneNameAreToldApart() {
    Activity activity = open(EstimateActivity.class);
    for (String name : List.of("朝阳", "鼓楼区", "城关区")) {
      assertThat(offered(activity, name)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }
    assertThat(offered(activity, "朝阳")).anyMatch(each -> each.startsWith("朝阳区 · 北京市"));
  }

  @Test
  public void whatIsMadeUpIsNotOfferedAndNoPlaceIsMarked() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    assertThat(offered(activity, "示范县")).isEmpty();
    assertThat(offered(activity, "990001")).isEmpty();
    assertThat(offered(activity, "长".repeat(50))).isEmpty();
    for (String none : List.of("", "示范县", "朝阳")) {
      type(activity, R.id.region, none);
      ask(activity);
      assertThat(error(activity, R.id.region)).isEqualTo("请从列出的地区中选一个");
    }
    assertThat(text(activity)).doesNotContain("个人自付");
  }

  @Test
  public void whoTypesOnHasChosenNothingYet() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true);
    offered(activity, "彰武");
    take(activity, 0);
    type(activity, R.id.region, "彰武县 · ");
    ask(activity);

    assertThat(error(activity, R.id.region)).isEqualTo("请从列出的地区中选一个");
    assertThat(activity.findViewById(R.id.region_from).isShown()).isFalse();
  }

  @Test
  @Config(qualifiers = "+en")
  public void inEnglishTheSentencesAreEnglish() {
    Activity activity = open(EstimateActivity.class);
    fill(activity, true, "210921", "Recipient of the subsistence allowance");
    ask(activity);
    await(activity, "You pay");

    assertThat(text(activity)).contains("You pay\n13,450.00 yuan", "at 70% pays 10,500.00 yuan");
  }

  private void answerFromTheEngine() {
    Estimator estimator = new Estimator(Policies.builtIn());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            byte[] body = request.getBody().readByteArray();
            Estimate estimate = estimator.estimate(EstimateRequest.read(Json.read(body)));
            return json(Json.write(writer -> EstimateJson.write(writer, estimate)));
          }
        });
  }

  private static void ask(Activity activity) {
    activity.findViewById(R.id.ask).performClick();
  }

  private static String error(Activity activity, int field) {
    return String.valueOf(((EditText) activity.findViewById(field)).getError());
  }
}
