// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

/** Texts as people see them and as JSON Schema counts them: by character, not by half of one. */
public final class Characters {
  private Characters() {}

  /** How many characters of Unicode {@code text} has (JSON Schema Validation, 6.3.1). */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Whether nothing of {@code text} can be seen: it is empty, or has only white space of any script
   * and characters without a width.
   */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getType(text.codePointAt(i))) {
        case Character.SPACE_SEPARATOR:
        case Character.LINE_SEPARATOR:
        case Character.PARAGRAPH_SEPARATOR:
        case Character.CONTROL:
        case Character.FORMAT:
          break;
        default:
          return false;
      }
    }
    return true;
  }

  /** Whether {@code text} can be seen and has at most {@code most} characters. */
  public static boolean isText(String text, int most) {
    return !isBlank(text) && count(text) <= most;
  }
}
