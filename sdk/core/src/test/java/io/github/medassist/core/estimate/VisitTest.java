// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Place;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisitTest {
  private static Visit.Builder visit() {
    return Visit.builder(Care.INPATIENT, Costs.of(100, 100));
  }

  private static String json(Visit visit) {
    return new String(Json.write(visit::write), StandardCharsets.UTF_8);
  }

  @Test
  void aHospitalMayBeKnownByHalf() {
    assertThat(json(visit().level(3).build())).contains("\"facility\":{\"level\":3}");
    assertThat(json(visit().place(Place.IN_CITY).build()))
        .contains("\"facility\":{\"place\":\"IN_CITY\"}");
    assertThat(json(visit().level(3).place(Place.IN_CITY).build()))
        .isEqualTo(json(visit().facility(3, Place.IN_CITY).build()));
  }

  @Test
  void aLevelRunsFromOneToThree() {
    assertThatIllegalArgumentException().isThrownBy(() -> visit().level(4));
    assertThatIllegalArgumentException().isThrownBy(() -> visit().level(0));
  }
}
