// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.infra.SynthesizedTemplate.Finding;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AwsSolutions and NIST 800-53 R5 find, and why it stands. */
@NeedsNode
class FindingsTest {
  static SynthesizedTemplate[] made() {
    return new SynthesizedTemplate[] {
      SynthesizedTemplate.CHINA, SynthesizedTemplate.EUROPE, SynthesizedTemplate.SWITCHED
    };
  }

  @ParameterizedTest
  @MethodSource("made")
  void noneIsLeftWithoutAReason(SynthesizedTemplate made) {
    assertThat(made.findings())
        .hasSizeGreaterThan(300)
        .filteredOn(each -> !each.compliance().matches("Compliant|N/A|Suppressed"))
        .isEmpty();
  }

  @Test
  void thoseThatStandAreThoseOfTheFile() throws IOException {
    TreeSet<String> rows = new TreeSet<>();
    for (Finding each : SynthesizedTemplate.CHINA.findings()) {
      if (each.compliance().equals("Suppressed")) {
        rows.add(
            each.rule()
                + ","
                + each.resource().replaceFirst("^Medassist/", "").replaceFirst("/Resource$", "")
                + ",\""
                + each.reason().replaceAll("([0-9A-F]{8})(?=\\.Arn)", "").replace("\"", "\"\"")
                + "\"\n");
      }
    }
    DataFile.holds("suppressions.csv", "rule,resource,reason\n" + String.join("", rows));
  }
}
