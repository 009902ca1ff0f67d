// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.sandbox.Options;
import io.github.medassist.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settlements and alerts, asked of the whole service on this machine. */
class EndpointCommandsTest {
  /** The first of the sandbox's invented people, of 阜蒙. */
  private static final String ID_NUMBER = "990001196503120016";

  private static final String HEADINGS =
      "id,身份证号,date,care,referral,level,place,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,"
          + "preselfpay_amt,inscp_scp_amt,hifp_pay,hifmi_pay,maf_pay";

  private static Sandbox sandbox;

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
    for (String token : environment.values()) {
      assertThat(token.isEmpty() || !(out() + err()).contains(token)).isTrue();
    }
  }

  private int run(String... args) {
    environment.putIfAbsent(TokenOption.TOKEN, sandbox.agencyToken("210921"));
    List<String> all = new ArrayList<>(List.of("agency"));
    all.addAll(List.of(args));
    all.add("--endpoint=" + sandbox.address());
    return new Program(
            new CommandContext(
                environment,
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                false))
        .run(all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static String settlement(String id, String more) {
    return "{\"id\":\"%s\",\"idNumber\":\"%s\",\"date\":\"2023-07-10\",\"visit\":{\"care\":\"INPATIENT\","
            .formatted(id, ID_NUMBER)
        + "\"referral\":\"REFERRED\",\"costs\":{\"total\":100000,\"inScope\":100000}},"
        + "\"paid\":{\"BASIC\":60000}"
        + more
        + "}";
  }

  @Test
  void recordsOneSettlementOrSeveralAndOnce() throws IOException {
    String file = file("s.json", "[" + settlement("j-1", "") + "," + settlement("j-2", "") + "]");

    assertThat(run("settlement", "record", file)).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("已录入  recorded  2", "未录入  rejected  0");
    out.reset();
    assertThat(run("settlement", "record", "--json", file)).isEqualTo(ExitCode.DONE);
    assertThat(Json.read(out.toByteArray()).members().required("recorded").elements()).hasSize(2);
  }

  @Test
  void recordsTheNationalSheet() throws IOException {
    String file =
        file(
            "s.csv",
            "\uFEFF" + HEADINGS,
            "n-1," + ID_NUMBER + ",2023-07-11,住院,按规定转诊,2,县域内,1000.00,0,0,0,1000.00,600.00,0,0");

    assertThat(run("settlement", "record", "--sheet", file)).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("已录入  recorded  1");
  }

  @Test
  void recordsASheetAsOfficesSaveIt() throws IOException {
    Path file = folder.resolve("s.csv");
    String row = "g-1," + ID_NUMBER + ",2023-07-13,住院,,,,1000.00,0,0,0,1000.00,600.00,0,0";
    Files.writeString(file, HEADINGS + "\r\n" + row + "\r\n", Charset.forName("GB18030"));

    assertThat(run("settlement", "record", "--sheet", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("已录入  recorded  1");
  }

  @Test
  void namesTheRowsThatAreRefusedAndRecordsTheOthers() throws IOException {
    String other = ID_NUMBER.substring(0, 17) + "1";
    String file =
        file(
            "s.csv",
            HEADINGS,
            "m-1," + ID_NUMBER + ",2023-07-12,INPATIENT,,,,1000.00,0,0,0,1000.00,600.00,0,0",
            "m-2," + ID_NUMBER + ",2023-07-12,INPATIENT,,,,1000.00,1.00,0,0,1000.00,600.00,0,0",
            "m-3," + other + ",2023-07-12,INPATIENT,,,,1000.00,0,0,0,1000.00,600.00,0,0",
            "m-4," + ID_NUMBER + ",2023-07-12,入院,,,,1000.00,0,0,0,1000.00,600.00,0,0",
            "m-5," + ID_NUMBER + ",2023-07-12,INPATIENT,,,,1000.00,0,0,0,1000.00,1600.00,0,0");

    assertThat(run("settlement", "record", "--sheet", file)).isEqualTo(ExitCode.REJECTIONS);
    assertThat(out()).contains("已录入  recorded  1", "未录入  rejected  4");
    assertThat(err().lines().toList())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("第 3 行 /medfee_sumamt：结算单各项之和不等于总费用；"),
            row -> assertThat(row).startsWith("第 4 行 /身份证号：身份证号不符；"),
            row -> assertThat(row).startsWith("第 5 行 /care：未知取值；"),
            row -> assertThat(row).startsWith("第 6 行 /paid/BASIC：已结算金额不能大于政策范围内费用；"));
  }

  @Test
  void reversesOnce() throws IOException {
    run("settlement", "record", file("s.json", settlement("r-1", "")));
    out.reset();

    assertThat(run("settlement", "reverse", "r-1", "--reason=录入有误")).isEqualTo(ExitCode.DONE);
    assertThat(out()).startsWith("已冲销 r-1");
    out.reset();
    assertThat(run("settlement", "reverse", "r-1", "--reason=录入有误", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Json.read(out.toByteArray()).members().required("reversed").flag()).isTrue();
  }

  /** 赵四 has been impoverished by illness since March. */
  @Test
  void recordsAndReversesAGrantOnApplicationOnce() throws IOException {
    String stay = settlement("grant-1", "").replace(ID_NUMBER, "990001197102150040");
    run("settlement", "record", "--json", file("s.json", stay));
    Json.Members settled =
        Json.read(out.toByteArray()).members().required("recorded").elements().get(0).members();
    String resident = "--resident=" + settled.required("resident").string();
    out.reset();

    for (int i = 0; i < 2; i++) {
      assertThat(
              run(
                  "grant",
                  "record",
                  "G-1",
                  resident,
                  "--application=2023-08-01",
                  "--paid=assistance.basic=10.00"))
          .isEqualTo(ExitCode.DONE);
    }
    assertThat(out()).startsWith("已录入 G-1：10.00 元").contains("实付 10.00，按政策应为");
    assertThat(run("grant", "record", "G-1", resident, "--application=2023-07-31"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(run("settlement", "reverse", "grant-1", "--reason=录入有误")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("该救助编号已有不同内容", "该结算已获依申请救助");
    out.reset();

    assertThat(run("grant", "reverse", "G-1", resident, "--reason=录入有误", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(Json.read(out.toByteArray()).members().required("reversed").flag()).isTrue();
    assertThat(run("settlement", "reverse", "grant-1", "--reason=录入有误")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void saysThatThereIsNoSuchSettlement() {
    assertThat(run("settlement", "reverse", "no-such", "--reason=录入有误")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("medassist: 没有该结算记录；").hasLineCount(1);
  }

  @Test
  void listsAlertsToAFile() throws IOException {
    Path csv = folder.resolve("alerts.csv");
    Path json = folder.resolve("alerts.json");

    assertThat(run("alerts", "--report=" + csv)).isEqualTo(ExitCode.DONE);
    assertThat(run("alerts", "--report=" + json, "--since=2023-01-01")).isEqualTo(ExitCode.DONE);

    assertThat(Files.readString(csv)).contains("个人负担（元） ownPayment", "INPATIENT total");
    assertThat(Json.read(Files.readAllBytes(json)).isArray()).isTrue();
    assertThat(out()).contains("条预警已写入 " + csv);
  }

  @Test
  void readsTheTokenFromAFileToo() throws IOException {
    String file = file("token", sandbox.agencyToken("210921"));
    environment.put(TokenOption.TOKEN, "");

    assertThat(run("alerts", "--report=" + folder.resolve("a.csv"), "--token-file=" + file))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void saysThatThereIsNoToken() {
    environment.put(TokenOption.TOKEN, "");

    assertThat(run("alerts", "--report=" + folder.resolve("a.csv"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("medassist: 没有登录凭证").hasLineCount(1);
  }

  @Test
  void saysThatTheTokenIsNotGood() {
    environment.put(TokenOption.TOKEN, "not-a-token");

    assertThat(run("alerts", "--report=" + folder.resolve("a.csv"))).isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("medassist: 登录凭证无效；").hasLineCount(1);
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }

  @Test
  void asksForOneFile() throws IOException {
    assertThat(run("settlement", "record")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("medassist: 请给出 JSON 文件或 --sheet");
    err.reset();
    assertThat(run("settlement", "record", file("no.json", "{"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("medassist: JSON 不完整").hasLineCount(1);
  }
}
