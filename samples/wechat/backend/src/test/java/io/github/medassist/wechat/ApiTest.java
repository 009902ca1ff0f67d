// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static io.github.medassist.wechat.Running.assertProblem;
import static io.github.medassist.wechat.Running.member;
import static io.github.medassist.wechat.Running.members;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a phone may ask of a backend, with the sandbox's people to choose from. */
class ApiTest {
  @RegisterExtension static final Running RUNNING = new Running(false);

  private static final String STAY =
      """
      { "date": "2023-05-10",
        "visit": { "care": "INPATIENT", "referral": "REFERRED",
                   "facility": { "level": 2, "place": "IN_COUNTY" },
                   "costs": { "total": %d, "inScope": %d } },
        "settled": { "BASIC": 3000000, "CRITICAL_ILLNESS": 500000 } }
      """;

  private static String fresh(String name) {
    return name + "-" + UUID.randomUUID();
  }

  private static String bound(String name, String person) {
    String token = RUNNING.login(fresh(name));
    HttpResponse<String> response =
        RUNNING.send("PUT", "/wx/binding", "{\"resident\":\"" + RUNNING.ref(person) + "\"}", token);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return token;
  }

  private static HttpResponse<String> ofService(
      String method, String path, String body, String ref) {
    return RUNNING.send(
        RUNNING.sandbox().address(), method, path, body, RUNNING.sandbox().residentToken(ref));
  }

  @Test
  void aCodeLogsInOnceAndATokenIsForOneSession() {
    String code = fresh("li");

    HttpResponse<String> first =
        RUNNING.send("POST", "/wx/session", "{\"code\":\"" + code + "\"}", null);
    HttpResponse<String> again =
        RUNNING.send("POST", "/wx/session", "{\"code\":\"" + code + "\"}", null);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(members(first).required("bound").flag()).isFalse();
    assertThat(member(first, "template")).isEqualTo(Running.TEMPLATE);
    assertThat(members(first).all().keySet()).containsExactly("token", "bound", "template");
    assertProblem(again, 401, "LOGIN_REFUSED");
    assertThat(RUNNING.login(fresh("li"))).isNotEqualTo(member(first, "token"));
  }

  @Test
  void aCodeThatWouldSayMoreToWeChatIsRefused() {
    for (String code : List.of("a&appid=b", "a b", "", "a#", "x".repeat(129))) {
      assertProblem(
          RUNNING.send("POST", "/wx/session", "{\"code\":\"" + code + "\"}", null),
          401,
          "LOGIN_REFUSED");
    }
  }

  @Test
  void whereWeChatDoesNotAnswerAsItShouldNobodyIsLoggedIn() {
    for (String name : List.of("page", "nobody")) {
      assertProblem(
          RUNNING.send("POST", "/wx/session", "{\"code\":\"" + fresh(name) + "\"}", null),
          503,
          "WECHAT_UNAVAILABLE");
    }
  }

  @Test
  void whereTheServiceIsAwayThatIsSaid() throws Exception {
    Settings nowhere =
        new Settings(
            0,
            "http://127.0.0.1:1",
            null,
            "http://127.0.0.1:1",
            null,
            false,
            Duration.ofMinutes(1));
    try (Backend alone = Backend.start(nowhere, RUNNING.clock, line -> {})) {
      String token =
          member(
              RUNNING.send(alone.address(), "POST", "/wx/session", "{\"code\":\"a\"}", null),
              "token");

      assertProblem(
          RUNNING.send(alone.address(), "POST", "/wx/binding", null, token),
          503,
          "SERVICE_UNAVAILABLE");
      assertProblem(
          RUNNING.send(
              alone.address(),
              "POST",
              "/wx/estimates",
              "{\"region\":\"210921\",\"scheme\":\"RESIDENT\",\"category\":\"NONE\","
                  + STAY.formatted(6_000_000, 5_000_000).strip().substring(1),
              token),
          503,
          "SERVICE_UNAVAILABLE");
    }
  }

