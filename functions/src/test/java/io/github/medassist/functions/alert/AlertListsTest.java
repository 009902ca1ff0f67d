// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.alert.Alerts;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.AlertPosition;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own alerts, and an agency's. */
class AlertListsTest extends AlertTest {
  private static Endpoint own;
  private static Endpoint agency;

  @BeforeAll
  static void makeEndpoints() {
    own = DaggerResidentAlertsFunction_Graph.factory().of(settings(), store).endpoint();
    agency = DaggerAgencyAlertsFunction_Graph.factory().of(settings(), store).endpoint();
    Data data = new Data();
    for (int i = 0; i < 7; i++) {
      data.add("210921", "fumeng-" + i, "2023-06-0" + (i + 1) + "T09:30:00.000+08:00");
    }
    data.add("210921", "twin-b", "2023-06-03T09:30:00.000+08:00");
    for (int i = 0; i < 120; i++) {
      data.add("990001", "many-" + i, "2024-01-01T00:00:00.%03d+08:00".formatted(i));
    }
  }

  /** Puts alerts into the lists at chosen times. */
  private static final class Data extends AlertTest {
    private final Alerts answers = new Alerts(Policies.builtIn());

    void add(String region, String ref, String toldOn) {
      Alert alert =
          answers.in(
              2023,
              person(ref, region, Category.SUBSISTENCE_ALLOWANCE, Map.of(2023, OTHER_THRESHOLD)),
              Day.parse("2023-06-01"),
              toldOn);
      String sealed = new Basics(NAME, IdNumber.parse(ID_NUMBER)).seal(identity, ref);
      alerts.putItem(AlertItem.reached(alert, 1, sealed));
    }
  }

