// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Care;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An answer may say more than this version of the library knows. */
final class NewerServiceTest extends ServerTest {
  private void answerWith(byte[] json, String... changes) {
    String text = new String(json, StandardCharsets.UTF_8);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replaceFirst(Pattern.quote(changes[i]), changes[i + 1]);
    }
    answer(Samples.utf8(text));
  }

  @Test
  void newFieldsArePassedOver() {
    answerWith(Samples.estimate(), "{", "{\"newer\":{\"a\":[1,{\"b\":null}]},");

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(Samples.json(estimate)).isEqualTo(Samples.estimate());
  }

  @Test
  void stepInANewStateIsToldByItsAmount() {
    answerWith(Samples.estimate(), "\"state\":\"COMPUTED\"", "\"state\":\"ADVANCED\"");

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(estimate.step("assistance.basic").state()).isEqualTo(State.COMPUTED);
  }

  @Test
  void stepOfANewLayerTakesNothingFromTheBill() {
    answerWith(
        Samples.estimate(),
        "\"steps\":[",
        "\"steps\":[{\"benefit\":\"mutual.aid\",\"layer\":\"MUTUAL_AID\"},");

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(Samples.json(estimate)).isEqualTo(Samples.estimate());
  }

  @Test
  void newCategoryKeepsItsName() {
    answerWith(
        Samples.quota(),
        "\"code\":\"SUBSISTENCE_ALLOWANCE\"",
        "\"code\":\"VETERAN\"",
        "\"name\":\"低保对象\"",
        "\"name\":\"优抚对象\"");

    Quota quota = client.quotas().get(2023).execute();

    assertThat(quota.category().category()).isNull();
    assertThat(quota.category().code()).isEqualTo("VETERAN");
    assertThat(quota.category().name().zh()).isEqualTo("优抚对象");
    assertThat(quota.quotas()).isNotEmpty();
  }

  @Test
  void estimateUnderANewCategoryKeepsItsAmounts() {
    answerWith(
        Samples.estimate(), "\"category\":\"SUBSISTENCE_ALLOWANCE\"", "\"category\":\"VETERAN\"");

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(estimate.category()).isNull();
    assertThat(estimate.patientPays()).isInstanceOf(Range.class);
  }

  @Test
  void newStatusOrSchemeIsNoneThatIsKnown() {
    answer(
        Samples.utf8(
            new String(Samples.enrollment(), StandardCharsets.UTF_8)
                .replace("\"status\":\"ENROLLED\"", "\"status\":\"SUSPENDED\"")
                .replace("\"scheme\":\"RESIDENT\"", "\"scheme\":\"FLEXIBLE\"")));

    Enrollment enrollment = client.enrollments().get(2023).execute();

    assertThat(enrollment.status()).isNull();
    assertThat(enrollment.scheme()).isNull();
    assertThat(enrollment.premium()).isNotNull();
  }

  @Test
  void newCareIsPassedOver() {
    answerWith(Samples.quota(), "\"ownPayment\":{", "\"ownPayment\":{\"HOME_BED\":100,");

    assertThat(client.quotas().get(2023).execute().ownPayment()).containsOnlyKeys(Care.values());
  }

  @Test
  void readByANewRoleIsListed() {
    answer(
        Samples.utf8(
            "{\"accesses\":[{\"role\":\"PHARMACY\",\"subject\":\"s\",\"name\":null,"
                + "\"at\":\"2023-06-01T09:30:00+08:00\",\"what\":\"RECIPE\",\"grant\":null}],"
                + "\"next\":null}"));

    AccessRecord read = client.accesses().list().execute().accesses().get(0);

    assertThat(read.role()).isNull();
    assertThat(read.what()).isNull();
    assertThat(read.subject()).isEqualTo("s");
  }

  @Test
  void newScopeOfAGrantIsPassedOver() {
    answer(
        Samples.utf8(
            "{\"grants\":[{\"id\":\"g\",\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d\","
                + "\"name\":\"示例·医生\"},\"scopes\":[\"RECIPE\",\"QUOTA\"],"
                + "\"until\":\"2030-01-01\",\"since\":\"2023-06-01T09:30:00+08:00\"}]}"));

    assertThat(client.grants().list().execute().get(0).scopes()).hasSize(1);
  }
}