  @Test
  void aSessionEndsWithTimeAndWithLoggingOut() {
    String token = RUNNING.login(fresh("wang"));
    String other = RUNNING.login(fresh("wang"));
    assertThat(RUNNING.get("/wx/binding", token).statusCode()).isEqualTo(200);

    RUNNING.send("DELETE", "/wx/session", null, other);
    assertProblem(RUNNING.get("/wx/binding", other), 401, "SESSION_OVER");
    assertThat(RUNNING.get("/wx/binding", token).statusCode()).isEqualTo(200);

    RUNNING.clock.move(MemorySessions.VALID);
    assertProblem(RUNNING.get("/wx/binding", token), 401, "SESSION_OVER");
  }

  @Test
  void nothingOfAnybodysIsAnsweredWithoutASessionAndABinding() {
    String unbound = RUNNING.login(fresh("zhao"));
    for (String path :
        List.of(
            "/wx/enrollment?year=2023",
            "/wx/quota?year=2023",
            "/wx/alerts",
            "/wx/grants",
            "/wx/accesses")) {
      assertProblem(RUNNING.get(path, null), 401, "SESSION_OVER");
      assertProblem(RUNNING.get(path, "guessed"), 401, "SESSION_OVER");
      assertProblem(RUNNING.get(path, unbound), 409, "NOT_BOUND");
    }
    assertProblem(
        RUNNING.send("POST", "/wx/estimates/mine", STAY.formatted(2, 1), unbound),
        409,
        "NOT_BOUND");
    assertProblem(
        RUNNING.send("PUT", "/wx/binding", "{\"resident\":\"nobody\"}", unbound),
        400,
        "UNKNOWN_WORD");
  }

  @Test
  void theAnswersAreTheServicesToTheFen() {
    String ref = RUNNING.ref("示例·张一");
    String token = bound("zhang", "示例·张一");
    String stay = STAY.formatted(6_000_000, 5_000_000);

    for (String path : List.of("enrollment?year=2023", "grants", "accesses", "alerts")) {
      assertThat(RUNNING.get("/wx/" + path, token).body())
          .isEqualTo(ofService("GET", "/v1/residents/me/" + path, null, ref).body());
    }
    assertThat(asOfLeftOut(RUNNING.get("/wx/quota?year=2023", token)))
        .isEqualTo(asOfLeftOut(ofService("GET", "/v1/residents/me/quota?year=2023", null, ref)))
        .contains("\"used\":1050000");
    assertThat(RUNNING.send("POST", "/wx/estimates/mine", stay, token).body())
        .isEqualTo(ofService("POST", "/v1/residents/me/estimates", stay, ref).body())
        .contains("\"outcome\":\"EXACT\"");
    String whatIf =
        "{\"region\":\"210000\",\"scheme\":\"RESIDENT\",\"category\":\"SUBSISTENCE_ALLOWANCE\","
            + stay.strip().substring(1).replace("2023", "2022");
    assertThat(RUNNING.send("POST", "/wx/estimates", whatIf, token).body())
        .isEqualTo(ofService("POST", "/v1/estimates", whatIf, ref).body())
        .contains("\"outcome\":\"BOUNDED\"");
  }

