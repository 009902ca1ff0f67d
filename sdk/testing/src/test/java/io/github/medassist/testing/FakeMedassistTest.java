// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.Call;
import io.github.medassist.client.ConnectionException;
import io.github.medassist.client.MalformedAnswerException;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Mode;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.grant.Grantee;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Scope;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FakeMedassistTest {
  private static final Day DATE = Day.of(2023, 5, 10);
  private static final Visit STAY =
      Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
          .referral(Referral.REFERRED)
          .facility(2, Place.IN_COUNTY)
          .build();

  private FakeMedassist fake;
  private MedassistClient client;

  @BeforeEach
  void start() throws IOException {
    fake =
        FakeMedassist.start(
            People.WITH_A_STAY, People.ORDINARY, People.IN_RANGES, People.NOT_ENROLLED);
    client = fake.client(People.WITH_A_STAY).build();
  }

  @AfterEach
  void stop() throws IOException {
    fake.close();
  }

  @Test
  void threeAnswersOfAPerson() {
    assertThat(client.enrollments().get(2023).execute().status())
        .isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(client.quotas().get(2023).execute().quota("assistance.basic").used())
        .isEqualTo(1_050_000);
    assertThat(client.estimates().forMe(DATE, STAY, Settled.NOTHING).execute().steps())
        .isNotEmpty();
    assertThat(fake.requests())
        .containsExactly(
            "GET /v1/residents/me/enrollment?year=2023",
            "GET /v1/residents/me/quota?year=2023",
            "POST /v1/residents/me/estimates");
  }

  @Test
  void eachPersonIsWhatItsNameSays() {
    assertThat(estimate(People.ORDINARY).outcome()).isEqualTo(Outcome.EXACT);
    assertThat(fake.client(People.NOT_ENROLLED).build().enrollments().get(2023).execute().status())
        .isEqualTo(EnrollmentStatus.NOT_ENROLLED);
  }

  private Estimate estimate(Resident person) {
    return fake.client(person).build().estimates().forMe(DATE, STAY, Settled.NOTHING).execute();
  }

  @Test
  void policiesHealthAndLists() {
    assertThat(client.health().check().execute().isUp()).isTrue();
    assertThat(client.policies().list().execute().region("210921")).isNotNull();
    assertThat(client.policies().on("210921", DATE).execute()).isNotEmpty();
    assertThat(client.alerts().mine().execute().alerts()).isEmpty();
    assertThat(client.accesses().all()).isEmpty();
  }

  /** Whatever the contract has is answered; an agency's calls with a refusal. */
  @Test
  void everyCallOfTheContractIsAnswered() throws IOException {
    OkHttpClient okHttp = new OkHttpClient();
    for (Operation each : Operation.all()) {
      boolean isRead = each.method().equals("GET") || each.method().equals("DELETE");
      Request request =
          new Request.Builder()
              .url(fake.url() + each.path("me").substring(1))
              .header("Authorization", "Bearer " + fake.token(People.WITH_A_STAY))
              .method(each.method(), isRead ? null : RequestBody.create(new byte[0]))
              .build();
      try (Response response = okHttp.newCall(request).execute()) {
        // What is asked without a body is refused for that.
        assertThat(response.code()).as(each.id()).isIn(200, 400, 403, 422);
      }
    }
  }

  private int status(String path) throws IOException {
    return send(new Request.Builder().url(fake.url() + path));
  }

  private int send(Request.Builder request) throws IOException {
    request.header("Authorization", "Bearer " + fake.token(People.WITH_A_STAY));
    try (Response response = new OkHttpClient().newCall(request.build()).execute()) {
      return response.code();
    }
  }

  @Test
  void aQueryParameterThatTheContractHasNotIsRefused() throws IOException {
    assertThat(status("v1/residents/me/quota?year=2023")).isEqualTo(200);
    assertThat(status("v1/residents/me/quota?Year=2023")).isEqualTo(400);
    assertThat(status("v1/residents/me/quota?year=23")).isEqualTo(400);
    assertThat(status("v1/residents/me/accesses?limit=5")).isEqualTo(200);
    assertThat(status("v1/policies?on=2023-05-10")).isEqualTo(400);
    assertThat(status("v1/policies/210921?on=2023-05-10")).isEqualTo(200);
    assertThat(status("v1/policies/210921?on=2023-5-10")).isEqualTo(400);
    assertThat(status("v1/regions?name=210922&parent=210000")).isEqualTo(200);
    assertThat(status("v1/health?deep=1")).isEqualTo(400);
  }

  @Test
  void aBodyThatSaysItIsNoJsonIsRefused() throws IOException {
    EstimateRequest asked =
        EstimateRequest.builder("210921", DATE, Scheme.RESIDENT, Category.NONE, STAY).build();
    byte[] body = Json.write(asked::write);
    for (String path : new String[] {"v1/estimates", "v1/residents/me/estimates"}) {
      Request.Builder request = new Request.Builder().url(fake.url() + path);
      assertThat(send(request.post(RequestBody.create(body, MediaType.get("text/plain")))))
          .isEqualTo(415);
    }
    Request.Builder request = new Request.Builder().url(fake.url() + "v1/estimates");
    assertThat(send(request.post(RequestBody.create(body, null)))).isEqualTo(200);
    MediaType json = MediaType.get("Application/JSON; charset=utf-8");
    assertThat(send(request.post(RequestBody.create(body, json)))).isEqualTo(200);
  }

  @Test
  void aYearAfterNextIsRefused() {
    Day far = Day.lastOf(Day.inChina(System.currentTimeMillis()).year() + 2);
    EstimateRequest whatIf =
        EstimateRequest.builder("210921", far, Scheme.RESIDENT, Category.NONE, STAY).build();
    for (Call<Estimate> each :
        Arrays.asList(
            client.estimates().forMe(far, STAY, Settled.NOTHING),
            client.estimates().estimate(whatIf, Mode.NETWORK))) {
      ApiException refused = catchThrowableOfType(ApiException.class, each::execute);
      assertThat(refused.code()).isEqualTo("DATE_NOT_COVERED");
      assertThat(refused.pointer()).isEqualTo("/date");
    }
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void anotherMethodAndAnotherPathAreNotAnswered() throws IOException {
    OkHttpClient okHttp = new OkHttpClient();
    Request.Builder request = new Request.Builder();
    try (Response response =
        okHttp.newCall(request.url(fake.url() + "v1/none").build()).execute()) {
      assertThat(response.code()).isEqualTo(404);
    }
    try (Response response =
        okHttp.newCall(request.url(fake.url() + "v1/health").delete().build()).execute()) {
      assertThat(response.code()).isEqualTo(405);
    }
  }

  @Test
  void grantsAreKept() {
    Grant grant =
        new Grant(
            "g",
            new Grantee(Role.DOCTOR, "doctor-1", "示例·医生"),
            EnumSet.of(Scope.QUOTA),
            Day.of(2099, 1, 1));

    client.grants().put(grant).execute();

    assertThat(client.grants().list().execute()).singleElement().matches(grant::isAs);
    assertThat(client.grants().withdraw("g").execute()).isEmpty();
  }

  @Test
  void nobodyReadsAnother() {
    ApiException e =
        catchThrowableOfType(
            ApiException.class, () -> client.quotas().get(People.ORDINARY.ref(), 2023).execute());

    assertThat(e.status()).isEqualTo(403);
  }

  @Test
  void wrongQuestionsAreRefusedAsTheServiceDoes() {
    EstimateRequest request =
        EstimateRequest.builder("999999", DATE, Scheme.RESIDENT, Category.NONE, STAY).build();

    ApiException e =
        catchThrowableOfType(
            ApiException.class, () -> client.estimates().estimate(request).execute());

    assertThat(e.code()).isEqualTo("UNKNOWN_REGION");
  }

  @Test
  void troublesComeAsOrdered() {
    fake.busy(3);
    assertThat(
            catchThrowableOfType(ApiException.class, () -> client.health().check().execute())
                .attempts())
        .isEqualTo(3);
    fake.away(true);
    assertThat(
            catchThrowableOfType(ConnectionException.class, () -> client.health().check().execute())
                .retryable())
        .isTrue();
    fake.away(false);
    fake.signInPage(1);
    assertThat(
            catchThrowableOfType(
                MalformedAnswerException.class, () -> client.health().check().execute()))
        .isNotNull();
    fake.slow(1, 100);
    assertThat(
            catchThrowableOfType(
                    ConnectionException.class,
                    () ->
                        fake.client(People.ORDINARY)
                            .callTimeout(300, TimeUnit.MILLISECONDS)
                            .build()
                            .health()
                            .check()
                            .execute())
                .code())
        .isEqualTo("TIMEOUT");
    assertThat(client.health().check().execute().isUp()).isTrue();
  }

  @Test
  void appThatFallsBackCanBeTested() {
    EstimateRequest request =
        EstimateRequest.builder(
                "990001", DATE, Scheme.RESIDENT, Category.SUBSISTENCE_ALLOWANCE, STAY)
            .build();
    fake.away(true);

    assertThat(
            client
                .estimates()
                .estimate(request, Mode.NETWORK_ELSE_OFFLINE)
                .executeForResponse()
                .attempts())
        .isEqualTo(3);
  }
}
