// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.TestResidents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only an event can bring: the gateway hands on whatever bytes a caller sent as base64, and
 * decodes a path's variables to any text. Each is the caller's fault, and is told so.
 */
class MalformedEventTest extends DynamoDbTest {
  private static final Map<FunctionDefinition, RequestStreamHandler> FUNCTIONS =
      new EnumMap<>(FunctionDefinition.class);

  /** Longer than any key of the table may be. */
  private static final String LONG = "x".repeat(3_000);

  private static final String ID_NUMBER = "990001199001010017";

  @BeforeEach
  void enterSomebody() {
    ResidentRepository residents = store.residents();
    if (residents.find("somebody").isEmpty()) {
      residents.save(TestResidents.in("210921", "somebody"));
    }
  }

  private static TestRequest.Answer ask(TestRequest question, Route route) throws IOException {
    return question.to(
        FUNCTIONS.computeIfAbsent(route.function(), definition -> definition.make(settings())));
  }

  private static void assertProblem(TestRequest.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body() + answer.log()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.log()).doesNotContain("\"exception\"");
  }

  private static TestRequest.Answer estimate(byte[] body) throws IOException {
    return ask(
        TestRequest.of(Route.WHAT_IF).base64(Base64.getEncoder().encodeToString(body)),
        Route.WHAT_IF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no base64!", "eyJ9=", "e", "{\"region\":\"210921\"}", "e30=e30="})
  void whatSaysThatItIsBase64AndIsNot(String body) throws IOException {
    TestRequest.Answer answer = ask(TestRequest.of(Route.WHAT_IF).base64(body), Route.WHAT_IF);

    assertProblem(answer, 400, "JSON_MALFORMED");
    assertThat(answer.pointer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // A byte that UTF-8 never has, a cut sequence, a slash and a zero in more bytes than they need,
    // a surrogate in three, and what is above Unicode's last.
    "7b2261223a22ff227d",
    "7b2261223a22e4bd227d",
    "7b2261223a22c0af227d",
    "7b2261223a22c080227d",
    "7b2261223a22eda080227d",
    "7b2261223a22f4908080227d"
  })
  void whatIsNoUtf8IsNotReadAsSomethingElse(String hex) throws IOException {
    TestRequest.Answer answer = estimate(HexFormat.of().parseHex(hex));

    assertProblem(answer, 400, "JSON_MALFORMED");
    assertThat(answer.json().members().required("detail").string()).contains("UTF-8");
  }

  @Test
  void otherEncodings() throws IOException {
    assertProblem(estimate("{}".getBytes(StandardCharsets.UTF_16)), 400, "JSON_MALFORMED");
    assertProblem(estimate("{}".getBytes(StandardCharsets.UTF_16LE)), 400, "JSON_MALFORMED");
    assertProblem(estimate("\ufeff{}".getBytes(StandardCharsets.UTF_8)), 400, "JSON_MALFORMED");
    // Twice base64 is a text that is no JSON.
    byte[] once = Base64.getEncoder().encode("{}".getBytes(StandardCharsets.UTF_8));
    assertProblem(estimate(once), 400, "JSON_MALFORMED");
  }

  @Test
  void aBodyInBase64MayBeAsLargeAsAnyOther() throws IOException {
    assertProblem(
        estimate(" ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8)), 400, "JSON_TRUNCATED");
    assertProblem(estimate(new byte[64 * 1024 + 1]), 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void aBodyThatCannotBeDecodedSpoilsNoAnswerThatNeedsNone(Route route) throws IOException {
    TestRequest question =
        TestRequest.of(route)
            .by("resident", "somebody")
            .path("ref", "me")
            .path("region", "210921")
            .path("id", "doctor")
            .base64("no base64!");
    if (route == Route.ENROLLMENT || route == Route.QUOTA) {
      question.query("year", "2023");
    }
    TestRequest.Answer answer = ask(question, route);

    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    if (route.method().equals("GET")) {
      assertThat(answer.status()).as(answer.body()).isNotEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud800x", "a\\ud83d"})
  void halfACharacterIsNoText(String half) throws IOException {
    String grant =
        "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d\",\"name\":\"%s\"},\"scopes\":[\"QUOTA\"],\"until\":\"2099-12-31\"}";
    assertProblem(
        ask(
            TestRequest.of(Route.GRANT_PUT)
                .by("resident", "somebody")
                .path("id", "doctor")
                .body(grant.formatted(half)),
            Route.GRANT_PUT),
        400,
        "JSON_MALFORMED");
    assertProblem(
        ask(
            TestRequest.of(Route.REVERSAL)
                .byAgency("210921")
                .path("id", "S-1")
                .body("{\"reason\":\"" + half + "\"}"),
            Route.REVERSAL),
        400,
        "JSON_MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENROLLMENT", "QUOTA", "SNAPSHOT", "ALERTS_OF_RESIDENT"})
  void aReferenceLongerThanAnyKey(Route route) throws IOException {
    TestRequest question = TestRequest.of(route).byAgency("210921").path("ref", LONG);

    assertProblem(ask(question, route), 403, "FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "a/b", "../me", "%6de", "ME", "me ", "🏥", "prime"})
  void aReferenceOfAnyTextIsNobodys(String ref) throws IOException {
    TestRequest question =
        TestRequest.of(Route.QUOTA).byAgency("210921").path("ref", ref).query("year", "2023");

    assertProblem(ask(question, Route.QUOTA), 403, "FORBIDDEN");
  }

  @Test
  void aSettlementOfSomebodyLongerThanAnyKey() throws IOException {
    String settlement =
        "{\"id\":\"S-1\",\"resident\":\"%s\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\","
            + "\"costs\":{\"total\":100,\"inScope\":100}},\"paid\":{\"BASIC\":50}}";
    for (String ref : new String[] {LONG, "院".repeat(700), ""}) {
      assertProblem(
          ask(
              TestRequest.of(Route.SETTLEMENT).byAgency("210921").body(settlement.formatted(ref)),
              Route.SETTLEMENT),
          403,
          "FORBIDDEN");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "a/b", "..", "S%2D1", "990001199001010017"})
  void aReversalOfWhatIsNoId(String id) throws IOException {
    for (String each : new String[] {id, id + LONG}) {
      assertProblem(
          ask(
              TestRequest.of(Route.REVERSAL)
                  .byAgency("210921")
                  .path("id", each)
                  .body("{\"reason\":\"x\"}"),
              Route.REVERSAL),
          404,
          "SETTLEMENT_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "limit", "year", "region", "since", "on"})
  void aQueryParameterOfAnyText(String name) throws IOException {
    String[] values = {
      "",
      "\0",
      LONG,
      "-1",
      "1e9",
      "９",
      "9999999999999999999999",
      "0x1F",
      "+999999999-12-31",
      "-999999999-01-01",
      "2023-02-30",
      "2023-06-01T00:00:00+99:00",
      "%",
      "e30",
      "=",
      "🏥",
      "2023,2023",
      Base64.getUrlEncoder().encodeToString(("210921 " + LONG).getBytes(StandardCharsets.UTF_8))
    };
    for (Route route : Route.values()) {
      if (!route.method().equals("GET")) {
        continue;
      }
      for (String value : values) {
        TestRequest resident =
            TestRequest.of(route).by("resident", "somebody").path("ref", "me").query(name, value);
        TestRequest agency =
            TestRequest.of(route).byAgency("210921").path("ref", "somebody").query(name, value);
        assertAnswered(ask(resident, route));
        assertAnswered(ask(agency, route));
      }
    }
  }

  @Test
  void aRegionOfAnyText() throws IOException {
    for (String region :
        new String[] {"", "\0", LONG, "../210921", "210921/", "２１０９２１", ID_NUMBER}) {
      assertAnswered(ask(TestRequest.of(Route.POLICY).path("region", region), Route.POLICY));
    }
  }

  private static void assertAnswered(TestRequest.Answer answer) {
    assertThat(answer.status()).as(answer.body() + answer.log()).isLessThan(500);
    assertThat(answer.log()).doesNotContain("\"exception\"", ID_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "0",
        "\"\"",
        "{",
        "{}",
        "{\"requestContext\":null}",
        "{\"requestContext\":{}}",
        "{\"requestContext\":{\"requestId\":1,\"http\":{\"method\":\"GET\"}}}",
        "{\"requestContext\":{\"requestId\":\"r\",\"http\":[]}}",
        "{\"requestContext\":{\"requestId\":\"r\",\"http\":{\"method\":\"GET\"},\"authorizer\":{\"jwt\":{\"claims\":[]}}}}",
        "{\"headers\":{\"a\":1,\"A\":[]},\"body\":{},\"requestContext\":{\"requestId\":\"r\",\"http\":{\"method\":\"POST\"}}}",
        "{\"isBase64Encoded\":\"yes\",\"requestContext\":{\"requestId\":\"r\",\"http\":{\"method\":\"POST\"}}}",
        "{\"a\":1,\"a\":2}"
      })
  void anEventThatIsNone(String event) throws IOException {
    assertEventAnswered(event.getBytes(StandardCharsets.UTF_8));
    assertEventAnswered(event.getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void anEventThatIsNestedTooDeeply() throws IOException {
    assertEventAnswered("[".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    assertEventAnswered("{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8));
  }

  private static void assertEventAnswered(byte[] event) throws IOException {
    for (Route route : new Route[] {Route.WHAT_IF, Route.QUOTA, Route.SETTLEMENT}) {
      RequestStreamHandler function =
          FUNCTIONS.computeIfAbsent(route.function(), definition -> definition.make(settings()));
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      TestContext context = new TestContext();
      function.handleRequest(new ByteArrayInputStream(event), output, context);
      Json.Members answer = Json.read(output.toByteArray()).members();
      assertThat(answer.required("statusCode").number(100, 599))
          .as(answer.required("body").string())
          .isEqualTo(400);
      assertThat(context.logged()).doesNotContain("\"exception\"");
    }
  }

  @Test
  void hugeNumbersAndManyMembers() throws IOException {
    String body =
        "{\"region\":\"210921\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"costs\":{\"total\":%s,\"inScope\":1}}}";
    for (String number :
        new String[] {
          "9".repeat(60_000), "1e999999999", "-1e-999999999", "0." + "0".repeat(60_000) + "1"
        }) {
      TestRequest.Answer answer =
          ask(TestRequest.of(Route.WHAT_IF).body(body.formatted(number)), Route.WHAT_IF);
      assertThat(answer.status()).as(answer.code()).isEqualTo(400);
    }
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 6_000; i++) {
      many.append("\"m").append(i).append("\":0,");
    }
    TestRequest.Answer answer =
        ask(TestRequest.of(Route.WHAT_IF).body(many + "\"x\":0}"), Route.WHAT_IF);
    assertThat(answer.status()).as(answer.code()).isEqualTo(400);
  }
}
