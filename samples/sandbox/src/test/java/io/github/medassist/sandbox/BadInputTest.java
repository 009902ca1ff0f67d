// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.word.Category;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each wrong input is a problem that says where and how to mend it, and changes nothing. */
class BadInputTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  private static final String GOOD =
      """
      {"region":"210921","date":"2023-05-10","scheme":"RESIDENT","category":"SUBSISTENCE_ALLOWANCE",\
      "visit":{"care":"INPATIENT","referral":"REFERRED","facility":{"level":2,"place":"IN_COUNTY"},\
      "costs":{"total":6000000,"inScope":5000000,"classA":0,"classB":0}},\
      "settled":{"BASIC":3000000,"CRITICAL_ILLNESS":500000},\
      "yearToDate":{"assistance.basic":{"base":0,"paid":0},"assistance.topup":{"base":0,"paid":0}}}""";

  private static final String OUTPATIENT =
      """
      {"region":"141121","date":"2023-05-10","scheme":"RESIDENT","category":"NONE",\
      "visit":{"care":"OUTPATIENT","costs":{"total":20000,"inScope":20000,"classA":10000,"classB":9999}}}""";

  private List<?> before;

  @BeforeEach
  void remember() {
    before = stored();
  }

  @AfterEach
  void nothingIsWritten() {
    assertThat(stored()).isEqualTo(before);
  }

  private static List<?> stored() {
    // Alerts follow the sample people's settlements on their own.
    return RUNNING
        .sandbox()
        .client()
        .scan(
            request ->
                request
                    .tableName("medassist")
                    .filterExpression("NOT begins_with(sk, :alert)")
                    .expressionAttributeValues(Map.of(":alert", AttributeValue.fromS("ALERT#"))))
        .items();
  }

  @Test
  void theRequestIsGoodWithoutTheChange() {
    assertThat(RUNNING.http().post("/v1/estimates", GOOD).statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("not JSON", "hello", 400, "JSON_MALFORMED", ""),
        arguments("nothing", "", 400, "JSON_TRUNCATED", ""),
        arguments(
            "cut short",
            GOOD.substring(0, GOOD.indexOf("\"210921\"")),
            400,
            "JSON_TRUNCATED",
            "/region"),
        arguments(
            "cut within a word",
            GOOD.substring(0, GOOD.indexOf("PATIENT")),
            400,
            "JSON_TRUNCATED",
            "/visit/care"),
        changed("classA", "classa", 400, "UNKNOWN_FIELD", "/visit/costs/classa"),
        changed("inScope", "inscope", 400, "MISSING_FIELD", "/visit/costs/inScope"),
        changed("\"scheme\"", "\"region\"", 400, "DUPLICATE_FIELD", "/region"),
        changed("6000000", "\"6000000\"", 400, "WRONG_TYPE", "/visit/costs/total"),
        changed("6000000", "6000000.5", 400, "WRONG_TYPE", "/visit/costs/total"),
        changed("6000000", "-1", 400, "NEGATIVE_AMOUNT", "/visit/costs/total"),
        changed("6000000", "1000000000001", 400, "AMOUNT_TOO_LARGE", "/visit/costs/total"),
        changed("6000000", "9".repeat(400), 400, "AMOUNT_TOO_LARGE", "/visit/costs/total"),
        changed("6000000", "4999999", 422, "IN_SCOPE_ABOVE_TOTAL", "/visit/costs/inScope"),
        changed("500000}", "2000001}", 422, "SETTLED_ABOVE_IN_SCOPE", "/settled/CRITICAL_ILLNESS"),
        changed(
            "\"paid\":0},",
            "\"paid\":1},",
            422,
            "PAID_ABOVE_BASE",
            "/yearToDate/assistance.basic/paid"),
        arguments(
            "class A and B", OUTPATIENT, 422, "CLASSES_UNLIKE_IN_SCOPE", "/visit/costs/classA"),
        changed("2023-05-10", "2023-02-30", 400, "INVALID_DATE", "/date"),
        changed("2023-05-10", "10.05.2023", 400, "INVALID_DATE", "/date"),
        changed("SUBSISTENCE_ALLOWANCE", "DIBAO", 400, "UNKNOWN_WORD", "/category"),
        changed("INPATIENT", "inpatient", 400, "UNKNOWN_WORD", "/visit/care"),
        changed("\"level\":2", "\"level\":4", 400, "OUT_OF_BOUNDS", "/visit/facility/level"),
        changed("210921", "999999", 422, "UNKNOWN_REGION", "/region"),
        changed("2023-05-10", "2018-12-31", 422, "DATE_NOT_COVERED", "/date"),
        changed(
            "assistance.topup",
            "assistance.top",
            400,
            "UNKNOWN_WORD",
            "/yearToDate/assistance.top"),
        arguments("over 64 KiB", GOOD + " ".repeat(64 * 1024), 413, "BODY_TOO_LARGE", null));
  }

  private static Arguments changed(
      String from, String to, int status, String code, String pointer) {
    int at = GOOD.indexOf(from);
    String body = GOOD.substring(0, at) + to + GOOD.substring(at + from.length());
    return arguments(
        from + " -> " + to.substring(0, Math.min(20, to.length())), body, status, code, pointer);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("wrong")
  void aWrongRequestIsAProblem(String name, String body, int status, String code, String pointer) {
    assertProblem(RUNNING.http().post("/v1/estimates", body), status, code, pointer);
  }

  private static void assertProblem(
      HttpResponse<String> response, int status, String code, String pointer) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/problem+json; charset=utf-8");
    Json.Members problem = Http.json(response).members();
    assertThat(problem.required("code").string()).isEqualTo(code);
    assertThat(problem.required("status").literal()).isEqualTo(String.valueOf(status));
    Json at = problem.optional("pointer");
    assertThat(at == null ? null : at.string()).isEqualTo(pointer);
    assertThat(problem.required("title").string()).isNotBlank();
    assertThat(problem.required("titleEn").string()).isNotBlank();
    assertThat(problem.required("detail").string()).isNotBlank();
    assertThat(problem.required("detailEn").string()).isNotBlank();
    assertThat(problem.required("traceId").string()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "java.", "\\tat ", ".java:");
    Ids.assertNoneIn(response.body());
  }

  @Test
  void anUnknownWordComesWithTheKnownOnes() {
    HttpResponse<String> response =
        RUNNING.http().post("/v1/estimates", GOOD.replace("SUBSISTENCE_ALLOWANCE", "DIBAO"));

    assertThat(allowed(response))
        .containsExactlyElementsOf(Arrays.stream(Category.values()).map(Enum::name).toList());
  }

  @Test
  void anUnknownRegionComesWithTheKnownOnes() {
    HttpResponse<String> response =
        RUNNING.http().post("/v1/estimates", GOOD.replace("210921", "999999"));

    // The made-up county is offered to nobody.
    assertThat(allowed(response))
        .containsExactlyElementsOf(
            Policies.builtIn().regions().stream().filter(each -> !each.startsWith("99")).toList());
  }

  @Test
  void anUnknownBenefitComesWithTheKnownOnes() {
    HttpResponse<String> response =
        RUNNING.http().post("/v1/estimates", GOOD.replace("assistance.topup", "topup"));

    assertThat(allowed(response)).contains("assistance.basic", "assistance.topup");
  }

  private static List<String> allowed(HttpResponse<String> response) {
    return Http.json(response).members().required("allowed").strings();
  }

  @ParameterizedTest
  @CsvSource({
    "enrollment?year=23, 400, INVALID_YEAR",
    "quota?year=abcd, 400, INVALID_YEAR",
    "quota?year=2023&year=2022, 400, INVALID_YEAR",
    "enrollment?year=2010, 422, DATE_NOT_COVERED",
    "quota?year=2010, 422, DATE_NOT_COVERED"
  })
  void aBadYearIsAProblem(String call, int status, String code) {
    String token = RUNNING.sandbox().residentToken(RUNNING.ref("210921"));

    assertProblem(
        RUNNING.http().get("/v1/residents/me/" + call, Http.bearer(token)), status, code, "/year");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/residents/me/quota?Year=2023, /Year, year",
    "/v1/residents/me/accesses?page=zzz, /page, limit",
    "/v1/policies?on=2023-05-10, /on,",
    "/v1/health?x=1, /x,"
  })
  void aParameterThatTheCallDoesNotHaveIsAProblem(String call, String pointer, String one) {
    HttpResponse<String> answer =
        RUNNING
            .http()
            .get(call, Http.bearer(RUNNING.sandbox().residentToken(RUNNING.ref("210921"))));

    assertProblem(answer, 400, "UNKNOWN_FIELD", pointer);
    if (one != null) {
      assertThat(allowed(answer)).contains(one);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/json"})
  void aBodyThatSaysThatItIsNoJsonIsAProblem(String type) {
    assertProblem(
        RUNNING.http().post("/v1/estimates", GOOD, "Content-Type", type),
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        null);
    assertThat(
            RUNNING
                .http()
                .post("/v1/estimates", GOOD, "Content-Type", "application/json; charset=utf-8")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aResidentsEstimateTakesNoCategory() {
    String token = RUNNING.sandbox().residentToken(RUNNING.ref("210921"));

    assertProblem(
        RUNNING
            .http()
            .post(
                "/v1/residents/me/estimates",
                """
                {"date":"2023-05-10","category":"ORPHAN","visit":{"care":"INPATIENT","costs":{"total":1,"inScope":1}}}""",
                Http.bearer(token)),
        400,
        "UNKNOWN_FIELD",
        "/category");
  }

  @Test
  void aBodyThatIsNoTextIsAProblem() {
    HttpResponse<String> response =
        RUNNING
            .http()
            .send(
                "POST",
                "/v1/estimates",
                HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF, (byte) 0xFE}));

    assertProblem(response, 400, "JSON_MALFORMED", "");
  }

  static Stream<Arguments> wrongTokenRequests() {
    return Stream.of(
        arguments("{\"role\":", 400, "JSON_TRUNCATED", "/role"),
        arguments("{}", 400, "MISSING_FIELD", "/role"),
        arguments("{\"role\":\"nurse\"}", 400, "UNKNOWN_WORD", "/role"),
        arguments("{\"role\":\"doctor\"}", 400, "MISSING_FIELD", "/subject"),
        arguments("{\"role\":\"app\",\"subject\":\" \"}", 400, "OUT_OF_BOUNDS", "/subject"),
        arguments("{\"role\":\"app\",\"subject\":\"\u00a0\"}", 400, "OUT_OF_BOUNDS", "/subject"),
        arguments("{\"role\":\"resident\"}", 400, "MISSING_FIELD", "/resident"),
        arguments(
            "{\"role\":\"resident\",\"resident\":\"nobody\"}", 400, "UNKNOWN_WORD", "/resident"),
        arguments("{\"role\":\"resident\",\"resident\":\"\"}", 400, "UNKNOWN_WORD", "/resident"),
        arguments("{\"role\":\"agency\",\"region\":\"21\"}", 422, "UNKNOWN_REGION", "/region"),
        arguments(
            "{\"role\":\"agency\",\"region\":\"210921\",\"x\":1}", 400, "UNKNOWN_FIELD", "/x"),
        arguments(" ".repeat(64 * 1024 + 1), 413, "BODY_TOO_LARGE", null));
  }

  @ParameterizedTest
  @MethodSource("wrongTokenRequests")
  void aWrongRequestForATokenIsAProblem(String body, int status, String code, String pointer) {
    assertProblem(RUNNING.http().post("/sandbox/tokens", body), status, code, pointer);
  }
}
