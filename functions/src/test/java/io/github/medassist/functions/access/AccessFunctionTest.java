// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.word.Role;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.StoreCallRecorder;
import io.github.medassist.functions.store.TestResidents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads by others: none without its record, and what the resident sees of them. */
class AccessFunctionTest extends DynamoDbTest {
  private static RequestStreamHandler accesses;
  private static RequestStreamHandler grants;
  private static RequestStreamHandler quotas;

  private final String resident = "r-" + UUID.randomUUID();

  @BeforeAll
  static void makeFunctions() {
    accesses = Route.ACCESSES.function().make(settings());
    grants = Route.GRANTS.function().make(settings());
    quotas = Route.QUOTA.function().make(settings());
  }

  @BeforeEach
  void register() throws IOException {
    store.residents().save(TestResidents.in("210921", resident));
    TestRequest.Answer given =
        TestRequest.of(Route.GRANT_PUT)
            .by("resident", resident)
            .path("id", "family-doctor")
            .body(
                "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\"},"
                    + "\"scopes\":[\"QUOTA\"],\"until\":\"9999-12-31\"}")
            .to(grants);
    assertThat(given.status()).isEqualTo(201);
  }

  @Test
  void theResidentsOwnQueryIsOneGetItem() throws Exception {
    assertThat(StoreCallRecorder.of(() -> read(quota().by("resident", resident).path("ref", "me"))))
        .containsExactly("GetItem");
  }

  @Test
  void aDoctorsQueryIsOneGetItemAndTheRecordOfIt() throws Exception {
    assertThat(StoreCallRecorder.of(() -> read(quota().by("doctor", "d-17"))))
        .containsExactly("GetItem", "PutItem");
  }

  @Test
  void anAgencysQueryIsOneGetItemAndTheRecordOfIt() throws Exception {
    assertThat(StoreCallRecorder.of(() -> read(quota().byAgency("210921"))))
        .containsExactly("GetItem", "PutItem");
  }

  @Test
  void aRefusalIsOneGetItemWhetherOrNotThePersonExists() throws Exception {
    assertThat(StoreCallRecorder.of(() -> quota().by("doctor", "d-18").to(quotas)))
        .containsExactly("GetItem");
    assertThat(
            StoreCallRecorder.of(
                () -> quota().by("doctor", "d-18").path("ref", "nobody").to(quotas)))
        .containsExactly("GetItem");
  }

  @Test
  void noRecordNoAnswer() throws Exception {
    for (TestRequest ask : List.of(quota().by("doctor", "d-17"), quota().byAgency("210921"))) {
      StoreCallRecorder.failing(
          "PutItem",
          () -> {
            TestRequest.Answer answer = ask.to(quotas);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("STORE_UNAVAILABLE");
            assertThat(answer.body()).doesNotContain("quotas", "assistance", resident);
            assertThat(answer.log()).doesNotContain(resident, "d-17");
          });
    }

    assertThat(page(50, null).accesses()).isEmpty();
  }

  @Test
  void theResidentSeesWhoReadWhatAndUnderWhichGrant() throws IOException {
    read(quota().by("doctor", "d-17"));

    AccessRecord record = page(50, null).accesses().get(0);

    assertThat(record.role()).isEqualTo(Role.DOCTOR);
    assertThat(record.subject()).isEqualTo("d-17");
    assertThat(record.name()).isEqualTo("示例·李医生");
    assertThat(record.grant()).isEqualTo("family-doctor");
    assertThat(record.at()).matches("[0-9]{4}-[0-9-]{5}T[0-9:]{8}\\.[0-9]{3}\\+08:00");
  }

  @Test
  void aReadIsRememberedAfterItsGrantIsWithdrawn() throws IOException {
    read(quota().by("doctor", "d-17"));
    TestRequest.of(Route.GRANT_DELETE)
        .by("resident", resident)
        .path("id", "family-doctor")
        .to(grants);

    assertThat(quota().by("doctor", "d-17").to(quotas).status()).isEqualTo(403);
    assertThat(page(50, null).accesses())
        .singleElement()
        .satisfies(each -> assertThat(each.name()).isEqualTo("示例·李医生"));
  }

