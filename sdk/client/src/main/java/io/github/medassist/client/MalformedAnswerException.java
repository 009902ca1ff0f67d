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
      Asked asked, String reason, String code, String pointer, @Nullable Throwable cause) {
    super(
        asked.route + " was answered with " + reason,
        cause,
        code,
        asked.traceId,
        asked.attempts,
        false);
    this.pointer = pointer;
  }

  static MalformedAnswerException notJson(Asked asked, String type) {
    return new MalformedAnswerException(
        asked,
        type + " instead of JSON; sign in to the network, or check the base URL",
        "NOT_JSON",
        "",
        null);
  }

  static MalformedAnswerException tooLarge(Asked asked, long most) {
    return new MalformedAnswerException(
        asked, "more than " + most + " bytes; check the base URL", "TOO_LARGE", "", null);
  }

  static MalformedAnswerException shape(Asked asked, RuntimeException e) {
    if (e instanceof PackAnswer.WrongPack) {
      PackAnswer.WrongPack wrong = (PackAnswer.WrongPack) e;
      return shape(asked, wrong.pointer, String.valueOf(wrong.getMessage()), wrong.getCause());
    }
    if (e instanceof InvalidInputException) {
      InvalidInputException wrong = (InvalidInputException) e;
      return shape(asked, wrong.pointer(), wrong.code() + ", " + wrong.remedy(), e);
    }
    // Core refuses single values, such as a rate above 1, without knowing where they stand.
    return shape(asked, "", "a value is out of bounds", e);
  }

  private static MalformedAnswerException shape(
      Asked asked, String pointer, String reason, @Nullable Throwable cause) {
    return new MalformedAnswerException(
        asked,
        "JSON that does not fit at '"
            + pointer
            + "' ("
            + reason
            + "); try again, then update medassist-client or tell the operator",
        "WRONG_SHAPE",
        pointer,
        cause);
  }

  /**
   * Returns which place in the answer is wrong, as a JSON pointer (RFC 6901); empty for the whole
   * answer.
   */
  public String pointer() {
    return pointer;
  }
}
