// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * An answer came and said yes, but it is not what the API promises: not JSON, cut short, or JSON of
 * another shape.
 *
 * <p>Most often something in between has answered, such as the sign-in page of a wireless network.
 */
public final class MalformedAnswerException extends MedassistException {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  private MalformedAnswerException(
      CallContext context, String reason, String code, String pointer, @Nullable Throwable cause) {
    super(
        context.route + " was answered with " + reason,
        cause,
        code,
        context.traceId,
        context.attempts,
        false);
    this.pointer = pointer;
  }

  static MalformedAnswerException notJson(CallContext context, String type) {
    return new MalformedAnswerException(
        context,
        type + " instead of JSON; sign in to the network, or check the base URL",
        "NOT_JSON",
        "",
        null);
  }

  static MalformedAnswerException tooLarge(CallContext context, long limit) {
    return new MalformedAnswerException(
        context, "more than " + limit + " bytes; check the base URL", "TOO_LARGE", "", null);
  }

  static MalformedAnswerException shape(CallContext context, RuntimeException e) {
    if (e instanceof PackResponseReader.InvalidPackException) {
      PackResponseReader.InvalidPackException invalid = (PackResponseReader.InvalidPackException) e;
      return shape(
          context, invalid.pointer, String.valueOf(invalid.getMessage()), invalid.getCause());
    }
    if (e instanceof InvalidInputException) {
      InvalidInputException invalid = (InvalidInputException) e;
      return shape(context, invalid.pointer(), invalid.code() + ", " + invalid.remedy().en(), e);
    }
    // Core refuses single values, such as a rate above 1, without knowing where they stand.
    return shape(context, "", "a value is out of bounds", e);
  }

  private static MalformedAnswerException shape(
      CallContext context, String pointer, String reason, @Nullable Throwable cause) {
    return new MalformedAnswerException(
        context,
        "JSON that does not fit at '"
            + pointer
            + "' ("
            + reason
            + "); try again, then update medassist-client or tell the operator",
        "WRONG_SHAPE",
        pointer,
        cause);
  }

  /** The invalid place in the answer as a JSON pointer (RFC 6901); empty for the whole answer. */
  public String pointer() {
    return pointer;
  }
}
