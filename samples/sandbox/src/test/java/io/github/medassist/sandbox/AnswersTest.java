// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a sandbox answers to whom it should. */
class AnswersTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  private static MedassistClient client(String region) {
    String ref = RUNNING.ref(region);
    return MedassistClient.builder(RUNNING.sandbox().address().toString())
        .tokenProvider(() -> RUNNING.sandbox().residentToken(ref))
        .build();
  }

  @Test
  void enrolmentOfSomeoneInWenshui() {
    Enrollment enrollment = client("141121").enrollments().get(2023).execute();

    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(enrollment.category().category()).isEqualTo(Category.SUBSISTENCE_ALLOWANCE);
    assertThat(enrollment.premium().standard()).isEqualTo(35_000);
    assertThat(enrollment.premium().subsidy()).isEqualTo(28_000);
    assertThat(enrollment.premium().due()).isEqualTo(7_000);
    assertThat(enrollment.premium().cite()).hasToString("文医保发[2022]10号 一(一)");
  }

  @Test
  void quotaOfSomeoneInFumengWithPartOfTheYearUsed() {
    Quota quota = client("210921").quotas().get(2023).execute();

    assertThat(quota.quota("assistance.basic").remaining()).isEqualTo(950_000);
    assertThat(quota.quota("assistance.topup").remaining()).isEqualTo(1_895_000);
    assertThat(quota.ownPayment()).containsEntry(Care.INPATIENT, 345_000L);
    assertThat(quota.alert().threshold()).isEqualTo(500_000);
    assertThat(quota.alert().distance()).isEqualTo(155_000);
  }

  @Test
  void estimateOfAStayInTheSampleCounty() {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(10_000_000, 8_000_000))
            .referral(Referral.REFERRED)
            .facility(3, Place.IN_CITY)
            .build();

    Estimate estimate =
        client("990001").estimates().forMe(Day.of(2023, 5, 10), visit, Settled.NOTHING).execute();

    assertThat(estimate.outcome()).isEqualTo(Outcome.EXACT);
    assertThat(estimate.layer(Layer.BASIC)).isEqualTo(Range.exactly(5_135_000));
    assertThat(estimate.layer(Layer.CRITICAL_ILLNESS)).isEqualTo(Range.exactly(1_537_250));
    assertThat(estimate.layer(Layer.ASSISTANCE)).isEqualTo(Range.exactly(929_425 + 68_828));
    assertThat(estimate.patientPays()).isEqualTo(Range.exactly(2_329_497));
  }

  @Test
  void theAnswersArePrintedWithAmountsAndClauses() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    boolean answered =
        new SampleQuestions(RUNNING.sandbox(), new PrintStream(bytes, true, StandardCharsets.UTF_8))
            .print();

    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(answered).isTrue();
    assertThat(printed)
        .contains("参保状态", "国家 2025 年居民医保通知")
        .containsPattern("基本救助 +Basic assistance +20,000\\.00 +10,500\\.00 +9,500\\.00 ")
        .containsPattern("距预警 +Distance to it +1,550\\.00 ")
        .containsPattern("个人支付 +Patient pays +23,294\\.97")
        .contains("文医保发[2022]10号 一(一)", "阜蒙政办发〔2022〕9号 二(二)2", "二(三)1")
        .doesNotContain("没有得到答复");
    Ids.assertNoneIn(printed);
  }

  @Test
  void anAnonymousEstimateAsPrintedInTheDesign() {
    HttpResponse<String> response =
        RUNNING
            .http()
            .post(
                "/v1/estimates",
                """
                { "region": "210921", "date": "2023-05-10", "scheme": "RESIDENT", "category": "SUBSISTENCE_ALLOWANCE",
                  "visit": { "care": "INPATIENT", "referral": "REFERRED", "facility": { "level": 2, "place": "IN_COUNTY" },
                             "costs": { "total": 6000000, "inScope": 5000000, "classA": 0, "classB": 0 } },
                  "settled": { "BASIC": 3000000, "CRITICAL_ILLNESS": 500000 },
                  "yearToDate": { "assistance.basic": { "base": 0, "paid": 0 }, "assistance.topup": { "base": 0, "paid": 0 } } }
                """);

    assertThat(response.statusCode()).isEqualTo(200);
    Json.Members estimate = Http.json(response).members();
    assertThat(estimate.required("outcome").string()).isEqualTo("EXACT");
    assertThat(estimate.required("ofTotal").string()).isEqualTo("0.7758");
    assertThat(estimate.required("ofInScope").string()).isEqualTo("0.9310");
    assertThat(response.body())
        .contains("\"ASSISTANCE\":{\"min\":1155000,\"max\":1155000}")
        .contains("\"patientPays\":{\"min\":1345000,\"max\":1345000}");
  }

  @Test
  void theSamplePeopleAreListedByCodes() {
    HttpResponse<String> response = RUNNING.http().get("/sandbox/residents");

    assertThat(response.statusCode()).isEqualTo(200);
    List<String> regions = new ArrayList<>();
    EnumSet<Category> categories = EnumSet.noneOf(Category.class);
    for (Json each : Http.json(response).elements()) {
      Json.Members members = each.members();
      assertThat(members.required("ref").string()).matches("[A-Za-z0-9_-]{22}");
      assertThat(members.required("name").string()).startsWith("示例·");
      regions.add(members.required("region").string());
      categories.add(members.required("category").word(Category.values()));
      assertThat(members.required("scheme").string()).isIn("RESIDENT", "EMPLOYEE");
      members.end();
    }
    assertThat(regions)
        .hasSize(40)
        .containsOnly("210921", "141121", "140000", "210000", "450000", "990001");
    assertThat(categories).isEqualTo(EnumSet.allOf(Category.class));
  }

  @Test
  void noAnswerAboutAnyoneHoldsAnIdNumber() {
    Http http = RUNNING.http();
    String token = RUNNING.sandbox().agencyToken("100000");
    Ids.assertNoneIn(http.get("/sandbox/residents").body());
    for (SampleResident each : RUNNING.sandbox().people()) {
      for (int year : new int[] {2021, 2023}) {
        for (String what : List.of("enrollment", "quota")) {
          HttpResponse<String> response =
              http.get(
                  "/v1/residents/" + each.resident().ref() + "/" + what + "?year=" + year,
                  Http.bearer(token));
          Ids.assertNoneIn(response.body() + response.headers());
          assertThat(response.body()).doesNotContain(each.name());
        }
      }
    }
  }
}
