// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

/**
 * An agency (医保经办) that calls, from verified claims.
 *
 * @param name its name, as the token's subject has it
 * @param region the code of its region
 */
public record Agency(String name, String region) {
  private static final String NATION = "100000";

  /**
   * Whether {@code code} is its region or below it: a code's pairs of digits are province, city,
   * county (GB/T 2260).
   */
  public boolean covers(String code) {
    if (region.length() != code.length()) {
      return false;
    }
    if (region.equals(NATION)) {
      return true;
    }
    String prefix = region;
    while (prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return !prefix.isEmpty() && code.startsWith(prefix);
  }
}
