// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.medassist.contract.http.ApiClient;
import io.github.medassist.contract.http.ApiException;
import io.github.medassist.contract.http.api.AccessApi;
import io.github.medassist.contract.http.api.AlertApi;
import io.github.medassist.contract.http.api.ContractApi;
import io.github.medassist.contract.http.api.EnrollmentApi;
import io.github.medassist.contract.http.api.EstimateApi;
import io.github.medassist.contract.http.api.GrantApi;
import io.github.medassist.contract.http.api.HealthApi;
import io.github.medassist.contract.http.api.PolicyApi;
import io.github.medassist.contract.http.api.QuotaApi;
import io.github.medassist.contract.http.api.SettlementApi;
import io.github.medassist.contract.http.api.SnapshotApi;
import io.github.medassist.contract.http.model.AccessRecord;
import io.github.medassist.contract.http.model.Alert;
import io.github.medassist.contract.http.model.AmountRange;
import io.github.medassist.contract.http.model.Care;
import io.github.medassist.contract.http.model.CareTotal;
import io.github.medassist.contract.http.model.Category;
import io.github.medassist.contract.http.model.Costs;
import io.github.medassist.contract.http.model.Effect;
import io.github.medassist.contract.http.model.Enrollment;
import io.github.medassist.contract.http.model.EnrollmentStatus;
import io.github.medassist.contract.http.model.Estimate;
import io.github.medassist.contract.http.model.EstimateRequest;
import io.github.medassist.contract.http.model.Facility;
import io.github.medassist.contract.http.model.Grant;
import io.github.medassist.contract.http.model.GrantRequest;
import io.github.medassist.contract.http.model.Grantee;
import io.github.medassist.contract.http.model.GranteeRole;
import io.github.medassist.contract.http.model.LayerPayments;
import io.github.medassist.contract.http.model.Outcome;
import io.github.medassist.contract.http.model.PackAddress;
import io.github.medassist.contract.http.model.Place;
import io.github.medassist.contract.http.model.PolicyList;
import io.github.medassist.contract.http.model.Problem;
import io.github.medassist.contract.http.model.ProblemCode;
import io.github.medassist.contract.http.model.Quota;
import io.github.medassist.contract.http.model.QuotaEntry;
import io.github.medassist.contract.http.model.Recorded;
import io.github.medassist.contract.http.model.Referral;
import io.github.medassist.contract.http.model.RegionPacks;
import io.github.medassist.contract.http.model.RegionPolicy;
import io.github.medassist.contract.http.model.ResidentEstimateRequest;
import io.github.medassist.contract.http.model.Reversal;
import io.github.medassist.contract.http.model.Role;
import io.github.medassist.contract.http.model.Scheme;
import io.github.medassist.contract.http.model.Scope;
import io.github.medassist.contract.http.model.Settlement;
import io.github.medassist.contract.http.model.Snapshot;
import io.github.medassist.contract.http.model.State;
import io.github.medassist.contract.http.model.Step;
import io.github.medassist.contract.http.model.Visit;
import io.github.medassist.sandbox.SampleResident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Java's client over the JDK's own HTTP. */
class NativeClientTest {
  @RegisterExtension static final RunningSandbox RUNNING = new RunningSandbox();

  private static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();
  private static final String NATION = "100000";

  private int answers;

  private static List<SampleResident> people() {
    return RUNNING.sandbox().people();
  }

  private static RawService raw() {
    return new RawService(RUNNING.sandbox().address().toString());
  }

  private static String mine(SampleResident person) {
    return RUNNING.sandbox().residentToken(person.resident().ref());
  }

  private static ApiClient client(String token) {
    return client(RUNNING.sandbox().address().toString(), token);
  }

  private static ApiClient client(String address, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    if (token != null) {
      client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }
    return client;
  }

  /** The client's object has all that was sent. */
  private void assertKept(Object read, JsonNode sent) {
    JsonNode kept = MAPPER.valueToTree(read);
    assertThat(RawService.plain(kept).toPrettyString())
        .isEqualTo(RawService.plain(sent).toPrettyString());
    answers++;
  }

  private static int year(SampleResident person) {
    return person.resident().region().equals("210000") ? 2022 : 2023;
  }

  private static Visit stay(long total, long inScope) {
    return new Visit()
        .care(Care.INPATIENT)
        .referral(Referral.REFERRED)
        .facility(new Facility().level(2).place(Place.IN_COUNTY))
        .costs(new Costs().total(total).inScope(inScope));
  }

