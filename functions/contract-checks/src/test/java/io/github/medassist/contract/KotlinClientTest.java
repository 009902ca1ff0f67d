// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.contract.kotlin.apis.EnrollmentApi;
import io.github.medassist.contract.kotlin.apis.EstimateApi;
import io.github.medassist.contract.kotlin.apis.PolicyApi;
import io.github.medassist.contract.kotlin.apis.QuotaApi;
import io.github.medassist.contract.kotlin.apis.SnapshotApi;
import io.github.medassist.contract.kotlin.infrastructure.ApiClient;
import io.github.medassist.contract.kotlin.models.Care;
import io.github.medassist.contract.kotlin.models.Costs;
import io.github.medassist.contract.kotlin.models.Enrollment;
import io.github.medassist.contract.kotlin.models.EnrollmentStatus;
import io.github.medassist.contract.kotlin.models.Estimate;
import io.github.medassist.contract.kotlin.models.Illness;
import io.github.medassist.contract.kotlin.models.Referral;
import io.github.medassist.contract.kotlin.models.RegionPacks;
import io.github.medassist.contract.kotlin.models.ResidentEstimateRequest;
import io.github.medassist.contract.kotlin.models.Step;
import io.github.medassist.contract.kotlin.models.Visit;
import io.github.medassist.sandbox.SampleResident;
import java.time.LocalDate;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kotlin's client, with Moshi. */
class KotlinClientTest {
  @RegisterExtension static final RunningSandbox RUNNING = new RunningSandbox();

  private static final OkHttpClient HTTP = new OkHttpClient();

  /** The client has one token for all of its calls. */
  @AfterEach
  void forgetToken() {
    ApiClient.Companion.setAccessToken(null);
  }

  @Test
  void everySamplePersonIsAnswered() throws Exception {
    String address = RUNNING.sandbox().address().toString();
    int answers = 0;
    int plainBases = 0;
    for (SampleResident person : RUNNING.sandbox().people()) {
      String ref = person.resident().ref();
      ApiClient.Companion.setAccessToken(RUNNING.sandbox().residentToken(ref));
      int year = person.resident().region().equals("210000") ? 2022 : 2023;

      assertThat(new EnrollmentApi(address, HTTP).enrollment("me", year, null).getResident())
          .isEqualTo(ref);
      assertThat(new QuotaApi(address, HTTP).quota("me", year, null).getYear()).isEqualTo(year);
      assertThat(new SnapshotApi(address, HTTP).snapshot("me").getRef()).isEqualTo(ref);
      Estimate estimate =
          new EstimateApi(address, HTTP)
              .estimateOfResident(
                  "me",
                  new ResidentEstimateRequest(
                      LocalDate.of(year, 6, 10),
                      new Visit(
                          Care.INPATIENT,
                          new Costs(6_000_000, 5_000_000, null, null),
                          // An enum that is left out fails where unknown words are survived.
                          Referral.REFERRED,
                          null,
                          Illness.OTHER,
                          null),
                      Map.of("BASIC", 3_000_000L),
                      null));
      assertThat(estimate.getTotal()).isEqualTo(6_000_000);
      for (Step each : estimate.getSteps()) {
        plainBases += each.getBase() instanceof Number ? 1 : 0;
      }
      answers += 4;
    }
    assertThat(plainBases).isPositive();
    PolicyApi policies = new PolicyApi(address, HTTP);
    for (RegionPacks each : policies.policies(null).getPolicies()) {
      LocalDate first = each.getPacks().get(0).getValidFrom();
      assertThat(policies.policy(each.getRegion(), first, null).getOn()).isEqualTo(first);
      answers++;
    }
    System.out.println("Kotlin: " + answers + " answers read");
  }

  @Test
  void aWordThatTheClientDoesNotKnowIsUnknown() throws Exception {
    ApiClient.Companion.setAccessToken("any");
    try (NewerService newer = NewerService.start()) {
      Enrollment enrollment = new EnrollmentApi(newer.address(), HTTP).enrollment("me", null, null);

      assertThat(enrollment.getStatus()).isEqualTo(EnrollmentStatus.unknown_default_open_api);
      assertThat(enrollment.getPremium().getDue()).isEqualTo(7_000);
    }
  }
}
