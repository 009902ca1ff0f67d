// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Category;
import io.github.medassist.sandbox.Options;
import io.github.medassist.sandbox.SampleResident;
import io.github.medassist.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor's commands, asked of the whole service on this machine. */
class DoctorEndpointTest extends DoctorTest {
  private static final String KEY = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

  private static Sandbox sandbox;

  @BeforeAll
  static void startSandbox() throws IOException {
    sandbox = Sandbox.start(Options.ANY_PORT, line -> {});
  }

  @AfterAll
  static void stopSandbox() {
    sandbox.close();
  }

  @AfterEach
  void nothingPersonalWasPrinted() {
    assertThat(out() + err()).doesNotContain("99000119", "示例·");
    for (String secret : environment.values()) {
      assertThat((out() + err()).contains(secret)).isFalse();
    }
  }

  private static SampleResident person(String region) {
    return sandbox.people().stream()
        .filter(each -> each.resident().region().equals(region))
        .filter(each -> each.category() == Category.SUBSISTENCE_ALLOWANCE)
        .findFirst()
        .orElseThrow();
  }

  private String signIn(String region) {
    String ref = person(region).resident().ref();
    environment.put(TokenOption.TOKEN, sandbox.residentToken(ref));
    return ref;
  }

  private static String endpoint() {
    return "--endpoint=" + sandbox.address();
  }