  /** What was paid and what is left to pay make up the bill. */
  private static void assertAddsUp(Estimate estimate) {
    AmountRange pays = estimate.getPatientPays();
    if (estimate.getOutcome() == Outcome.NOT_COMPUTABLE) {
      assertThat(pays).isNull();
      return;
    }
    LayerPayments layers = estimate.getLayers();
    List<AmountRange> parts =
        new ArrayList<>(
            Arrays.asList(
                pays, layers.getBASIC(), layers.getCRITICALILLNESS(), layers.getASSISTANCE()));
    assertThat(parts).doesNotContainNull();
    long min = parts.stream().mapToLong(AmountRange::getMin).sum();
    long max = parts.stream().mapToLong(AmountRange::getMax).sum();
    assertThat(estimate.getTotal()).isBetween(min, max);
    if (estimate.getOutcome() == Outcome.EXACT) {
      assertThat(min).isEqualTo(max);
    }
  }

  @Test
  void everySamplePersonIsAnswered() throws Exception {
    int applied = 0;
    int plainBases = 0;
    for (SampleResident person : people()) {
      String token = mine(person);
      ApiClient client = client(token);
      int year = year(person);

      Enrollment enrollment = new EnrollmentApi(client).enrollment("me", year, null);
      assertKept(enrollment, raw().get("/v1/residents/me/enrollment?year=" + year, token));
      assertThat(enrollment.getResident()).isEqualTo(person.resident().ref());
      assertThat(enrollment.getRegion().getName()).isEqualTo(person.regionName());

      Quota quota = new QuotaApi(client).quota("me", year, null);
      assertThat(quota.getResident()).isEqualTo(person.resident().ref());
      JsonNode sent = raw().get("/v1/residents/me/quota?year=" + year, token);
      assertKept(quota, sent);
      for (QuotaEntry each : quota.getQuotas()) {
        assertThat(each.getUsed())
            .isEqualTo(person.resident().account(year).used(each.getBenefit()).paid());
        if (each.getLimit() != null && each.getRemaining() != null) {
          boolean covered = quota.getStanding().getEffect() == Effect.COVERED;
          assertThat(each.getRemaining()).isEqualTo(covered ? each.getLimit() - each.getUsed() : 0);
        }
      }

      Snapshot snapshot = new SnapshotApi(client).snapshot("me");
      assertKept(snapshot, raw().get("/v1/residents/me/snapshot", token));
      assertThat(snapshot.getScheme().getValue()).isEqualTo(person.resident().scheme().name());
      assertThat(snapshot.getCategories()).hasSameSizeAs(person.resident().categories());

      Estimate estimate =
          estimate(
              token,
              new ResidentEstimateRequest()
                  .date(LocalDate.of(year, 6, 10))
                  .visit(stay(6_000_000, 5_000_000))
                  .settled(Map.of("BASIC", 3_000_000L, "CRITICAL_ILLNESS", 500_000L)));
      assertThat(estimate.getTotal()).isEqualTo(6_000_000);
      assertThat(estimate.getReceipt().getRegion()).isEqualTo(person.resident().region());
      for (Step each : estimate.getSteps()) {
        plainBases +=
            each.getBase() != null && each.getBase().getActualInstance() instanceof Long ? 1 : 0;
      }

      ResidentEstimateRequest application =
          new ResidentEstimateRequest().application(LocalDate.of(year, 12, 20));
      try {
        estimate(token, application);
        applied++;
      } catch (ApiException e) {
        assertProblem(e, 400, ProblemCode.NO_APPLICATION);
      }

      assertKept(
          new AlertApi(client).alertsOfResident("me", null),
          raw().get("/v1/residents/me/alerts", token));
      assertKept(new GrantApi(client).grants(null), raw().get("/v1/residents/me/grants", token));
      assertKept(
          new AccessApi(client).accesses(5, null, null),
          raw().get("/v1/residents/me/accesses?limit=5", token));
    }
    assertThat(applied).isPositive();
    assertThat(plainBases).isPositive();
    System.out.println("Java, native: " + answers + " answers of the sample people read");
  }

  private Estimate estimate(String token, ResidentEstimateRequest request) throws Exception {
    Estimate estimate = new EstimateApi(client(token)).estimateOfResident("me", request);
    assertKept(
        estimate, raw().post("/v1/residents/me/estimates", token, MAPPER.valueToTree(request)));
    assertAddsUp(estimate);
    return estimate;
  }

