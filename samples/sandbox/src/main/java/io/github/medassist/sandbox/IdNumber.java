package io.github.medassist.sandbox;

import io.github.medassist.core.value.Day;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An ID number (公民身份号码, GB 11643) on its way to a reference; it is kept, shown and sent nowhere.
 */
final class IdNumber {
  /**
   * A sample key, printed here for all to see, so that the sample people have the same references
   * in every run. A service keeps its own in a secret store.
   */
  private static final byte[] SAMPLE_KEY =
      "sample key of the sandbox, no secret".getBytes(StandardCharsets.UTF_8);

  private static final int REFERENCE_BYTES = 16;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private final String number;
  private final Day birthDate;

  private IdNumber(String number, Day birthDate) {
    this.number = number;
    this.birthDate = birthDate;
  }

  /**
   * Reads an ID number.
   *
   * @throws IllegalArgumentException if it is none, without quoting it
   */
  static IdNumber parse(String text) {
    if (!text.matches("[1-9][0-9]{16}[0-9X]")) {
      throw new IllegalArgumentException("an ID number has 17 digits and a check digit");
    }
    if (checkDigit(text) != text.charAt(17)) {
      throw new IllegalArgumentException("the ID number's check digit is wrong");
    }
    return new IdNumber(
        text,
        Day.parse(
            text.substring(6, 10) + "-" + text.substring(10, 12) + "-" + text.substring(12, 14)));
  }

  /** Returns the check digit of ISO 7064 MOD 11-2 over the first 17 digits. */
  private static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  Day birthDate() {
    return birthDate;
  }

  /** Returns the opaque reference: an HMAC of the number, in 22 characters. */
  String reference() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SAMPLE_KEY, "HmacSHA256"));
      byte[] hash = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, REFERENCE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "IdNumber";
  }
}
