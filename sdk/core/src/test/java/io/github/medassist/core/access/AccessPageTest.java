// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccessPageTest {
  private static final String PAGE =
      "{\"accesses\":[{\"role\":\"DOCTOR\",\"subject\":\"d-17\",\"name\":\"示例·李医生\","
          + "\"at\":\"2026-03-02T08:00:00.000+08:00\",\"what\":\"QUOTA\",\"grant\":\"family-doctor\"},"
          + "{\"role\":\"AGENCY\",\"subject\":\"agency-210921\",\"name\":null,"
          + "\"at\":\"2026-03-01T08:00:00.000+08:00\",\"what\":\"ENROLLMENT\",\"grant\":null}],"
          + "\"next\":\"t\"}";

  @Test
  void aPageIsReadAsItIsWritten() {
    AccessPage page = AccessPage.read(Json.read(PAGE.getBytes(StandardCharsets.UTF_8)));
    AccessRecord doctor = page.accesses().get(0);
    AccessRecord agency = page.accesses().get(1);

    assertThat(doctor.role()).isEqualTo(Role.DOCTOR);
    assertThat(doctor.name()).isEqualTo("示例·李医生");
    assertThat(doctor.what()).isEqualTo(Scope.QUOTA);
    assertThat(agency.name()).isNull();
    assertThat(agency.grant()).isNull();
    assertThat(page.next()).isEqualTo("t");
    assertThat(new String(Json.write(page::write), StandardCharsets.UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void noNameStandsInALog() {
    AccessPage page = AccessPage.read(Json.read(PAGE.getBytes(StandardCharsets.UTF_8)));

    assertThat(page.accesses().toString()).doesNotContain("示例", "d-17");
  }
}
