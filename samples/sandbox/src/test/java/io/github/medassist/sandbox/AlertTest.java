// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a settlement to the alert, through the table's stream. */
class AlertTest {
  @RegisterExtension
  static final SandboxExtension RUNNING = SandboxExtension.own(SandboxExtension.LOG);

  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private static MedassistClient client(String token) {
    return MedassistClient.builder(RUNNING.sandbox().address().toString())
        .tokenProvider(() -> token)
        .build();
  }

  private static MedassistClient resident(String ref) {
    return client(RUNNING.sandbox().residentToken(ref));
  }

  private static List<Alert> await(String ref, int count) throws Exception {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    for (; ; ) {
      List<Alert> alerts = resident(ref).alerts().mine().execute().alerts();
      if (alerts.size() == count || System.nanoTime() > deadline) {
        assertThat(alerts).hasSize(count);
        return alerts;
      }
      Thread.sleep(50);
    }
  }

  private static HttpResponse<String> post(String path, String body) {
    return RUNNING.http().post(path, body, Http.bearer(RUNNING.sandbox().agencyToken("210921")));
  }

  /** The sample person with this category of 阜蒙. */
  private static String ref(Category category) {
    return RUNNING.sandbox().people().stream()
        .filter(each -> each.resident().region().equals("210921"))
        .filter(each -> each.category() == category)
        .findFirst()
        .orElseThrow()
        .resident()
        .ref();
  }

  @Test
  void whoHadReachedAThresholdBeforeIsToldAtOnce() throws Exception {
    // The visits of the year of the samples come again in this one.
    List<Alert> alerts = await(ref(Category.MARGINAL_LOW_INCOME), 2);

    Alert alert = alerts.stream().filter(each -> each.year() == 2023).findFirst().orElseThrow();
    assertThat(alert.threshold()).isEqualTo(500_000);
    assertThat(alert.ownPayment()).isEqualTo(798_000);
    assertThat(alert.care().get(Care.HIGH_VALUE_DRUG).ownPayment()).isEqualTo(130_000);
    assertThat(alert.name()).isNull();
  }

  @Test
  void aSettlementReachesItAndAReversalTakesItBack() throws Exception {
    String ref = RUNNING.ref("210921");
    assertThat(resident(ref).alerts().mine().execute().alerts()).isEmpty();

    // 3,450.00 before; 1,550.00 are missing to the threshold, and that is what is left to pay.
    HttpResponse<String> settled =
        post(
            "/v1/settlements",
            """
            { "id": "S-alert-1", "resident": "%s", "date": "2023-06-10",
              "visit": { "care": "INPATIENT", "referral": "REFERRED",
                         "facility": { "level": 2, "place": "IN_COUNTY" },
                         "costs": { "total": 355000, "inScope": 300000 } },
              "paid": { "BASIC": 200000, "CRITICAL_ILLNESS": 0, "ASSISTANCE": 0 } }
            """
                .formatted(ref));
    assertThat(settled.statusCode()).as(settled.body()).isEqualTo(201);

    Alert alert = await(ref, 1).get(0);
    assertThat(alert.ownPayment()).isEqualTo(500_000);
    assertThat(alert.threshold()).isEqualTo(500_000);
    assertThat(alert.care().get(Care.INPATIENT).visits()).isEqualTo(2);

    AlertPage ofAgency =
        client(RUNNING.sandbox().agencyToken("210000"))
            .alerts()
            .ofRegion(null, Day.inChina(System.currentTimeMillis()).toString())
            .execute();
    assertThat(ofAgency.alerts()).extracting(Alert::id).contains(alert.id());

    assertThat(
            post("/v1/settlements/S-alert-1/reversal", "{\"reason\":\"recorded twice\"}")
                .statusCode())
        .isEqualTo(201);
    await(ref, 0);
  }

  @Test
  void anAgencyElsewhereSeesNoneOfThem() {
    HttpResponse<String> elsewhere =
        RUNNING
            .http()
            .get("/v1/alerts?region=210921", Http.bearer(RUNNING.sandbox().agencyToken("141121")));

    assertThat(elsewhere.statusCode()).isEqualTo(403);
  }

  @Test
  void aPageTokenThatWasChangedIsAProblem() {
    HttpResponse<String> response =
        RUNNING
            .http()
            .get("/v1/alerts?next=changed", Http.bearer(RUNNING.sandbox().agencyToken("210921")));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.member(response, "code")).isEqualTo("INVALID_PAGE");
    assertThat(Http.member(response, "pointer")).isEqualTo("/next");
  }
}
