// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.value.Text;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What every remedy has. */
public final class Remedies {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private Remedies() {}

  /**
   * Asserts that people can read the remedy in both languages, and that it does not quote a wrong
   * value.
   *
   * @param sent the JSON that was refused; a remedy may say {@code true} to one who wrote it as a
   *     string
   */
  public static void assertFit(InvalidInputException refused, JsonNode sent) {
    Text remedy = refused.remedy();
    assertThat(remedy.zh()).containsPattern(CHINESE);
    assertThat(remedy.en()).isNotBlank();
    JsonNode offending = sent.at(refused.pointer());
    if ((offending.isString() || offending.isNumber())
        && LETTER.matcher(offending.asString()).find()
        && !offending.asString().equals("true")) {
      Pattern value =
          Pattern.compile(
              "(?<![A-Za-z0-9.-])" + Pattern.quote(offending.asString()) + "(?![A-Za-z0-9.])");
      assertThat(remedy.zh()).doesNotContainPattern(value);
      assertThat(remedy.en()).doesNotContainPattern(value);
    }
  }
}
