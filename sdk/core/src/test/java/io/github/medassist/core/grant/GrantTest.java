// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {
  /** Invented, with a valid check digit. */
  private static final String ID_NUMBER = "990001196503120016";

  private static final String BODY =
      "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\"},"
          + "\"scopes\":[\"QUOTA\",\"ALERT\"],\"until\":\"2027-03-01\"}";

  private static final Grantee DOCTOR = new Grantee(Role.DOCTOR, "d-17", "示例·李医生");
  private static final Day UNTIL = Day.of(2027, 3, 1);

  @Test
  void aBodyIsReadAsItIsWritten() {
    Grant grant = Grant.readRequest("family-doctor", json(BODY));

    assertThat(grant.id()).isEqualTo("family-doctor");
    assertThat(grant.to()).isEqualTo(DOCTOR);
    assertThat(grant.scopes()).containsExactly(Scope.QUOTA, Scope.ALERT);
    assertThat(grant.until()).isEqualTo(UNTIL);
    assertThat(grant.since()).isNull();
    assertThat(text(grant::writeBody)).isEqualTo(BODY);
  }

  @Test
  void aGivenGrantIsReadAsItIsWritten() {
    List<Grant> grants =
        List.of(
            Grant.readRequest("a", json(BODY)).since("2026-03-02T08:00+08:00"),
            Grant.readRequest("b", json(BODY)).since("2026-03-03T08:00+08:00"));
    String written = text(writer -> Grant.writeAll(writer, grants));

    List<Grant> read = Grant.readAll(json(written));

    assertThat(text(writer -> Grant.writeAll(writer, read))).isEqualTo(written);
    assertThat(read.get(1).since()).isEqualTo("2026-03-03T08:00+08:00");
  }

  @Test
  void theSameWhenItWasGivenApart() {
    Grant grant = Grant.readRequest("a", json(BODY));

    assertThat(grant.isAs(grant.since("2026-03-02T08:00+08:00"))).isTrue();
    assertThat(grant.isAs(Grant.readRequest("b", json(BODY)))).isFalse();
    assertThat(grant.isAs(Grant.readRequest("a", json(BODY.replace("ALERT", "ESTIMATE")))))
        .isFalse();
    assertThat(grant.isAs(Grant.readRequest("a", json(BODY.replace("d-17", "d-18"))))).isFalse();
    assertThat(grant.isAs(Grant.readRequest("a", json(BODY.replace("2027", "2028"))))).isFalse();
  }

  @Test
  void aMemberThatALaterServiceAddsDoesNotBreakAnOldPhone() {
    String given = text(Grant.readRequest("a", json(BODY)).since("2026-03-02T08:00+08:00")::write);

    assertThat(Grant.read(json(given.replace("\"since\"", "\"new\":1,\"since\""))).id())
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a b", "a/b", "医生", "a#b", ID_NUMBER})
  void anIdStandsInAPathAndIsNoIdNumber(String id) {
    assertThat(Grant.isId(id)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grant(id, DOCTOR, EnumSet.of(Scope.QUOTA), UNTIL))
        .withMessageNotContaining(ID_NUMBER);
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertThat(Grant.isId("a".repeat(64))).isTrue();
    assertThat(Grant.isId("a".repeat(65))).isFalse();
  }

  @Test
  void aGrantOpensSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grant("a", DOCTOR, EnumSet.noneOf(Scope.class), UNTIL))
        .withMessageContaining("at least one");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"RESIDENT", "AGENCY"})
  void whoNeedsNoGrantGetsNone(Role role) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Grantee(role, "s", "n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", ID_NUMBER})
  void aSubjectIsNoIdNumber(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grantee(Role.DOCTOR, subject, "n"))
        .withMessageContaining("never an ID number")
        .withMessageNotContaining(ID_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000", "\u200b", "\u2028"})
  void theResidentSeesAName(String blank) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Grantee(Role.APP, "s", blank));
    String body = BODY.replace("示例·李医生", blank);
    assertThatThrownBy(() -> Grant.readRequest("a", json(body)))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.pointer()).isEqualTo("/to/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "𠮷"})
  void lengthsCountCharacters(String one) {
    assertThat(new Grantee(Role.APP, one.repeat(128), one.repeat(40)).name()).startsWith(one);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grantee(Role.APP, "s", one.repeat(41)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grantee(Role.APP, one.repeat(129), "n"));
  }

  @Test
  void noNameStandsInALog() {
    assertThat(Grant.readRequest("a", json(BODY)).toString() + DOCTOR)
        .doesNotContain("示例")
        .doesNotContain("d-17");
  }

  private static Json json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }
}
