// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates without a network. */
class EstimateCommandTest extends DoctorTest {
  private static final String LAST = "估算，以经办机构结算为准 / An estimate: what the agency settles counts";

  private long fen(String name) {
    return json().required("layers").members().required(name).members().required("min").fen();
  }

  @Test
  void printsATable() {
    assertThat(run(example("--offline"))).isEqualTo(ExitCode.DONE);

    assertThat(out().lines())
        .startsWith(
            "阜蒙县 210921，2023-05-10，城乡居民医保，低保对象，住院，按规定转诊",
            "Fumeng County, resident scheme, recipient of the subsistence allowance, inpatient care, referred by rule",
            "! 文件可有另一种读法（A8）：先用完基本救助的年度限额，才有倾斜救助。按那种读法，个人支付 14,500.00 元。请向经办机构核实。",
            "  The document can be read otherwise (A8): the limit of basic assistance must be used up before the top-up pays. Read so, the patient pays 14,500.00 yuan. Ask the agency (经办机构).",
            "项目 item                            比例 rate  金额（元）yuan  依据 clause",
            "医疗费总额 Total bill                                60,000.00",
            "政策范围内 In scope                                  50,000.00",
            "基本医保 Basic insurance                             30,000.00  结算单所载 as settled",
            "大病保险 Critical-illness insurance                   5,000.00  结算单所载 as settled",
            "基本救助 Basic assistance                  70%       10,500.00  阜蒙政办发〔2022〕9号 二(二)2",
            "倾斜救助 Top-up assistance                 70%        1,050.00  阜蒙政办发〔2022〕9号 二(二)2",
            "合计支付 Paid together                  77.58%       46,550.00  占政策范围内 of in scope 93.1%",
            "个人支付 Patient pays                                13,450.00")
        .endsWith("离线：内置政策包 / Offline, from the built-in packs", LAST);
    assertThat(err()).isEmpty();
  }

  @Test
  void answersProgramsAsTheApiDoes() {
    assertThat(run(example("--offline", "--json"))).isEqualTo(ExitCode.DONE);

    assertThat(fen("BASIC")).isEqualTo(3_000_000);
    assertThat(fen("ASSISTANCE")).isEqualTo(1_155_000);
    assertThat(json().required("patientPays").members().required("max").fen()).isEqualTo(1_345_000);
    assertThat(json().required("ofTotal").string()).isEqualTo("0.7758");
    assertThat(err().strip()).isEqualTo(LAST);
  }

  @Test
  void explainsEachStep() {
    assertThat(run(example("--offline", "--explain"))).isEqualTo(ExitCode.DONE);

    assertThat(out())
        .contains(
            "3. 基本救助：政策范围内余下的自付 15,000.00 元，按 70% 支付 10,500.00 元，限额此前尚余 20,000.00 元。",
            "   算式 sum      15,000.00 × 70% = 10,500.00",
            "   算式 sum      (4,500.00 − 3,000.00) × 70% = 1,050.00",
            "   依据 clause   阜蒙政办发〔2022〕9号《阜蒙县健全重特大疾病医疗保险和救助制度实施方案》二(二)2",
            "   读法 reading  A4 起付标准按次还是按年？按年，年内累计",
            "凭据 Receipt",
            "   政策包 pack     210921/2023-01-01");
    assertThat(out()).containsPattern("SHA-256 +[0-9a-f]{64}");
  }