  private static HttpRequest request(Map<String, String> claims, String ref, String... query) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < query.length; i += 2) {
      parameters.put(query[i], query[i + 1]);
    }
    return new HttpRequest(
        new HttpRequest.Call("id", "GET /", "GET"),
        Map.of("ref", ref),
        parameters,
        Map.of(),
        claims,
        HttpRequest.Body.NONE);
  }

  private static AlertPage list(String region, String... query) {
    return page(agency.answer(request(agencyOf(region), "", query)));
  }

  private static Map<String, String> agencyOf(String region) {
    return Map.of("role", "agency", "sub", "office", "region", region);
  }

  private static Map<String, String> resident(String ref) {
    return Map.of("role", "resident", "sub", ref);
  }

  private static AlertPage page(HttpResponse response) {
    assertThat(response.status()).isEqualTo(200);
    return AlertPage.read(Json.read(response.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> refs(AlertPage page) {
    return page.alerts().stream().map(Alert::resident).toList();
  }

  @Test
  void aResidentSeesTheOwnAlertsThatStand() {
    AlertFunction function = new AlertFunction(settings());
    TestContext context = new TestContext();
    StreamEvents.hand(function, context, List.of(pays("mine", THRESHOLD)));
    StreamEvents.hand(function, context, List.of(pays("mine", Category.NONE, OTHER_THRESHOLD)));

    AlertPage page = page(own.answer(request(resident("mine"), "me")));

    assertThat(page.alerts())
        .extracting(Alert::threshold)
        .containsExactly(THRESHOLD, OTHER_THRESHOLD);
    assertThat(page.next()).isNull();

    StreamEvents.hand(function, context, List.of(pays("mine", Category.NONE, THRESHOLD)));
    assertThat(page(own.answer(request(resident("mine"), "me"))).alerts())
        .extracting(Alert::threshold)
        .containsExactly(THRESHOLD);
    StreamEvents.hand(function, context, List.of(pays("mine", Category.NONE, 0)));
    assertThat(page(own.answer(request(resident("mine"), "me"))).alerts()).isEmpty();
  }

  @Test
  void theOwnListNamesNobody() {
    pays("plain", 0);
    new Data().add("990001", "plain", "2020-06-01T09:30:00.000+08:00");

    String body = own.answer(request(resident("plain"), "me")).body();

    assertThat(body).contains("plain.2023.").doesNotContain(NAME, ID_NUMBER, "idNumber");
  }

  @ParameterizedTest(name = "{0} {1} {2} asks for {3}")
  @CsvSource({
    "resident, other,  ,       listed",
    "agency,   office, 141121, listed",
    "agency,   office, 210921, nobody",
  })
  void anothersAlertsAreRefused(String role, String subject, String region, String ref) {
    pays("listed", THRESHOLD);
    pays("other", 0);
    Map<String, String> claims = new HashMap<>(Map.of("role", role, "sub", subject));
    if (region != null) {
      claims.put("region", region);
    }

    assertThatThrownBy(() -> own.answer(request(claims, ref)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("FORBIDDEN"));
  }

  @Test
  void anAgencySeesItsRegionInTheOrderOfTellingWithNames() {
    AlertPage page = list("210921");

    assertThat(refs(page))
        .containsExactly(
            "fumeng-0",
            "fumeng-1",
            "fumeng-2",
            "twin-b",
            "fumeng-3",
            "fumeng-4",
            "fumeng-5",
            "fumeng-6");
    assertThat(page.next()).isNull();
    assertThat(page.alerts())
        .allSatisfy(
            each -> {
              assertThat(each.name()).isEqualTo(NAME);
              assertThat(each.idNumber()).isEqualTo(ID_NUMBER);
              assertThat(each.ownPayment()).isEqualTo(OTHER_THRESHOLD);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-04,                    4",
    "2023-06-07,                    1",
    "2023-06-08,                    0",
    "2023-06-07T09:30:00+08:00,     1",
    "2023-06-07T09:30:00.001+08:00, 0",
    "2023-06-07T01:30:00Z,          1",
    "2023-06-07T09:30:00 08:00,     1",
    "2022-01-01,                    8",
  })
  void sinceIsInclusive(String since, int expected) {
    assertThat(list("210921", "since", since).alerts()).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2023-6-1",
        "2023-02-30",
        "2023-06-07T09:30:00",
        "T",
        "+12023-01-01",
        "-0001-01-01",
        "9999-12-31T23:59:59-08:00"
      })
  void anotherSinceIsRefused(String since) {
    assertRefused(ProblemCode.INVALID_DATE, "/since", "since", since);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "", "01", "1e2", "many", "99999999999"})
  void anotherLimitIsRefused(String limit) {
    assertRefused(ProblemCode.OUT_OF_BOUNDS, "/limit", "limit", limit);
  }

  private static void assertRefused(ProblemCode code, String pointer, String... query) {
    assertThatThrownBy(() -> list("210921", query))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.pointer()).isEqualTo(pointer);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 100})
  void pagesGoThroughAllRegionsBelowAndMissNone(int limit) {
    List<String> seen = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    String next = null;
    int pages = 0;
    do {
      AlertPage page =
          next == null
              ? list("100000", "limit", "" + limit, "since", "2023-06-02")
              : list("100000", "limit", "" + limit, "since", "2023-06-02", "next", next);
      assertThat(page.alerts()).hasSizeLessThanOrEqualTo(limit);
      page.alerts().forEach(each -> seen.add(each.resident()));
      page.alerts().forEach(each -> regions.add(each.region()));
      next = page.next();
      pages++;
    } while (next != null && pages < 200);

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(127);
    assertThat(regions).isSorted().contains("210921", "990001");
    assertThat(seen).contains("twin-b", "many-0", "many-119").doesNotContain("fumeng-0");
  }

  @Test
  void aPageHasFiftyUnlessAskedOtherwise() {
    assertThat(list("990001").alerts()).hasSize(50);
    assertThat(list("990001", "limit", "100").alerts()).hasSize(100);
  }

  @Test
  void anAgencyAboveAsksForOneRegionBelow() {
    assertThat(refs(list("210000", "region", "210921"))).contains("fumeng-0");
    assertThat(refs(list("210900"))).contains("fumeng-0");
    assertThat(list("210000", "region", "210000").alerts())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.region()).startsWith("21"));
  }

  @ParameterizedTest(name = "agency of {0} asks for {1}")
  @CsvSource({"210921, 141121", "210921, 210900", "210921, 210922", "210900, '', ", "210900, me"})
  void anotherRegionIsRefused(String of, String region) {
    assertThatThrownBy(() -> list(of, "region", region))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("FORBIDDEN"));
  }

  @Test
  void aRegionWithoutAPackIsNamed() {
    assertThatThrownBy(() -> list("210900", "region", "210998"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.UNKNOWN_REGION);
              assertThat(e.allowed()).contains("210921").allMatch(each -> each.startsWith("2109"));
            });
  }

  @Test
  void whoIsNoAgencyHasNoList() {
    assertThatThrownBy(() -> agency.answer(request(resident("fumeng-0"), "")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("FORBIDDEN"));
  }

  @Test
  void theListOfNamesIsNotKept() {
    assertThat(agency.answer(request(agencyOf("210921"), "")).headers())
        .containsEntry("cache-control", HttpResponse.NOT_KEPT);
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    String token = list("210921", "limit", "2").next();
    Base64.Encoder encoder = Base64.getUrlEncoder();

    for (String other :
        List.of(
            "",
            "!",
            "a",
            token.substring(3),
            token + "A",
            token.substring(0, token.length() / 2),
            new StringBuilder(token).reverse().toString(),
            encoder.encodeToString("210921 ".getBytes(StandardCharsets.UTF_8)),
            encoder.encodeToString(new byte[4_000]),
            AlertPageToken.of(
                new AlertPosition("141121", "2023-06-03T09:30:00.000+08:00#r#2023#500000")))) {
      assertRefused(ProblemCode.INVALID_PAGE, "/next", "next", other);
    }
  }
}
