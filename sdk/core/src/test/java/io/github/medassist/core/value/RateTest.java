// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @ParameterizedTest
  @CsvSource({
    "0.70, 1, 1",
    "0.70, 5, 4",
    "0.50, 1, 1",
    "0.50, 3, 2",
    "0.45, 1, 0",
    "0.45, 10, 5",
    "0.333333, 1000000, 333333",
    "0, 100, 0",
    "1, 100, 100"
  })
  void aShareIsRoundedHalfUpAtTheHalfFen(String rate, long fen, long expected) {
    assertThat(Rate.parse(rate).of(fen)).isEqualTo(expected);
  }

  @Property
  void aShareAgreesWithExactArithmetic(
      @ForAll @IntRange(max = 1_000_000) int millionths,
      @ForAll @LongRange(max = Fen.MAX) long fen) {
    BigDecimal exact = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(millionths, 6));
    assertThat(Rate.ofMillionths(millionths).of(fen))
        .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  @Test
  void theLargestAmountFits() {
    assertThat(Rate.parse("1.00").of(Fen.MAX)).isEqualTo(Fen.MAX);
    assertThat(Rate.parse("0.999999").of(Fen.MAX)).isEqualTo(999_999_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.01",
        "70",
        "-0.01",
        "0.1234567",
        "abc",
        "",
        "1e999999999",
        "11e100000000",
        "1e-100000000"
      })
  void whatIsNoShareIsRefused(String literal) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse(literal));
  }

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.70, 70%, 0.7000",
    "0.70, 0.70, 70%, 0.7000",
    "0.625, 0.625, 62.5%, 0.6250",
    "0.333333, 0.333333, 33.3333%, 0.333333",
    "0, 0.00, 0%, 0.0000",
    "1, 1.00, 100%, 1.0000",
    "7e-1, 0.70, 70%, 0.7000"
  })
  void aRateIsPrintedForPacksPeopleAndShares(
      String literal, String decimal, String percent, String fourPlaces) {
    Rate rate = Rate.parse(literal);
    assertThat(rate).hasToString(decimal);
    assertThat(rate.percent()).isEqualTo(percent);
    assertThat(rate.fourPlaces()).isEqualTo(fourPlaces);
    assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
  }

  @ParameterizedTest
  @CsvSource({
    "4655000, 6000000, 0.7758", "1, 3, 0.3333", "2, 3, 0.6667", "1, 20000, 0.0001",
    "1, 20001, 0.0000", "0, 5, 0.0000", "5, 5, 1.0000", "1000000000000, 1000000000000, 1.0000"
  })
  void theShareOfAPartIsRoundedToFourPlaces(long part, long whole, String share) {
    assertThat(Rate.share(part, whole).fourPlaces()).isEqualTo(share);
  }

  @Test
  void ratesAreOrderedAndEqualByValue() {
    assertThat(Rate.parse("0.65")).isLessThan(Rate.parse("0.7"));
    assertThat(Rate.parse("0.7"))
        .isEqualTo(Rate.parse("0.700"))
        .hasSameHashCodeAs(Rate.parse("0.700"));
    assertThat(Rate.parse("0.7").millionths()).isEqualTo(700_000);
  }
}
