// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The service refused the call with a problem (RFC 9457).
 *
 * <p>Decide by {@link #code()}, show {@link #title(Locale)} to the user, give {@link #traceId()} to
 * the operator. If a proxy answered instead of the service, only {@link #status()} is known.
 */
public final class ApiException extends MedassistException {
  private static final long serialVersionUID = 1L;

  private static final int ON_DEVICE = 0;

  private final int status;
  private final Problem problem;

  private ApiException(CallContext context, int status, Problem problem, String message) {
    super(
        message,
        null,
        problem.code(),
        problem.traceId(),
        context.attempts,
        RetryInterceptor.isBusy(status));
    this.status = status;
    this.problem = problem;
  }

  /** The exception for an HTTP answer; only the status is known if the body is no problem. */
  static ApiException of(CallContext context, int status, byte[] body) {
    Problem problem = Problem.read(status, body);
    return new ApiException(
        context, status, problem.tracedAs(context.traceId), message(context.route, problem));
  }

  /** The exception for input that this device refuses as the service would. */
  static ApiException of(CallContext context, InvalidInputException e) {
    Problem problem = Problem.of(e);
    String message =
        context.route
            + " refused: "
            + problem.titleEn()
            + " at '"
            + problem.pointer()
            + "'; "
            + problem.detailEn();
    return new ApiException(context, ON_DEVICE, problem, message);
  }

  private static String message(String route, Problem problem) {
    int status = problem.status();
    StringBuilder message = new StringBuilder(route).append(" failed with HTTP ").append(status);
    if (problem.code() == null) {
      // A proxy may have answered instead of the API: its text may contain personal data.
      return message.append(": ").append(remedy(status)).toString();
    }
    if (problem.titleEn() != null) {
      message.append(": ").append(problem.titleEn());
    }
    if (problem.pointer() != null) {
      message.append(" at '").append(problem.pointer()).append('\'');
    }
    // An older answer has its detail in English alone.
    String detail = problem.detailEn() == null ? problem.detail() : problem.detailEn();
    return message.append("; ").append(detail == null ? remedy(status) : detail).toString();
  }

  private static String remedy(int status) {
    switch (status) {
      case 401:
        return "build the client with a tokenProvider that gives a valid token";
      case 403:
        return "ask the operator for access, or the resident for a grant";
      case 429:
        return "wait before asking again";
      default:
        if (status >= 500) {
          return "try again in a moment";
        }
        return status < 400
            ? "sign in to the network, or mend the base URL: the API does not redirect"
            : "check the base URL";
    }
  }

  /** What the service said, or what it would say to this input. */
  public Problem problem() {
    return problem;
  }

  /**
   * The HTTP status, never one from 200 to 299; 0 if this device refused the input, without asking
   * the service.
   */
  public int status() {
    return status;
  }

  /** The wrong field of the request as a JSON pointer (RFC 6901), or null if there is none. */
  public @Nullable String pointer() {
    return problem.pointer();
  }

  /** The values that the wrong field may have; empty if there is no such list. */
  public List<String> allowed() {
    return problem.allowed();
  }

  /** The problem in Chinese, for the user, or null if the answer has none. */
  public @Nullable String title() {
    return problem.title();
  }

  /** The problem in English, for the user, or null if the answer has none. */
  public @Nullable String titleEn() {
    return problem.titleEn();
  }

  /**
   * The problem in the language of {@code locale}, for the user: Chinese, otherwise English.
   *
   * @return the title, or null if the answer has none
   */
  public @Nullable String title(Locale locale) {
    return "zh".equals(locale.getLanguage()) || titleEn() == null ? title() : titleEn();
  }

  /**
   * How to correct the request, in Chinese, or null if the answer does not say; in English where an
   * older service has no {@link #detailEn()}.
   */
  public @Nullable String detail() {
    return problem.detail();
  }

  /** How to correct the request, in English, or null if the answer does not say it apart. */
  public @Nullable String detailEn() {
    return problem.detailEn();
  }

  /**
   * How to correct the request in the language of {@code locale}, for the user: Chinese, otherwise
   * English.
   *
   * @return the detail, or null if the answer has none
   */
  public @Nullable String detail(Locale locale) {
    return "zh".equals(locale.getLanguage()) || detailEn() == null ? detail() : detailEn();
  }
}
