// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.medassist.core.TestData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the pack format, each with a pack in {@code broken/} that breaks it. */
class BrokenPackTest {
  static List<BrokenPack> broken() {
    return BrokenPack.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void thePackIsRefusedWithFilePlaceAndReason(BrokenPack broken) {
    Throwable refusal = catchThrowable(() -> PackChanges.load(broken.packs()));
    assertThat(refusal).as(broken.toString()).isInstanceOf(PackException.class);
    PackException refused = (PackException) refusal;
    assertThat(refused.pointer()).isEqualTo(broken.expected("pointer"));
    assertThat(refused).hasMessageContaining(broken.expected("reason"));
    assertThat(refused.file()).isEqualTo(broken.expected("file"));
  }

  /** A rule may stand for all categories: its fault is one all the same. */
  @Test
  void aFaultInARuleOfManyCategoriesIsToldOnce() {
    String county = TestData.text(TestData.path("policy/example-county.json"));
    byte[] withoutRate = county.replace("\"rate\": 0.70, ", "").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Pack.read("county.json", withoutRate))
        .isInstanceOf(PackException.class)
        .hasMessage(
            "county.json at '/benefits/2/terms/EXTREME_POVERTY, ORPHAN/rate':"
                + " MISSING_FIELD: add this member");
  }

  @Test
  void theMinimalPackKeepsEveryRule() {
    assertThatCode(
            () ->
                Policies.of(
                    List.of(
                        Pack.read(
                            "minimal-pack.json",
                            PackChanges.minimal().getBytes(StandardCharsets.UTF_8)))))
        .doesNotThrowAnyException();
  }
}
