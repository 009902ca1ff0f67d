// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.word;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.value.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The identifiers are a contract: packs, the API and stored records use them. */
class WordTest {
  static Stream<Word> words() {
    return Stream.<Word[]>of(
            Care.values(),
            Category.values(),
            Illness.values(),
            Layer.values(),
            Place.values(),
            Referral.values(),
            Role.values(),
            Scheme.values(),
            Scope.values(),
            EnrollmentStatus.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordIsSaidInBothLanguages(Word word) {
    for (Text text : List.of(word.text(), word.plain())) {
      assertThat(text.zh()).isNotBlank().matches(".*\\p{IsHan}.*");
      assertThat(text.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
    }
  }

  @Test
  void aWordIsFoundByItsTermAlone() {
    assertThat(Word.ofTerm("低保对象", Category.values())).isEqualTo(Category.SUBSISTENCE_ALLOWANCE);
    assertThat(Word.ofTerm("SUBSISTENCE_ALLOWANCE", Category.values())).isNull();
    assertThat(Word.ofTerm("", Category.values())).isNull();
  }

  /** The page and the mini-program take their words from that file. */
  @Test
  void theFileOfWordsSaysTheSame() {
    Path file = TestData.inModule("api/words.json");
    String words =
        words()
            .collect(
                groupingBy(
                    WordTest::kind, LinkedHashMap::new, mapping(WordTest::line, joining(",\n"))))
            .entrySet()
            .stream()
            .map(each -> "  \"" + each.getKey() + "\": {\n" + each.getValue() + "\n  }")
            .collect(joining(",\n", "{\n", "\n}\n"));
    if (TestData.UPDATE) {
      TestData.write(file, words);
    }
    assertThat(TestData.text(file))
        .as("accept a change of words with -Dmedassist.update=true")
        .isEqualTo(words);
  }

  /** Such as {@code enrollmentStatus}, the word's schema in the API. */
  private static String kind(Word word) {
    String name = word.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String line(Word word) {
    return "    \"%s\": { \"text\": %s, \"plain\": %s }"
        .formatted(word.name(), object(word.text()), object(word.plain()));
  }

  private static String object(Text text) {
    return "{ \"zh\": \"%s\", \"en\": \"%s\" }".formatted(text.zh(), text.en());
  }

  @Test
  void theIdentifiersAreThoseOfPacksAndApi() {
    assertThat(words().map(Word::name))
        .containsExactly(
            "OUTPATIENT",
            "CHRONIC_OUTPATIENT",
            "INPATIENT",
            "HIGH_VALUE_DRUG",
            "EXTREME_POVERTY",
            "ORPHAN",
            "SUBSISTENCE_ALLOWANCE",
            "MARGINAL_LOW_INCOME",
            "RETURNED_TO_POVERTY",
            "UNSTABLE_OUT_OF_POVERTY",
            "AT_RISK_OF_POVERTY",
            "SUDDEN_HARDSHIP",
            "IMPOVERISHED_BY_ILLNESS",
            "LOW_INCOME_VULNERABLE",
            "LIFTED_OUT_OF_POVERTY",
            "REGISTERED_POOR",
            "NONE",
            "SEVERE_MENTAL_DISORDER",
            "OTHER",
            "BASIC",
            "CRITICAL_ILLNESS",
            "ASSISTANCE",
            "IN_COUNTY",
            "IN_CITY",
            "IN_PROVINCE",
            "OUT_OF_PROVINCE",
            "REFERRED",
            "NOT_REFERRED",
            "NOT_NEEDED",
            "EMERGENCY",
            "RESIDENT",
            "DOCTOR",
            "APP",
            "AGENCY",
            "RESIDENT",
            "EMPLOYEE",
            "ENROLLMENT",
            "QUOTA",
            "ESTIMATE",
            "ALERT",
            "SNAPSHOT",
            "ENROLLED",
            "NOT_ENROLLED",
            "ENROLLED_ELSEWHERE");
  }

  @Test
  void insurancePaysBeforeAssistance() {
    assertThat(Layer.values())
        .containsExactly(Layer.BASIC, Layer.CRITICAL_ILLNESS, Layer.ASSISTANCE);
  }

  @Test
  void aLayerAsAWholeHasABenefitId() {
    assertThat(Arrays.stream(Layer.values()).map(Layer::benefit))
        .containsExactly("basic", "criticalIllness", "assistance");
  }
}
