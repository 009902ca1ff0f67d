// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An ID number (公民身份号码, GB 11643) on its way to a reference: its text is shown nowhere but where
 * {@link #digits()} is asked for it.
 */
public final class IdNumber {
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private final String digits;
  private final Day birthDate;

  private IdNumber(String digits, Day birthDate) {
    this.digits = digits;
    this.birthDate = birthDate;
  }

  /**
   * Reads an ID number.
   *
   * @throws IllegalArgumentException if it is none, with the remedy and without quoting it
   */
  public static IdNumber parse(String text) {
    if (!isShaped(text)) {
      throw new IllegalArgumentException(
          "an ID number has 17 digits and a check digit, X upper case");
    }
    if (checkDigit(text) != text.charAt(LENGTH - 1)) {
      throw new IllegalArgumentException(
          "the check digit does not fit the 17 digits before it (GB 11643): look for a slip");
    }
    Day birthDate;
    try {
      birthDate =
          Day.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14)));
    } catch (IllegalArgumentException e) {
      // Not chained: its message may quote a part of the number.
      throw new IllegalArgumentException("digits 7 to 14 are no date of birth: look for a slip");
    }
    return new IdNumber(text, birthDate);
  }

  /**
   * Reads an ID number.
   *
   * @throws InvalidInputException if it is none, without quoting it
   */
  public static IdNumber read(Json json) {
    return read(json.string(), json.pointer());
  }

  /**
   * Reads an ID number.
   *
   * @param pointer where it stands, as a JSON pointer (RFC 6901)
   * @throws InvalidInputException if it is none, without quoting it
   */
  public static IdNumber read(String text, String pointer) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          ProblemCode.INVALID_ID_NUMBER,
          pointer,
          Text.of("请核对身份证号：须为 17 位数字加一位校验码（数字或大写 X），且出生日期和校验码无误", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Whether {@code text} is an ID number, which must not stand where it was given; here its X may
   * be lower case.
   */
  public static boolean isOne(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return isShaped(upper) && checkDigit(upper) == upper.charAt(LENGTH - 1);
  }

  private static boolean isShaped(String text) {
    if (text.length() != LENGTH || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && !(i == LENGTH - 1 && c == 'X')) {
        return false;
      }
    }
    return true;
  }

  /** The check digit of ISO 7064 MOD 11-2 over the first 17 digits. */
  private static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  /** The number itself, personal: for a reference, a sealed record or a request's body. */
  public String digits() {
    return digits;
  }

  /** The date of birth that the number holds. */
  public Day birthDate() {
    return birthDate;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdNumber && digits.equals(((IdNumber) other).digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "IdNumber";
  }
}
