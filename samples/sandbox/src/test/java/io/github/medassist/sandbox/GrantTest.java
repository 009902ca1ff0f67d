// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.grant.Grantee;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A grant from its giving to its end, over HTTP. */
class GrantTest {
  @RegisterExtension
  static final SandboxExtension RUNNING = SandboxExtension.own(SandboxExtension.LOG);

  private static final Day FAR = Day.of(9999, 12, 31);
  private static final Visit STAY =
      Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
          .referral(Referral.REFERRED)
          .facility(2, Place.IN_COUNTY)
          .build();

  private static MedassistClient client(String request) {
    String token = Http.member(RUNNING.http().post("/sandbox/tokens", request), "token");
    return MedassistClient.builder(RUNNING.sandbox().address().toString())
        .tokenProvider(() -> token)
        .build();
  }

  private static MedassistClient resident(String ref) {
    return client("{\"role\":\"resident\",\"resident\":\"" + ref + "\"}");
  }

  @Test
  void aFamilyDoctorReadsUntilTheResidentWithdraws() {
    String ref = RUNNING.ref("210921");
    MedassistClient resident = resident(ref);
    MedassistClient doctor = client("{\"role\":\"doctor\",\"subject\":\"dr-li\"}");
    MedassistClient app = client("{\"role\":\"app\",\"subject\":\"dr-li\"}");
    assertRefused(() -> doctor.quotas().get(ref, 2023).execute());

    Grant given =
        resident
            .grants()
            .put(
                new Grant(
                    "family-doctor",
                    new Grantee(Role.DOCTOR, "dr-li", "示例·李医生"),
                    EnumSet.of(Scope.QUOTA, Scope.ESTIMATE),
                    FAR))
            .execute();
    Quota quota = doctor.quotas().get(ref, 2023).execute();
    doctor.estimates().forResident(ref, Day.of(2023, 5, 10), STAY, Settled.NOTHING).execute();

    assertThat(given.since()).isNotNull();
    assertThat(quota.resident()).isEqualTo(ref);
    assertRefused(() -> doctor.enrollments().get(ref, 2023).execute());
    assertRefused(() -> app.quotas().get(ref, 2023).execute());
    assertThat(resident.grants().list().execute()).extracting(Grant::id).contains("family-doctor");
    List<AccessRecord> reads = resident.accesses().list(2).execute().accesses();
    assertThat(reads).extracting(AccessRecord::what).containsExactly(Scope.ESTIMATE, Scope.QUOTA);
    assertThat(reads).extracting(AccessRecord::name).containsOnly("示例·李医生");

    assertThat(resident.grants().withdraw("family-doctor").execute()).isEmpty();

    assertRefused(() -> doctor.quotas().get(ref, 2023).execute());
    assertThat(resident.accesses().list().execute().accesses()).hasSize(2);
  }

  @Test
  void anAgencyRecordsASettlementAndLeavesARecordOfItsReadsAlone() {
    String ref = RUNNING.ref("141121");
    MedassistClient agency = client("{\"role\":\"agency\",\"region\":\"140000\"}");
    MedassistClient resident = resident(ref);

    SettlementResult recorded =
        agency
            .settlements()
            .record(
                Settlement.builder("S-grant-1", ref, Day.of(2023, 5, 10), STAY)
                    .paid(Map.of("BASIC", 3_000_000L))
                    .build())
            .execute();
    SettlementResult reversed = agency.settlements().reverse("S-grant-1", "录入有误").execute();

    assertThat(recorded.resident()).isEqualTo(ref);
    assertThat(reversed.reversed()).isTrue();
    assertThat(resident.accesses().list().execute().accesses()).isEmpty();
    agency.enrollments().get(ref, 2023).execute();
    assertThat(resident.accesses().list().execute().accesses())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.role()).isEqualTo(Role.AGENCY);
              assertThat(each.subject()).isEqualTo("agency-140000");
              assertThat(each.what()).isEqualTo(Scope.ENROLLMENT);
              assertThat(each.grant()).isNull();
            });
  }

  @Test
  void nobodyHasAnothersGrants() {
    String[] token = Http.bearer(RUNNING.sandbox().residentToken(RUNNING.ref("210921")));
    String other = RUNNING.ref("141121");

    for (String path : List.of("/grants", "/grants/a", "/accesses")) {
      HttpResponse<String> response = RUNNING.http().get("/v1/residents/" + other + path, token);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Http.member(response, "code")).isEqualTo("ROUTE_NOT_FOUND");
    }
  }

  @Test
  void aGrantMayBeCalledAsAnotherCallIs() {
    MedassistClient resident = resident(RUNNING.ref("990001"));
    Grantee doctor = new Grantee(Role.DOCTOR, "dr-li", "示例·李医生");
    for (String id : List.of("quota", "grants", "me", "41", "a.b-c_d")) {
      resident.grants().put(new Grant(id, doctor, EnumSet.of(Scope.QUOTA), FAR)).execute();
    }

    assertThat(resident.grants().list().execute())
        .extracting(Grant::id)
        .containsExactly("quota", "grants", "me", "41", "a.b-c_d");
    HttpResponse<String> get =
        RUNNING
            .http()
            .send("GET", "/v1/residents/me/grants/quota", HttpRequest.BodyPublishers.noBody());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("allow")).hasValue("DELETE, PUT");
  }

  private static void assertRefused(ThrowingCallable read) {
    ApiException e = catchThrowableOfType(ApiException.class, read);
    assertThat(e).isNotNull();
    assertThat(e.status()).isEqualTo(403);
    assertThat(e.code()).isEqualTo("FORBIDDEN");
  }
}
