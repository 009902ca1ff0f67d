// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that the program carries. */
class PolicyCommandsTest extends DoctorTest {
  @Test
  void staleListsTheRegionsOfWhichNoDocumentSpeaksThisYear() {
    assertThat(run("policy", "stale", "--offline")).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("210921", "210000", "已过期 out of date");
    assertThat(out().lines().skip(1)).allMatch(line -> line.contains("已过期 out of date"));
  }

  @Test
  void listsThePacks() {
    assertThat(run("policy", "list", "--offline")).isEqualTo(ExitCode.DONE);

    assertThat(out().lines())
        .anyMatch(
            line ->
                line.matches(
                    "210921 +阜蒙县 Fumeng County +2023-01-01  未注明 open +2022-11-09.+已过期 out of date"))
        .anyMatch(line -> line.matches("990001 +示范县 Sample County（虚构 made up） .*"));
  }

  @Test
  void showsDeductiblesRatesAndLimits() {
    assertThat(run("policy", "show", "210921", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out().lines())
        .contains("基本救助 Basic assistance（assistance.basic：门诊慢特病、住院）")
        .anyMatch(
            line ->
                line.matches(" +2,000.00 +60% +20,000.00  阜蒙政办发〔2022〕9号 二\\(二\\)2  低保边缘家庭成员；须.*"))
        .anyMatch(line -> line.startsWith("  文件未载 not stated：返贫致贫人口、"))
        .anyMatch(line -> line.matches(" +5,000.00  阜蒙政办发〔2022〕9号 二\\(三\\)1  特困人员、.*"));
  }

  @Test
  void showsWhatIsNoFigureToo() {
    assertThat(run("policy", "show", "141121", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out())
        .contains("2023 年集中缴费期 collection：2022-09-01 – 2022-12-25", "缴费渠道 where to pay：微信")
        .contains("服务 Services", "口径 Readings", "B7 ");
  }

  @Test
  void showsCasesWithTheirConditions() {
    assertThat(run("policy", "show", "990001", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out())
        .contains("200.00/次", "所有人，一级医院，县域内或市域内或省内")
        .contains("甲类 60%、乙类 50%", "超过 50,000.00 的部分 65%", "120.00/床日", "不封顶");
  }

  static List<String> regions() {
    return Policies.builtIn().regions();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void showsEveryRegion(String region) {
    String day = Policies.builtIn().packs(region).get(0).validFrom().toString();

    assertThat(run("policy", "show", region, "--on=" + day, "--offline")).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains(region + "，" + day);
  }

  @Test
  void tellsWhatChanged() {
    assertThat(run("policy", "diff", "141121", "2022-05-10", "2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out().lines())
        .startsWith("141121，2022-05-10 → 2023-05-10")
        .anyMatch(line -> line.startsWith("变更 changed：") && line.endsWith("（outpatient）"))
        .anyMatch(line -> line.matches(" +限额 limit +230.00 +250.00"))
        .anyMatch(line -> line.startsWith("变更 changed：个人缴费标准 Premium"))
        .anyMatch(line -> line.matches(" +金额 amount +320.00 +350.00"));
  }

  @Test
  void tellsProgramsWhatChanged() {
    assertThat(run("policy", "diff", "141121", "2022-05-10", "2023-05-10", "--offline", "--json"))
        .isEqualTo(ExitCode.DONE);

    Json.Members change =
        json().required("changes").elements().stream()
            .map(Json::members)
            .filter(each -> each.required("benefit").string().equals("outpatient"))
            .findFirst()
            .orElseThrow();
    assertThat(change.required("change").string()).isEqualTo("CHANGED");
    assertThat(change.required("before").members().required("limit").fen()).isEqualTo(23_000);
    assertThat(change.required("after").members().required("limit").fen()).isEqualTo(25_000);
    assertThat(change.required("after").members().required("clause").string())
        .isEqualTo("文医保发[2022]10号 二");
  }

  @Test
  void tellsWhatWasAddedAndRemoved() {
    assertThat(run("policy", "diff", "210921", "2022-06-01", "2023-06-01", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out()).contains("新增 added：倾斜救助 Top-up assistance（assistance.topup）");
  }

  @Test
  void saysThatNothingChanged() {
    assertThat(run("policy", "diff", "210921", "2023-05-10", "2023-05-11", "--offline"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out()).contains("没有变化 / nothing changed");
  }

  @ParameterizedTest
  @CsvSource({
    "show 21 --offline, <region>：行政区划代码是六位数字, six digits",
    "show 310000 --offline, <region>：该地区的政策包没有规定待遇, below it",
    "show 310099 --offline, <region>：该地区的政策包没有规定待遇, below it",
    "show 310020 --offline, <region>：没有该统筹地区的政策, 210921",
    "show 100000 --offline, <region>：该地区的政策包没有规定待遇, below it",
    "show 210921 --offline --on=2018-01-01, <day>：该日期没有可用的政策, has a policy from",
    "diff 210921 2023-01-01 2018-01-01 --offline, <day>：该日期没有可用的政策, has a policy from",
    "diff 210921 --offline, 缺少 <day1>, missing",
    "list, 请给出 --endpoint，或加 --offline, --offline"
  })
  void saysWhatIsWrong(String args, String zh, String en) {
    assertThat(run(("policy " + args).split(" "))).isEqualTo(ExitCode.USAGE);
    assertFailed(zh, en);
  }
}