  @Test
  void comparesSettings() {
    assertThat(
            run(
                "estimate",
                "--offline",
                "--region=990001",
                "--date=2023-05-10",
                "--scheme=RESIDENT",
                "--category=NONE",
                "--care=INPATIENT",
                "--referral=NOT_NEEDED",
                "--level=2",
                "--place=IN_COUNTY",
                "--total=20,000",
                "--in-scope=18000.5",
                "--compare=level=3,place=IN_CITY",
                "--compare=level=1"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out().lines().toList().subList(2, 13))
        .containsExactly(
            "                                     1 如上 as above          2          3",
            "医院等级 The hospital's level                      2          3          1",
            "就医地 Where the hospital stands              县域内     市域内     县域内",
            "医疗费总额 Total bill                      20,000.00  20,000.00  20,000.00",
            "政策范围内 In scope                        18,000.50  18,000.50  18,000.50",
            "基本医保 Basic insurance                   14,000.40  11,050.33  16,020.45",
            "大病保险 Critical-illness insurance             0.00       0.00       0.00",
            "医疗救助 Medical assistance                     0.00       0.00       0.00",
            "占总费用 Paid, of total                          70%     55.25%      80.1%",
            "个人支付 Patient pays                       5,999.60   8,949.67   3,979.55",
            "比第 1 种 Than 1                                      +2,950.07  -2,020.05");
  }

  @Test
  void saysOfWhichSettingARemarkIs() {
    assertThat(run(example("--offline", "--compare=referral=NOT_REFERRED")))
        .isEqualTo(ExitCode.DONE);

    assertThat(out())
        .contains("转诊 The referral", "按规定转诊  未按规定转诊", "+11,550.00")
        .contains("· 第 2 种，基本救助：不支付，未按规定转诊的", "· 慈善救助、职工互助、商业健康险：");
  }

  @Test
  void comparesForPrograms() {
    assertThat(run(example("--offline", "--json", "--compare=referral=未按规定转诊")))
        .isEqualTo(ExitCode.DONE);

    List<Json> both = json().required("estimates").elements();
    assertThat(both).hasSize(2);
    assertThat(both.get(0).members().optional("setting")).isNull();
    assertThat(both.get(1).members().required("setting").string()).isEqualTo("referral=未按规定转诊");
    Json.Members other = both.get(1).members().required("estimate").members();
    assertThat(other.required("patientPays").members().required("min").fen()).isEqualTo(2_500_000);
  }

  @Test
  void saysInWordsWhatIsNotCovered() {
    List<String> args = new ArrayList<>(List.of(example("--offline")));
    args.set(6, "--referral=NOT_REFERRED");

    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
    assertThat(out())
        .contains(
            "· 基本救助：不支付，未按规定转诊的，医疗费用原则上不纳入医疗救助；若按规定转诊，可支付 10,500.00 元。", "若按规定转诊，个人支付 13,450.00 元");
  }

  @Test
  void saysInWordsWhatIsNotCertain() {
    List<String> args = new ArrayList<>(List.of(example("--offline")));
    args.removeIf(each -> each.startsWith("--settled"));

    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
    assertThat(out())
        .contains("基本医保、大病保险支付多少还不能确定")
        .contains("· 基本医保：可能支付 0.00–50,000.00 元，阜蒙政办发〔2022〕9号没有写基本医保的起付标准");
    assertThat(out().lines()).anyMatch(line -> line.matches("个人支付 Patient pays +10,000.00–.*"));
  }

  @Test
  void showsRangesAsRanges() {
    assertThat(
            run(
                "estimate",
                "--offline",
                "--region=210000",
                "--date=2019-07-01",
                "--scheme=RESIDENT",
                "--category=REGISTERED_POOR",
                "--care=INPATIENT",
                "--total=10000",
                "--in-scope=10000",
                "--settled=BASIC=6000",
                "--settled=CRITICAL_ILLNESS=0"))
        .isEqualTo(ExitCode.DONE);

    assertThat(out()).contains("65%–70%", "0.00–2,800.00", "1,200.00–4,000.00");
  }

  @Test
  void countsTheYearSoFar() {
    assertThat(run(example("--offline", "--json", "--year-to-date=assistance.basic=25000/17500")))
        .isEqualTo(ExitCode.DONE);

    assertThat(fen("ASSISTANCE")).isEqualTo(250_000 + 665_000);
  }

  @ParameterizedTest
  @CsvSource({
    "--in-scope=70000, --in-scope：政策范围内费用不能大于总费用, in scope",
    "--in-scope=-1, --in-scope：金额不能为负, 0 yuan or more",
    "--in-scope=1.234, --in-scope：金额以元计，至多两位小数, two decimals",
    "--date=2023-13-01, --date：日期写作 2023-05-01, Write the day",
    "--date=2018-05-10, --date：该日期没有可用的政策, has a policy from",
    "--region=310003, --region：没有该统筹地区的政策, national list",
    "--care=入院, --care：应为以下之一：普通门诊 OUTPATIENT, one of these words",
    "--level=4, --level：应为 1 至 3 的整数, from 1 to 3",
    "--settled=BASIC=60000, --settled：已结算金额不能大于政策范围内费用, at most the in-scope cost",
    "--year-to-date=assistance.basic=1/2, --year-to-date：已支付金额不能大于其计算基数, at most the base",
    "--year-to-date=nothing=2/1, --year-to-date：未知取值, has the benefits"
  })
  void namesTheFlagThatIsWrong(String wrong, String zh, String en) {
    List<String> args = new ArrayList<>(List.of(example("--offline")));
    String flag = wrong.substring(0, wrong.indexOf('='));
    args.removeIf(each -> each.startsWith(flag + "="));
    args.add(wrong);

    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
    assertFailed(zh, en);
  }

  @Test
  void namesTheFlagsThatAreMissing() {
    assertThat(run("estimate", "--offline", "--region=210921")).isEqualTo(ExitCode.USAGE);
    assertFailed("缺少 --date --scheme --category --care --total --in-scope", "missing");
  }

  @Test
  void saysWhatIsWrongInASettingToCompare() {
    assertThat(run(example("--offline", "--compare=plaice=IN_CITY"))).isEqualTo(ExitCode.USAGE);
    assertFailed("--compare：不认识的选项或参数 --plaice", "setting");
    err.reset();
    assertThat(run(example("--offline", "--compare=level=9"))).isEqualTo(ExitCode.USAGE);
    assertFailed("--compare：--level：应为 1 至 3 的整数", "setting");
    err.reset();
    String level = "--compare=level=1";
    assertThat(run(example("--offline", level, level, level, level, level)))
        .isEqualTo(ExitCode.USAGE);
    assertFailed("--compare 至多四次", "at most");
  }

  @Test
  void wantsToKnowWhomToAsk() {
    assertThat(run(EXAMPLE)).isEqualTo(ExitCode.USAGE);
    assertFailed("请给出 --endpoint，或加 --offline", "--offline");
  }

  @Test
  void saysThatTheServiceIsNotThere() {
    assertThat(run(example("--endpoint=http://127.0.0.1:1"))).isEqualTo(ExitCode.FAILED);
    assertFailed("没有得到服务的答复", "cannot be reached");
  }

  @Test
  void asksAtATerminalForWhatIsNotGiven() {
    int exit =
        type(
            List.of(
                "210921",
                "2023-05-10",
                "1",
                "低保对象",
                "3",
                "1",
                "",
                "",
                "60000",
                "70000",
                "50000",
                "60000",
                "30000",
                "5000"),
            "estimate",
            "--offline",
            "--json");

    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(json().required("patientPays").members().required("min").fen()).isEqualTo(1_345_000);
    assertThat(err())
        .contains("参保地行政区划代码或名称，如 210921、彰武", "3 低保对象 recipient of the subsistence allowance")
        .contains("  政策范围内费用不能大于总费用；", "/ In-scope cost above the total: ")
        .contains("  已结算金额不能大于政策范围内费用；", "/ Settled amounts above the in-scope cost: ");
  }

  @Test
  void asksAgainForWhatIsNeeded() {
    assertThat(
            type(
                List.of("", "21", "990099", "210921", "yesterday", "2018-05-10"),
                "estimate",
                "--offline"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err())
        .contains("  此项必填 / This is needed", "  行政区划代码是六位数字，如 210921；也可写名称，如 彰武 / ")
        .contains(
            "  没有该统筹地区的政策；",
            "/ Unknown region: use a code of the national list",
            "  日期写作 2023-05-01 / Write the day as 2023-05-01")
        .contains("  该日期没有可用的政策；", "/ No policy on that day: 210921 has a policy from ")
        .contains("medassist: 输入已结束，缺少 --date");
  }

  @Test
  void asksOfOutpatientsTheClasses() {
    assertThat(
            type(
                List.of("普通门诊", "", "1", "IN_COUNTY", "200", "100", "100", "", ""),
                "estimate",
                "--offline",
                "--json",
                "--region=141121",
                "--date=2023-05-10",
                "--scheme=RESIDENT",
                "--category=NONE",
                "--total=200"))
        .isEqualTo(ExitCode.DONE);

    assertThat(fen("BASIC")).isEqualTo(10_000);
  }

  @Test
  void asksNothingWhenAllIsGiven() {
    assertThat(type(List.of(), example("--offline"))).isEqualTo(ExitCode.DONE);

    assertThat(err()).isEmpty();
    assertThat(out()).contains("\033[1m个人支付 Patient pays");
  }

  @Test
  void breaksLongSentencesBetweenWordsAtATerminal() {
    assertThat(type(List.of(), example("--offline", "--explain"))).isEqualTo(ExitCode.DONE);

    assertThat(out().replaceAll("\033\\[[0-9;]*m", "").lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(100))
        .noneMatch(line -> line.matches("[。，；）].*"));
  }

  @Test
  void respectsNoColour() {
    environment.put("NO_COLOR", "1");
    assertThat(type(List.of(), example("--offline", "--explain"))).isEqualTo(ExitCode.DONE);
    String plain = out();
    out.reset();
    environment.remove("NO_COLOR");
    type(List.of(), example("--offline", "--explain"));

    assertThat(plain).doesNotContain("\033");
    assertThat(out().replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(plain);
  }
}
