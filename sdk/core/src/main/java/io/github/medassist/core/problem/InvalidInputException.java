// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

import io.github.medassist.core.value.Text;
import java.util.Collections;
import java.util.List;

/**
 * An input that cannot be answered, with the place and the remedy.
 *
 * <p>Neither the message nor any member ever holds the offending value, which may be personal: only
 * its place and what would be right there.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String pointer;
  private final Text remedy;
  private final transient List<String> allowed;

  /**
   * Makes an exception.
   *
   * @param pointer the field as a JSON pointer (RFC 6901); empty for the whole text
   * @param remedy how to mend it, without the offending value
   */
  public InvalidInputException(ProblemCode code, String pointer, Text remedy) {
    this(code, pointer, remedy, Collections.<String>emptyList());
  }

  /**
   * Makes an exception that lists the allowed words.
   *
   * @param pointer the field as a JSON pointer (RFC 6901); empty for the whole text
   * @param remedy how to mend it, without the offending value
   * @param allowed the words of which one would be right
   */
  public InvalidInputException(
      ProblemCode code, String pointer, Text remedy, List<String> allowed) {
    super(code + " at '" + pointer + "': " + remedy.en());
    this.code = code;
    this.pointer = pointer;
    this.remedy = remedy;
    this.allowed = allowed;
  }

  /**
   * An exception for what is none of the allowed words.
   *
   * @param pointer the field as a JSON pointer (RFC 6901)
   * @param allowed the words of which one would be right
   */
  public static InvalidInputException noneOf(
      ProblemCode code, String pointer, List<String> allowed) {
    return new InvalidInputException(
        code, pointer, Text.of("请改用以下之一：" + allowed, "use one of " + allowed), allowed);
  }

  /**
   * An exception for what names no day.
   *
   * @param pointer the field as a JSON pointer (RFC 6901)
   * @param e how {@link io.github.medassist.core.value.Day#parse} refused it
   */
  public static InvalidInputException noDay(String pointer, IllegalArgumentException e) {
    return new InvalidInputException(
        ProblemCode.INVALID_DATE,
        pointer,
        Text.of("请填写真实存在的日期，格式如 2023-06-01", String.valueOf(e.getMessage())));
  }

  /** What is wrong. */
  public ProblemCode code() {
    return code;
  }

  /** Where, as a JSON pointer (RFC 6901); empty for the whole text. */
  public String pointer() {
    return pointer;
  }

  /** How to mend it. */
  public Text remedy() {
    return remedy;
  }

  /** The words of which one would be right; empty where no list applies. */
  public List<String> allowed() {
    return allowed == null ? Collections.<String>emptyList() : allowed;
  }
}