  @Test
  void everyRegionIsAnsweredAndEstimatesForNobodyInParticular() throws Exception {
    ApiClient client = client(null);
    PolicyList list = new PolicyApi(client).policies(null);
    assertKept(list, raw().get("/v1/policies", null));
    assertThat(list.getPolicies())
        .extracting(RegionPacks::getRegion)
        .contains(NATION, "210921", "990001");
    for (RegionPacks each : list.getPolicies()) {
      String region = each.getRegion();
      for (PackAddress pack : each.getPacks()) {
        RegionPolicy policy = new PolicyApi(client).policy(region, pack.getValidFrom(), null);
        assertKept(
            policy, raw().get("/v1/policies/" + region + "?on=" + pack.getValidFrom(), null));
        assertThat(policy.getPacks().get(0).getSha256()).isEqualTo(pack.getSha256());
      }
      LocalDate last = each.getPacks().get(each.getPacks().size() - 1).getValidFrom();
      for (Category category : Category.values()) {
        if (!region.equals(NATION) && category != Category.UNKNOWN_DEFAULT_OPEN_API) {
          EstimateRequest request =
              new EstimateRequest()
                  .region(region)
                  .date(last)
                  .scheme(Scheme.RESIDENT)
                  .category(category)
                  .visit(stay(6_000_000, 5_000_000))
                  .settled(Map.of("BASIC", 3_000_000L, "CRITICAL_ILLNESS", 500_000L));
          Estimate estimate = new EstimateApi(client).whatIf(request);
          assertKept(estimate, raw().post("/v1/estimates", null, MAPPER.valueToTree(request)));
          assertThat(estimate.getInScope()).isEqualTo(5_000_000);
          assertAddsUp(estimate);
        }
      }
    }
    assertThat(new HealthApi(client).health().getStatus()).isEqualTo("UP");
    assertThat(new ContractApi(client).contract(null).getOpenapi()).startsWith("3.1.");
    answers += 2;
    System.out.println("Java, native: " + answers + " answers to anyone read");
  }

  /** As printed in the contract's own example. */
  @Test
  void anEstimateHasTheExamplesFigures() throws Exception {
    Estimate estimate =
        new EstimateApi(client(null))
            .whatIf(
                new EstimateRequest()
                    .region("210921")
                    .date(LocalDate.of(2023, 5, 10))
                    .scheme(Scheme.RESIDENT)
                    .category(Category.SUBSISTENCE_ALLOWANCE)
                    .visit(stay(6_000_000, 5_000_000))
                    .settled(Map.of("BASIC", 3_000_000L, "CRITICAL_ILLNESS", 500_000L)));

    assertThat(estimate.getOutcome()).isEqualTo(Outcome.EXACT);
    assertThat(estimate.getLayers().getASSISTANCE().getMin()).isEqualTo(1_155_000);
    assertThat(estimate.getPatientPays().getMax()).isEqualTo(1_345_000);
    assertThat(estimate.getOfTotal()).isEqualTo("0.7758");
    assertThat(estimate.getSteps().get(0).getBase().getLong()).isEqualTo(5_000_000);
  }

  @Test
  void anAgencyRecordsASettlementAndTakesItBack() throws Exception {
    SampleResident person =
        people().stream().filter(each -> each.name().equals("示例·孙六")).findFirst().orElseThrow();
    String token = RUNNING.sandbox().agencyToken("210000");
    SettlementApi settlements = new SettlementApi(client(token));

    Recorded recorded =
        settlements.settlement(
            new Settlement()
                .id("S-native-1")
                .resident(person.resident().ref())
                .date(LocalDate.of(2023, 5, 10))
                .visit(stay(1_000_000, 1_000_000))
                .paid(Map.of("BASIC", 700_000L)));
    Recorded reversed = settlements.reversal("S-native-1", new Reversal().reason("录入有误"));

    assertThat(recorded.getSettlement()).isEqualTo("S-native-1");
    assertThat(recorded.getResident()).isEqualTo(person.resident().ref());
    assertThat(recorded.getYear()).isEqualTo(2023);
    assertThat(reversed.getReversed()).isTrue();
  }

  /** An empty map would say that nothing was paid. */
  @Test
  void whatASettlementLeavesOutIsComputed() throws Exception {
    SampleResident person =
        people().stream().filter(each -> each.name().equals("示例·柏三十六")).findFirst().orElseThrow();
    String token = RUNNING.sandbox().agencyToken("990001");
    SettlementApi settlements = new SettlementApi(client(token));

    Recorded recorded =
        settlements.settlement(
            new Settlement()
                .id("S-native-2")
                .resident(person.resident().ref())
                .date(LocalDate.of(2023, 5, 10))
                .visit(stay(1_000_000, 1_000_000)));
    settlements.reversal("S-native-2", new Reversal().reason("录入有误"));

    assertThat(recorded.getPaid().get("basic")).isPositive();
    assertThat(recorded.getDifferences()).isEmpty();
  }

  @Test
  void anAgencyIsToldTheAlertsOfItsRegion() throws Exception {
    String token = RUNNING.sandbox().agencyToken("210000");
    List<Alert> alerts =
        new AlertApi(client(token)).alerts("210921", "2023-01-01", 100, null).getAlerts();

    assertThat(alerts).isNotEmpty();
    for (Alert each : alerts) {
      assertThat(each.getOwnPayment()).isGreaterThanOrEqualTo(each.getThreshold());
      assertThat(each.getName()).startsWith("示例·");
      long own = 0;
      for (CareTotal care : each.getCare().values()) {
        long paid = care.getPaid().values().stream().mapToLong(Long::longValue).sum();
        assertThat(paid + care.getOther() + care.getOwnPayment()).isEqualTo(care.getTotal());
        own += care.getOwnPayment();
      }
      assertThat(own).isEqualTo(each.getOwnPayment());
    }
  }

