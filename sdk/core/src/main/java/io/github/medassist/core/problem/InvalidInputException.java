// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

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
  private final String remedy;
  private final transient List<String> allowed;

  /**
   * Makes an exception.
   *
   * @param pointer the field as a JSON pointer (RFC 6901); empty for the whole text
   * @param remedy how to mend it, in English, without the offending value
   */
  public InvalidInputException(ProblemCode code, String pointer, String remedy) {
    this(code, pointer, remedy, Collections.<String>emptyList());
  }

  /**
   * Makes an exception that lists the allowed words.
   *
   * @param pointer the field as a JSON pointer (RFC 6901); empty for the whole text
   * @param remedy how to mend it, in English, without the offending value
   * @param allowed the words of which one would be right
   */
  public InvalidInputException(
      ProblemCode code, String pointer, String remedy, List<String> allowed) {
    super(code + " at '" + pointer + "': " + remedy);
    this.code = code;
    this.pointer = pointer;
    this.remedy = remedy;
    this.allowed = allowed;
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
  public String remedy() {
    return remedy;
  }

  /** The words of which one would be right; empty where no list applies. */
  public List<String> allowed() {
    return allowed == null ? Collections.<String>emptyList() : allowed;
  }
}