  private String get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.address() + path))
            .header("Authorization", "Bearer " + environment.get(TokenOption.TOKEN))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private String printed() {
    String printed = out().strip();
    out.reset();
    return printed;
  }

  @Test
  void answersOnlineAndOfflineToTheSameByte() {
    assertThat(run(example("--json", endpoint()))).isEqualTo(ExitCode.DONE);
    String online = printed();
    assertThat(run(example("--json", "--offline"))).isEqualTo(ExitCode.DONE);

    assertThat(printed()).isEqualTo(online);
  }

  @Test
  void explainsOnlineAsOffline() {
    run(example("--explain", endpoint()));
    String online = printed();
    run(example("--explain", "--offline"));

    assertThat(printed().replace("离线：内置政策包 / Offline, from the built-in packs\n", ""))
        .isEqualTo(online);
  }

  @Test
  void namesTheFlagThatTheServiceRefuses() {
    List<String> args = new ArrayList<>(List.of(example(endpoint())));
    args.set(2, "--date=2018-05-10");

    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
    assertFailed("--date：该日期没有可用的政策", "has a policy from");
  }

  @Test
  void estimatesOnTopOfTheYearOnRecord() throws Exception {
    signIn("210921");
    String[] args = {
      "estimate",
      "--resident=me",
      "--date=2023-05-10",
      "--care=INPATIENT",
      "--referral=REFERRED",
      "--total=60000",
      "--in-scope=50000",
      "--settled=BASIC=30000",
      "--settled=CRITICAL_ILLNESS=5000",
      "--json",
      endpoint()
    };

    assertThat(run(args)).isEqualTo(ExitCode.DONE);
    String printed = printed();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.address() + "/v1/residents/me/estimates"))
            .header("Authorization", "Bearer " + environment.get(TokenOption.TOKEN))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"date":"2023-05-10","visit":{"care":"INPATIENT","referral":"REFERRED",
                     "costs":{"total":6000000,"inScope":5000000}},
                     "settled":{"BASIC":3000000,"CRITICAL_ILLNESS":500000}}"""))
            .build();
    assertThat(printed)
        .isEqualTo(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    assertThat(EstimateJson.read(Json.read(printed.getBytes(StandardCharsets.UTF_8))).category())
        .isEqualTo(Category.SUBSISTENCE_ALLOWANCE);
  }

  @Test
  void asksOnlyWhatTheRecordDoesNotSay() {
    signIn("210921");

    assertThat(
            type(
                List.of("2023-05-10", "住院", "按规定转诊", "", "", "60000", "50000", "30000", "5000"),
                "estimate",
                "--resident=me",
                endpoint()))
        .isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("低保对象，住院，按规定转诊", "个人支付 Patient pays");
    assertThat(err()).doesNotContain("身份类别", "参保地");
  }

  @Test
  void refusesWhatTheRecordSays() {
    signIn("210921");

    assertThat(run(example("--resident=me", endpoint()))).isEqualTo(ExitCode.USAGE);
    assertFailed("--region 以 --resident 的记录为准", "drop either");
  }

  @Test
  void neverTakesAnIdNumberForAReference() {
    signIn("210921");

    assertThat(run("quota", "--resident=990001196503120016", endpoint())).isEqualTo(ExitCode.USAGE);
    assertFailed("--resident 须为参保人标识", "not the ID number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quota", "enrollment"})
  void printsTheApisAnswer(String command) throws Exception {
    signIn("210921");

    assertThat(run(command, "--year=2023", "--json", endpoint())).isEqualTo(ExitCode.DONE);
    assertThat(printed()).isEqualTo(get("/v1/residents/me/" + command + "?year=2023"));
  }

  @Test
  void showsWhatIsLeft() {
    signIn("210921");

    assertThat(run("quota", "--year=2023", endpoint())).isEqualTo(ExitCode.DONE);
    assertThat(out())
        .contains("2023，低保对象", "基本救助 Basic assistance", "20,000.00", "3,000.00", "70%")
        .contains("· 严重精神障碍住院按床日救助：按病床日定额救助，但文件没有写每床日的金额")
        .contains("个人负担（元）Own payment", "预警标准 Alert threshold", "5,000.00", "记录截至");
  }

  @Test
  void showsTheEnrolment() {
    signIn("141121");

    assertThat(run("enrollment", "--year=2023", endpoint())).isEqualTo(ExitCode.DONE);
    assertThat(out())
        .contains("已参保 enrolled", "350.00", "280.00", "70.00", "2022-09-01 – 2022-12-25", "微信");
  }

  @Test
  void keepsARecordForTheBedside() {
    String ref = signIn("210921");
    environment.put(DoctorCommand.SNAPSHOT_KEY, KEY);
    String cache = "--cache=" + folder.resolve("kept");
    run("quota", "--year=2023", "--json", "--resident=" + ref, endpoint());
    String online = printed();

    assertThat(run("snapshot", "keep", "--resident=" + ref, cache, endpoint()))
        .isEqualTo(ExitCode.DONE);
    assertThat(printed()).startsWith("已存，记录截至 ");
    environment.remove(TokenOption.TOKEN);
    assertThat(run("quota", "--year=2023", "--json", "--resident=" + ref, cache, "--offline"))
        .isEqualTo(ExitCode.DONE);
    assertThat(printed()).isEqualTo(online);
    assertThat(run("enrollment", "--year=2023", "--resident=" + ref, cache, "--offline"))
        .isEqualTo(ExitCode.DONE);
    assertThat(printed()).contains("离线：0 小时前缓存");
    assertThat(run("snapshot", "forget", cache)).isEqualTo(ExitCode.DONE);
    printed();
    assertThat(run("quota", "--year=2023", "--resident=" + ref, cache, "--offline"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("本机没有这位参保人的记录");
  }

  @Test
  void keepsNoRecordWithoutAKey() {
    signIn("210921");

    assertThat(run("snapshot", "keep", "--cache=" + folder, endpoint())).isEqualTo(ExitCode.USAGE);
    assertFailed("请给出 --cache，并设置 MEDASSIST_SNAPSHOT_KEY", "openssl");
    err.reset();
    environment.put(DoctorCommand.SNAPSHOT_KEY, "short");
    assertThat(run("snapshot", "keep", "--cache=" + folder, endpoint())).isEqualTo(ExitCode.USAGE);
    assertFailed("MEDASSIST_SNAPSHOT_KEY 不是 32 字节的 base64", "openssl");
    environment.clear();
  }

  @Test
  void wantsATokenForARecord() {
    assertThat(run("quota", endpoint())).isEqualTo(ExitCode.USAGE);
    assertFailed("没有登录凭证", "no token");
  }

  @Test
  void listsAndShowsPoliciesAsTheApiDoes() throws Exception {
    assertThat(run("policy", "list", "--json", endpoint())).isEqualTo(ExitCode.DONE);
    assertThat(printed()).isEqualTo(get("/v1/policies"));
    assertThat(run("policy", "show", "210921", "--on=2023-05-10", "--json", endpoint()))
        .isEqualTo(ExitCode.DONE);
    assertThat(printed()).isEqualTo(get("/v1/policies/210921?on=2023-05-10").strip());
  }

  @Test
  void keepsPacksThatItHasShown() throws Exception {
    String cache = "--cache=" + folder.resolve("packs");
    assertThat(run("policy", "show", "210921", "--on=2023-05-10", cache, endpoint()))
        .isEqualTo(ExitCode.DONE);
    printed();

    assertThat(run(example("--offline", cache))).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("离线：0 小时前缓存");
    try (var files = Files.list(folder.resolve("packs"))) {
      assertThat(files).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "diff"})
  void policiesAreTheSameOffline(String command) {
    String[] rest =
        command.equals("diff")
            ? new String[] {"141121", "2022-05-10", "2023-05-10"}
            : new String[0];
    List<String> args = new ArrayList<>(List.of("policy", command));
    args.addAll(List.of(rest));
    args.add("--json");
    args.add("--offline");
    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
    String offline = printed();
    args.set(args.size() - 1, endpoint());
    assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.DONE);

    assertThat(printed()).isEqualTo(offline);
  }
}