  @Test
  void aPlaceIsFoundByNameAndNoneThatIsMadeUp() {
    String token = RUNNING.login(fresh("feng"));

    assertProblem(RUNNING.get("/wx/regions?name=" + encoded("彰武"), null), 401, "SESSION_OVER");
    assertThat(RUNNING.get("/wx/regions?name=" + encoded("彰武"), token).body())
        .isEqualTo(
            RUNNING
                .send(
                    RUNNING.sandbox().address(),
                    "GET",
                    "/v1/regions?name=" + encoded("彰武"),
                    null,
                    null)
                .body())
        .contains("210922", "阜新市", "辽宁省");
    for (String none : List.of("示范县", "990001")) {
      assertThat(RUNNING.get("/wx/regions?name=" + encoded(none), token).body())
          .isEqualTo("{\"regions\":[],\"more\":false}");
    }
    assertThat(members(RUNNING.get("/wx/regions", token)).required("regions").elements())
        .hasSize(34);
    assertProblem(RUNNING.get("/wx/regions?name=", token), 400, "OUT_OF_BOUNDS");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String asOfLeftOut(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().replaceFirst("\"asOf\":\"[^\"]*\"", "");
  }

  @Test
  void whatIsWrongIsNamedWithItsField() {
    String token = bound("qian", "示例·李二");

    HttpResponse<String> above =
        RUNNING.send("POST", "/wx/estimates/mine", STAY.formatted(5_000_000, 6_000_000), token);
    assertProblem(above, 422, "IN_SCOPE_ABOVE_TOTAL");
    assertThat(member(above, "pointer")).isEqualTo("/visit/costs/inScope");
    assertThat(member(above, "title")).isEqualTo("政策范围内费用不能大于总费用");

    HttpResponse<String> settled =
        RUNNING.send("POST", "/wx/estimates/mine", STAY.formatted(5_000_000, 1_000_000), token);
    assertProblem(settled, 422, "SETTLED_ABOVE_IN_SCOPE");
    assertThat(member(settled, "pointer")).startsWith("/settled/");

    HttpResponse<String> misspelt =
        RUNNING.send(
            "POST",
            "/wx/estimates/mine",
            STAY.formatted(2, 1).replace("inScope", "inscope"),
            token);
    assertProblem(misspelt, 400, "MISSING_FIELD");
    assertProblem(
        RUNNING.send("POST", "/wx/session", "{\"code\":\"a\",\"openid\":\"b\"}", null),
        400,
        "UNKNOWN_FIELD");
    assertProblem(RUNNING.send("POST", "/wx/session", "{\"code\":", null), 400, "JSON_TRUNCATED");
    assertProblem(RUNNING.get("/wx/quota?year=23", token), 400, "INVALID_YEAR");
    assertProblem(RUNNING.get("/wx/quota", token), 400, "INVALID_YEAR");
    assertProblem(
        RUNNING.send("PUT", "/wx/grants/990001196503120016", "{}", token), 400, "OUT_OF_BOUNDS");
  }

  @Test
  void onlyTheCallsThereAre() {
    assertProblem(RUNNING.get("/wx/none", null), 404, "ROUTE_NOT_FOUND");
    assertProblem(RUNNING.get("/sandbox/residents", null), 404, "ROUTE_NOT_FOUND");
    assertProblem(RUNNING.send("PATCH", "/wx/binding", "{}", null), 405, "METHOD_NOT_ALLOWED");
    assertProblem(
        RUNNING.send("POST", "/wx/session", " ".repeat(70_000), null), 413, "BODY_TOO_LARGE");
  }

  @Test
  void aBindingLastsFromOneSessionToTheNextUntilItIsEnded() {
    bound("sun", "示例·王三");
    String next = RUNNING.login(fresh("sun"));
    assertThat(members(RUNNING.get("/wx/binding", next)).required("bound").flag()).isTrue();
    assertThat(RUNNING.get("/wx/enrollment?year=2023", next).statusCode()).isEqualTo(200);

    assertThat(RUNNING.send("DELETE", "/wx/binding", null, next).statusCode()).isEqualTo(200);

    assertProblem(RUNNING.get("/wx/enrollment?year=2023", next), 409, "NOT_BOUND");
  }

  @Test
  void noSecretHasAText() {
    assertThat(new WeChatUser("o1")).hasToString("WeChatUser");
    Settings.MiniProgram program = new Settings.MiniProgram("wx1", "s3cret");
    assertThat(
            new Settings(0, "http://a", program, "http://b", null, false, Duration.ZERO).toString())
        .doesNotContain("s3cret");
    assertThat(program.toString()).doesNotContain("s3cret");
  }
}
