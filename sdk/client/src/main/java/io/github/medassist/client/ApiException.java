package io.github.medassist.client;

import io.github.medassist.core.problem.InvalidInputException;
import java.util.Collections;
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
  private final @Nullable String pointer;
  private final transient List<String> allowed;
  private final @Nullable String title;
  private final @Nullable String titleEn;
  private final @Nullable String detail;

  private ApiException(
      CallContext context, int status, Problem problem, @Nullable String traceId, String message) {
    super(message, null, problem.code, traceId, context.attempts, RetryInterceptor.isBusy(status));
    this.status = status;
    this.pointer = problem.pointer;
    this.allowed = problem.allowed;
    this.title = problem.title;
    this.titleEn = problem.titleEn;
    this.detail = problem.detail;
  }

  /** The exception for an HTTP answer; only the status is known if the body is no problem. */
  static ApiException of(CallContext context, int status, byte[] body) {
    Problem problem = Problem.read(body);
    return new ApiException(
        context,
        status,
        problem,
        problem.traceId == null ? context.traceId : problem.traceId,
        problem.message(context.route, status));
  }

  /** The exception for input that this device refuses as the service would. */
  static ApiException of(CallContext context, InvalidInputException e) {
    Problem problem = Problem.of(e);
    String message =
        context.route
            + " refused: "
            + problem.titleEn
            + " at '"
            + problem.pointer
            + "'; "
            + problem.detail;
    return new ApiException(context, ON_DEVICE, problem, null, message);
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
    return pointer;
  }

  /** The values that the wrong field may have; empty if there is no such list. */
  public List<String> allowed() {
    return allowed == null ? Collections.<String>emptyList() : allowed;
  }

  /** The problem in Chinese, for the user, or null if the answer has none. */
  public @Nullable String title() {
    return title;
  }

  /** The problem in English, for the user, or null if the answer has none. */
  public @Nullable String titleEn() {
    return titleEn;
  }

  /**
   * The problem in the language of {@code locale}, for the user: Chinese, otherwise English.
   *
   * @return the title, or null if the answer has none
   */
  public @Nullable String title(Locale locale) {
    return "zh".equals(locale.getLanguage()) || titleEn == null ? title : titleEn;
  }

  /** How to correct the request, in English, or null if the answer does not say. */
  public @Nullable String detail() {
    return detail;
  }
}