  @Test
  void aReadThatIsAnsweredWithNotModifiedIsARead() throws IOException {
    String tag = quota().by("doctor", "d-17").to(quotas).headers().required("etag").string();

    TestRequest.Answer again = quota().by("doctor", "d-17").header("if-none-match", tag).to(quotas);

    assertThat(again.status()).isEqualTo(304);
    assertThat(page(50, null).accesses()).hasSize(2);
  }

  @Test
  void anEstimateThatIsAskedWronglyReadsNothing() throws IOException {
    TestRequest.Answer answer =
        TestRequest.of(Route.ESTIMATE_OF_RESIDENT)
            .byAgency("210921")
            .path("ref", resident)
            .body("{}")
            .to(Route.ESTIMATE_OF_RESIDENT.function().make(settings()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(page(50, null).accesses()).isEmpty();
  }

  @Test
  void pagesAreWalkedNewestFirstWithoutGapOrRepeat() throws IOException {
    for (int i = 0; i < 7; i++) {
      read(quota().by("doctor", "d-17"));
    }
    List<String> all = page(50, null).accesses().stream().map(AccessRecord::at).toList();
    List<String> walked = new ArrayList<>();
    int pages = 0;
    String next = null;
    do {
      AccessPage page = page(3, next);
      page.accesses().forEach(each -> walked.add(each.at()));
      next = page.next();
      pages++;
      // What comes while the pages are turned is newer than all of them.
      read(quota().byAgency("210921"));
    } while (next != null);

    assertThat(pages).isEqualTo(3);
    assertThat(walked).isEqualTo(all).hasSize(7);
    assertThat(all).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aFullPageThatIsTheLastSaysSo() throws IOException {
    for (int i = 0; i < 3; i++) {
      read(quota().by("doctor", "d-17"));
    }

    assertThat(page(3, null).next()).isNull();
  }

  @Test
  void whoHasNoReadersHasAnEmptyPage() throws IOException {
    assertThat(ask(50, null).body()).isEqualTo("{\"accesses\":[],\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "x", "", "01", "1e2", "99999999999"})
  void aLimitIsFrom1To100(String limit) throws IOException {
    TestRequest.Answer answer =
        TestRequest.of(Route.ACCESSES).by("resident", resident).query("limit", limit).to(accesses);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("OUT_OF_BOUNDS");
    assertThat(answer.pointer()).isEqualTo("/limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "%%%", "U05BUFNIT1Q"})
  void aTokenThatNoPageGaveIsRefused(String next) throws IOException {
    TestRequest.Answer answer = ask(50, next);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointer()).isEqualTo("/next");
  }

  @Test
  void aTokenOfAnothersPageShowsNothingOfTheirs() throws IOException {
    read(quota().by("doctor", "d-17"));
    read(quota().by("doctor", "d-17"));
    String next = page(1, null).next();

    TestRequest.Answer stranger =
        TestRequest.of(Route.ACCESSES).by("resident", "stranger").query("next", next).to(accesses);

    assertThat(stranger.body()).isEqualTo("{\"accesses\":[],\"next\":null}");
  }

  private TestRequest quota() {
    return TestRequest.of(Route.QUOTA).path("ref", resident).query("year", "2023");
  }

  private static void read(TestRequest ask) throws IOException {
    TestRequest.Answer answer = ask.to(quotas);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private AccessPage page(int limit, String next) throws IOException {
    TestRequest.Answer answer = ask(limit, next);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return AccessPage.read(answer.json());
  }

  private TestRequest.Answer ask(int limit, String next) throws IOException {
    TestRequest ask =
        TestRequest.of(Route.ACCESSES)
            .by("resident", resident)
            .query("limit", String.valueOf(limit));
    return (next == null ? ask : ask.query("next", next)).to(accesses);
  }
}
