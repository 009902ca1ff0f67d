package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The service answered that it cannot, with a problem (RFC 9457).
 *
 * <p>Decide by {@link #code()}, show {@link #title()}, give {@link #traceId()} to the operator.
 * Where something between here and the service answered in its place there is just {@link
 * #status()}.
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
      Asked asked,
      int status,
      String message,
      @Nullable String code,
      boolean retryable,
      @Nullable String traceId,
      @Nullable String pointer,
      List<String> allowed,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String detail) {
    super(message, null, code, traceId, asked.attempts, retryable);
    this.status = status;
    this.pointer = pointer;
    this.allowed = allowed;
    this.title = title;
    this.titleEn = titleEn;
    this.detail = detail;
  }

  /** Makes it of an answer; one that is no problem of the API's leaves all but the status open. */
  static ApiException of(Asked asked, int status, byte[] body) {
    Problem problem = Problem.read(body);
    String traceId = problem.string("traceId");
    return new ApiException(
        asked,
        status,
        problem.message(asked.route, status),
        problem.string("code"),
        Retries.isBusy(status),
        traceId == null ? asked.traceId : traceId,
        problem.string("pointer"),
        problem.allowed(),
        problem.string("title"),
        problem.string("titleEn"),
        problem.string("detail"));
  }

  /** Makes it of what this device refuses as the service would. */
  static ApiException of(Asked asked, InvalidInputException wrong) {
    Text title = wrong.code().title();
    return new ApiException(
        asked,
        ON_DEVICE,
        asked.route
            + " refused: "
            + title.en()
            + " at '"
            + wrong.pointer()
            + "'; "
            + wrong.remedy(),
        wrong.code().name(),
        false,
        null,
        wrong.pointer(),
        wrong.allowed(),
        title.zh(),
        title.en(),
        wrong.remedy());
  }

  /**
   * Returns the HTTP status, never one from 200 to 299; 0 where this device refused, without
   * asking, what the service would refuse.
   */
  public int status() {
    return status;
  }

  /**
   * Returns which field of the request is wrong, as a JSON pointer (RFC 6901), or null if none is.
   */
  public @Nullable String pointer() {
    return pointer;
  }

  /** Returns the words of which one would be right; empty where no list applies. */
  public List<String> allowed() {
    return allowed == null ? Collections.<String>emptyList() : allowed;
  }

  /** Returns what is wrong in Chinese, for people, or null if the answer does not say. */
  public @Nullable String title() {
    return title;
  }

  /** Returns what is wrong in English, for people, or null if the answer does not say. */
  public @Nullable String titleEn() {
    return titleEn;
  }

  /**
   * Returns what is wrong, for people.
   *
   * @param locale Chinese for the Chinese words, anything else for the English ones
   * @return the title, or null if the answer does not say
   */
  public @Nullable String title(Locale locale) {
    return "zh".equals(locale.getLanguage()) || titleEn == null ? title : titleEn;
  }

  /** Returns how to mend it, in English, or null if the answer does not say. */
  public @Nullable String detail() {
    return detail;
  }

  /** The members of a problem, each read on its own: one that is odd must not hide the others. */
  private static final class Problem {
    private final Json.@Nullable Members members;

    private Problem(Json.@Nullable Members members) {
      this.members = members;
    }

    static Problem read(byte[] body) {
      try {
        return new Problem(Json.read(body).members());
      } catch (InvalidInputException e) {
        return new Problem(null);
      }
    }

    @Nullable String string(String name) {
      Json member = members == null ? null : members.optional(name);
      return member != null && member.isString() ? member.string() : null;
    }

    List<String> allowed() {
      Json member = members == null ? null : members.optional("allowed");
      if (member == null || !member.isArray()) {
        return Collections.emptyList();
      }
      List<String> words = new ArrayList<>();
      for (Json word : member.elements()) {
        if (word.isString()) {
          words.add(word.string());
        }
      }
      return Collections.unmodifiableList(words);
    }

    String message(String route, int status) {
      StringBuilder message = new StringBuilder(route).append(" failed with HTTP ").append(status);
      String code = string("code");
      // Without a code the answer is not the API's own, and whatever it says may be personal.
      if (code == null) {
        return message.append(": ").append(remedy(status)).toString();
      }
      String title = string("titleEn");
      String pointer = string("pointer");
      String detail = string("detail");
      if (title != null) {
        message.append(": ").append(title);
      }
      if (pointer != null) {
        message.append(" at '").append(pointer).append('\'');
      }
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
  }
}
