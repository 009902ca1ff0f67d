// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.medassist.contract.okhttp.ApiClient;
import io.github.medassist.contract.okhttp.JSON;
import io.github.medassist.contract.okhttp.api.EnrollmentApi;
import io.github.medassist.contract.okhttp.api.EstimateApi;
import io.github.medassist.contract.okhttp.api.PolicyApi;
import io.github.medassist.contract.okhttp.api.QuotaApi;
import io.github.medassist.contract.okhttp.api.SnapshotApi;
import io.github.medassist.contract.okhttp.model.Care;
import io.github.medassist.contract.okhttp.model.Costs;
import io.github.medassist.contract.okhttp.model.Enrollment;
import io.github.medassist.contract.okhttp.model.EnrollmentStatus;
import io.github.medassist.contract.okhttp.model.Estimate;
import io.github.medassist.contract.okhttp.model.RegionPacks;
import io.github.medassist.contract.okhttp.model.ResidentEstimateRequest;
import io.github.medassist.contract.okhttp.model.Visit;
import io.github.medassist.sandbox.SampleResident;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Java's client over OkHttp, with Gson. */
class OkHttpClientTest {
  @RegisterExtension static final RunningSandbox RUNNING = new RunningSandbox();

  private static ApiClient client(String address, String token) {
    ApiClient client = new ApiClient().setBasePath(address);
    client.setBearerToken(token);
    return client;
  }

  private static void assertKept(Object read, JsonNode sent) throws Exception {
    JsonNode kept = ContractDocument.MAPPER.readTree(JSON.serialize(read));
    assertThat(RawService.plain(kept).toPrettyString())
        .isEqualTo(RawService.plain(sent).toPrettyString());
  }

  @Test
  void everySamplePersonIsAnswered() throws Exception {
    String address = RUNNING.sandbox().address().toString();
    RawService raw = new RawService(address);
    int answers = 0;
    for (SampleResident person : RUNNING.sandbox().people()) {
      String token = RUNNING.sandbox().residentToken(person.resident().ref());
      ApiClient client = client(address, token);
      int year = person.resident().region().equals("210000") ? 2022 : 2023;
      String ofYear = "?year=" + year;

      assertKept(
          new EnrollmentApi(client).enrollment("me", year, null),
          raw.get("/v1/residents/me/enrollment" + ofYear, token));
      assertKept(
          new QuotaApi(client).quota("me", year, null),
          raw.get("/v1/residents/me/quota" + ofYear, token));
      assertKept(
          new SnapshotApi(client).snapshot("me"), raw.get("/v1/residents/me/snapshot", token));
      ResidentEstimateRequest request =
          new ResidentEstimateRequest()
              .date(LocalDate.of(year, 6, 10))
              .visit(
                  new Visit()
                      .care(Care.INPATIENT)
                      .costs(new Costs().total(6_000_000L).inScope(5_000_000L)));
      Estimate estimate = new EstimateApi(client).estimateOfResident("me", request);
      assertKept(
          estimate,
          raw.post(
              "/v1/residents/me/estimates",
              token,
              ContractDocument.MAPPER.readTree(JSON.serialize(request))));
      assertThat(estimate.getTotal()).isEqualTo(6_000_000);
      answers += 4;
    }
    PolicyApi policies = new PolicyApi(client(address, null));
    for (RegionPacks each : policies.policies(null).getPolicies()) {
      LocalDate first = each.getPacks().get(0).getValidFrom();
      assertThat(policies.policy(each.getRegion(), first, null).getOn()).isEqualTo(first);
      answers++;
    }
    System.out.println("Java, okhttp-gson: " + answers + " answers read");
  }

  @Test
  void aWordThatTheClientDoesNotKnowIsUnknown() throws Exception {
    try (NewerService newer = NewerService.start()) {
      Enrollment enrollment =
          new EnrollmentApi(client(newer.address(), "any")).enrollment("me", null, null);

      assertThat(enrollment.getStatus()).isEqualTo(EnrollmentStatus.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(enrollment.getPremium().getDue()).isEqualTo(7_000);
    }
  }
}
