// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static io.github.medassist.wechat.Running.assertProblem;
import static io.github.medassist.wechat.Running.member;
import static io.github.medassist.wechat.Running.members;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Binding at the counter: the phone shows a code, the clerk enters it. */
class AgencyCounterTest {
  @RegisterExtension static final Running RUNNING = new Running(true);

  private static final String ZHANG = "示例·张一";

  private static String login() {
    return RUNNING.login("phone" + UUID.randomUUID().toString().replace("-", "") + "-1");
  }

  private static String code(String phone) {
    HttpResponse<String> offer = RUNNING.send("POST", "/wx/binding", null, phone);
    assertThat(member(offer, "way")).isEqualTo("COUNTER");
    assertThat(member(offer, "code")).matches("[0-9]{8}");
    return member(offer, "code");
  }

  private static HttpResponse<String> enter(String code, String person, String token) {
    return RUNNING.send(
        "PUT",
        "/wx/binding",
        "{\"code\":\"%s\",\"resident\":\"%s\"}".formatted(code, RUNNING.ref(person)),
        token);
  }

  private static String agency(String region) {
    return RUNNING.sandbox().agencyToken(region);
  }

  private static boolean isBound(String phone) {
    return members(RUNNING.get("/wx/binding", phone)).required("bound").flag();
  }

  /** Another code than this one, which differs in its secret half alone. */
  private static String wrong(String code) {
    return code.substring(0, 7) + (code.charAt(7) == '0' ? '1' : '0');
  }

  @Test
  void theClerkEntersTheCodeAndThePhoneIsBound() {
    String phone = login();
    String code = code(phone);

    assertThat(enter(code, ZHANG, agency("210921")).statusCode()).isEqualTo(200);

    assertThat(isBound(phone)).isTrue();
    assertThat(RUNNING.get("/wx/enrollment?year=2023", phone).body()).contains("阜蒙县");
    assertThat(RUNNING.get("/wx/accesses", phone).body()).contains("agency-210921");
    assertProblem(enter(code, ZHANG, agency("210921")), 422, "CODE_REFUSED");
  }

  @Test
  void anAgencyAboveMayToo() {
    String phone = login();

    assertThat(enter(code(phone), ZHANG, agency("210000")).statusCode()).isEqualTo(200);

    assertThat(isBound(phone)).isTrue();
  }

  @Test
  void nobodyElseMay() {
    String phone = login();
    String code = code(phone);
    String self = RUNNING.sandbox().residentToken(RUNNING.ref(ZHANG));

    assertProblem(enter(code, ZHANG, agency("141121")), 403, "NOT_THE_AGENCY");
    assertProblem(enter(code, ZHANG, self), 403, "NOT_THE_AGENCY");
    assertProblem(enter(code, ZHANG, phone), 403, "NOT_THE_AGENCY");
    assertProblem(enter(code, ZHANG, null), 403, "NOT_THE_AGENCY");

    assertThat(isBound(phone)).isFalse();
  }

  @Test
  void aDoctorWithTheResidentsGrantMayNot() {
    String ref = RUNNING.ref("示例·赵四");
    RUNNING.send(
        RUNNING.sandbox().address(),
        "PUT",
        "/v1/residents/me/grants/a",
        """
        { "to": { "role": "DOCTOR", "subject": "dr-li", "name": "示例·李医生" },
          "scopes": ["ENROLLMENT", "QUOTA", "ESTIMATE", "ALERT"], "until": "9999-12-31" }
        """,
        RUNNING.sandbox().residentToken(ref));
    String doctor =
        member(
            RUNNING.send(
                RUNNING.sandbox().address(),
                "POST",
                "/sandbox/tokens",
                "{\"role\":\"doctor\",\"subject\":\"dr-li\"}",
                null),
            "token");

    assertProblem(enter(code(login()), "示例·赵四", doctor), 403, "NOT_THE_AGENCY");
  }

  @Test
  void threeWrongTriesEndACode() {
    String code = code(login());

    for (int i = 0; i < 3; i++) {
      assertProblem(enter(wrong(code), ZHANG, agency("210921")), 422, "CODE_REFUSED");
    }

    assertProblem(enter(code, ZHANG, agency("210921")), 422, "CODE_REFUSED");
  }

  @Test
  void twoWrongTriesDoNot() {
    String code = code(login());

    for (int i = 0; i < 2; i++) {
      assertProblem(enter(wrong(code), ZHANG, agency("210921")), 422, "CODE_REFUSED");
    }

    assertThat(enter(code, ZHANG, agency("210921")).statusCode()).isEqualTo(200);
  }

  @Test
  void fiveMinutesEndACode() {
    String phone = login();
    String code = code(phone);

    RUNNING.clock.move(AgencyCounterVerifier.VALID);

    assertProblem(enter(code, ZHANG, agency("210921")), 422, "CODE_REFUSED");
    assertThat(isBound(phone)).isFalse();
  }

  @Test
  void aNewCodeTakesThePlaceOfTheOld() {
    String phone = login();
    String old = code(phone);
    String fresh = code(phone);

    assertProblem(enter(old, ZHANG, agency("210921")), 422, "CODE_REFUSED");
    assertThat(enter(fresh, ZHANG, agency("210921")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoCodeAndNobodyIsNamedWithItsField() {
    HttpResponse<String> noCode = enter("12 34", ZHANG, agency("210921"));
    assertProblem(noCode, 400, "OUT_OF_BOUNDS");
    assertThat(member(noCode, "pointer")).isEqualTo("/code");

    HttpResponse<String> idNumber =
        RUNNING.send(
            "PUT",
            "/wx/binding",
            "{\"code\":\"12345678\",\"resident\":\"990001196503120016\"}",
            agency("210921"));
    assertProblem(idNumber, 400, "OUT_OF_BOUNDS");
    assertThat(member(idNumber, "pointer")).isEqualTo("/resident");
  }
}
