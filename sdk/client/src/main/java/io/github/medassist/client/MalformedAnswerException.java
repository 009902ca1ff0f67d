package io.github.medassist.client;

import io.github.medassist.core.policy.PackException;
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

  private MalformedAnswerException(String message, String pointer, @Nullable Throwable cause) {
    super(message, cause);
    this.pointer = pointer;
  }

  static MalformedAnswerException notJson(String route, String type) {
    return new MalformedAnswerException(
        route
            + " was answered with "
            + type
            + " instead of JSON; sign in to the network, or check the base URL",
        "",
        null);
  }

  static MalformedAnswerException tooLarge(String route, long most) {
    return new MalformedAnswerException(
        route + " was answered with more than " + most + " bytes; check the base URL", "", null);
  }

  static MalformedAnswerException shape(String route, RuntimeException e) {
    if (e instanceof InvalidInputException) {
      InvalidInputException wrong = (InvalidInputException) e;
      return shape(route, wrong.pointer(), wrong.code() + ", " + wrong.remedy(), e);
    }
    // Core refuses single values, such as a rate above 1, without knowing where they stand.
    return shape(route, "", "a value is out of bounds", e);
  }

  static MalformedAnswerException pack(String route, String pointer, PackException e) {
    return shape(route, pointer + e.pointer(), "this pack breaks the format", e);
  }

  static MalformedAnswerException pack(String route, String pointer, String reason) {
    return shape(route, pointer, reason, null);
  }

  private static MalformedAnswerException shape(
      String route, String pointer, String reason, @Nullable RuntimeException cause) {
    return new MalformedAnswerException(
        route
            + " was answered with JSON that does not fit at '"
            + pointer
            + "' ("
            + reason
            + "); try again, then update medassist-client or tell the operator",
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
