package io.github.medassist.core.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
            Scope.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordIsSaidInBothLanguages(Word word) {
    assertThat(word.text().zh()).isNotBlank().matches(".*\\p{IsHan}.*");
    assertThat(word.text().en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
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
            "SNAPSHOT");
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
