// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.store.InMemoryStore;
import io.github.medassist.functions.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any day and year of the calendar is answered, or refused where it stands; none is a defect. */
class FarDatesTest {
  private static final Settings SETTINGS =
      new Settings(
          "medassist",
          null,
          null,
          new Secrets(new byte[32], new byte[32]),
          null,
          Clock.fixed(Instant.parse("2023-06-01T01:30:00Z"), Settings.CHINA));

  private static final Store STORE = new InMemoryStore();

  private static final String VISIT =
      "\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\",\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
          + "\"costs\":{\"total\":6000000,\"inScope\":5000000}}";

  @BeforeAll
  static void enterSomebody() {
    for (String region : List.of("210921", "990001")) {
      STORE
          .residents()
          .save(
              Resident.builder("p-" + region, region, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
                  .birthDate(Day.of(1965, 3, 12))
                  .build());
    }
  }

  private static TestRequest.Answer ask(Route route, String region, String body)
      throws IOException {
    TestRequest question = TestRequest.of(route).body(body);
    return (route == Route.SETTLEMENT
            ? question.byAgency(region)
            : question.path("ref", "me").by("resident", "p-" + region))
        .to(route.function().make(SETTINGS, () -> STORE));
  }

  @ParameterizedTest
  @CsvSource({
    "ESTIMATE_OF_RESIDENT, 2116-12-31, 422",
    "ESTIMATE_OF_RESIDENT, 2117-01-01, 422",
    "ESTIMATE_OF_RESIDENT, 9999-12-31, 422",
    "ESTIMATE_OF_RESIDENT, 0001-01-01, 422",
    "SETTLEMENT, 2209-05-10, 422",
    "SETTLEMENT, 9999-12-31, 422",
    "SETTLEMENT, 0001-01-01, 422",
    "WHAT_IF, 0001-01-01, 422",
    "WHAT_IF, 9999-12-31, 422"
  })
  void aDayNamesItselfWhereItIsTooFar(Route route, String date, int status) throws IOException {
    for (String region : List.of("210921", "990001")) {
      String body =
          switch (route) {
            case SETTLEMENT ->
                "{\"id\":\"S-1\",\"resident\":\"p-%s\",\"date\":\"%s\",%s,\"paid\":{\"BASIC\":1}}"
                    .formatted(region, date, VISIT);
            case WHAT_IF ->
                "{\"region\":\"%s\",\"date\":\"%s\",\"scheme\":\"RESIDENT\",\"category\":\"NONE\",\"age\":150,%s}"
                    .formatted(region, date, VISIT);
            default -> "{\"date\":\"%s\",%s}".formatted(date, VISIT);
          };
      TestRequest.Answer answer = ask(route, region, body);

      assertThat(answer.status()).as(answer.body() + answer.log()).isEqualTo(status);
      if (status == 422) {
        assertThat(answer.code()).isEqualTo("DATE_NOT_COVERED");
        assertThat(answer.pointer()).isEqualTo("/date");
        assertThat(answer.json().members().required("detail").string()).isNotBlank();
        assertThat(answer.json().members().required("detailEn").string()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1999-12-31", "2117-01-01", "9999-12-31"})
  void anApplicationOnAnyDay(String day) throws IOException {
    for (String region : List.of("210921", "990001")) {
      assertNoDefect(
          ask(Route.ESTIMATE_OF_RESIDENT, region, "{\"application\":\"%s\"}".formatted(day)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1965", "2117", "2209", "2999"})
  void anyYear(String year) throws IOException {
    for (String region : List.of("210921", "990001")) {
      for (Route route : List.of(Route.ENROLLMENT, Route.QUOTA)) {
        assertNoDefect(
            TestRequest.of(route)
                .by("resident", "p-" + region)
                .path("ref", "me")
                .query("year", year)
                .to(route.function().make(SETTINGS, () -> STORE)));
      }
    }
  }

  private static void assertNoDefect(TestRequest.Answer answer) {
    assertThat(answer.status()).as(answer.body() + answer.log()).isLessThan(500);
    if (answer.status() != 200) {
      assertThat(answer.code()).isIn("DATE_NOT_COVERED", "NO_APPLICATION");
      assertThat(answer.pointer()).isNotBlank();
    }
  }
}