  @Test
  void aResidentLetsADoctorReadAndWithdrawsIt() throws Exception {
    SampleResident person = people().get(2);
    String ref = person.resident().ref();
    GrantApi grants = new GrantApi(client(mine(person)));
    LocalDate until = LocalDate.now().plusYears(1);
    Grant grant =
        grants.grantPut(
            "native",
            new GrantRequest()
                .to(new Grantee().role(GranteeRole.APP).subject("app-native").name("示例·应用"))
                .scopes(List.of(Scope.ENROLLMENT))
                .until(until));
    EnrollmentApi read = new EnrollmentApi(client(appToken()));

    assertThat(grant.getUntil()).isEqualTo(until);
    assertThat(grants.grants(null).getGrants()).extracting(Grant::getId).containsExactly("native");
    assertThat(read.enrollment(ref, 2023, null).getResident()).isEqualTo(ref);
    AccessRecord access =
        new AccessApi(client(mine(person))).accesses(1, null, null).getAccesses().get(0);
    assertThat(access.getRole()).isEqualTo(Role.APP);
    assertThat(access.getWhat()).isEqualTo(Scope.ENROLLMENT);
    assertThat(access.getGrant()).isEqualTo("native");
    assertThat(grants.grantDelete("native").getGrants()).isEmpty();
    assertRefused(() -> read.enrollment(ref, 2023, null), 403, ProblemCode.FORBIDDEN);
  }

  private static String appToken() throws Exception {
    return raw()
        .post(
            "/sandbox/tokens",
            null,
            MAPPER.createObjectNode().put("role", "app").put("subject", "app-native"))
        .path("token")
        .textValue();
  }

  @Test
  void anErrorIsReadAsAProblem() throws Exception {
    SettlementApi settlements = new SettlementApi(client(RUNNING.sandbox().agencyToken("210000")));
    assertRefused(
        () -> settlements.reversal("S-none", new Reversal().reason("x")),
        404,
        ProblemCode.SETTLEMENT_NOT_FOUND);
    assertRefused(
        () -> new QuotaApi(client(null)).quota("me", 2023, null), 401, ProblemCode.TOKEN_MISSING);
    Problem problem =
        assertRefused(
            () -> new PolicyApi(client(null)).policy("123456", null, null),
            422,
            ProblemCode.UNKNOWN_REGION);
    assertThat(problem.getPointer()).isEqualTo("/region");
    assertThat(problem.getAllowed()).contains("210921");
  }

  private static Problem assertRefused(ThrowingCallable call, int status, ProblemCode code)
      throws Exception {
    ApiException refused = catchThrowableOfType(ApiException.class, call);
    assertThat(refused).isNotNull();
    return assertProblem(refused, status, code);
  }

  private static Problem assertProblem(ApiException refused, int status, ProblemCode code)
      throws Exception {
    assertThat(refused.getCode()).as(refused.getMessage()).isEqualTo(status);
    Problem problem = MAPPER.readValue(refused.getResponseBody(), Problem.class);
    assertThat(problem.getCode()).isEqualTo(code);
    assertThat(problem.getStatus()).isEqualTo(status);
    assertThat(problem.getTitleEn()).isNotEmpty();
    return problem;
  }

  @Test
  void aWordThatTheClientDoesNotKnowIsUnknown() throws Exception {
    try (NewerService newer = NewerService.start()) {
      ApiClient client = client(newer.address(), null);

      Enrollment enrollment = new EnrollmentApi(client).enrollment("me", null, null);
      assertThat(enrollment.getStatus()).isEqualTo(EnrollmentStatus.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(enrollment.getScheme()).isEqualTo(Scheme.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(enrollment.getCategory().getCode()).isEqualTo(Category.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(enrollment.getPremium().getDue()).isEqualTo(7_000);

      Estimate estimate = new EstimateApi(client).whatIf(new EstimateRequest());
      assertThat(estimate.getOutcome()).isEqualTo(Outcome.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(estimate.getSteps().get(0).getState()).isEqualTo(State.UNKNOWN_DEFAULT_OPEN_API);
      assertThat(estimate.getPatientPays().getMin()).isEqualTo(1_345_000);

      assertRefused(
          () -> new QuotaApi(client).quota("me", null, null),
          422,
          ProblemCode.UNKNOWN_DEFAULT_OPEN_API);
    }
  }
}
