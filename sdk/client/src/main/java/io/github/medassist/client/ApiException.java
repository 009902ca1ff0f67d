package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  private final int status;
  private final @Nullable String code;
  private final @Nullable String pointer;
  private final transient List<String> allowed;
  private final @Nullable String title;
  private final @Nullable String titleEn;
  private final @Nullable String detail;
  private final @Nullable String traceId;

  private ApiException(String route, int status, Problem problem) {
    super(problem.message(route, status), null);
    this.status = status;
    this.code = problem.string("code");
    this.pointer = problem.string("pointer");
    this.allowed = problem.allowed();
    this.title = problem.string("title");
    this.titleEn = problem.string("titleEn");
    this.detail = problem.string("detail");
    this.traceId = problem.string("traceId");
  }

  /** Makes it of an answer; one that is no problem of the API's leaves all but the status open. */
  static ApiException of(String route, int status, byte[] body) {
    return new ApiException(route, status, Problem.read(body));
  }

  /** Returns the HTTP status, never one from 200 to 299. */
  public int status() {
    return status;
  }

  /**
   * Returns what is wrong, as a word that does not change, such as {@code UNKNOWN_WORD}; null if
   * the answer is not the API's own.
   */
  public @Nullable String code() {
    return code;
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

  /** Returns how to mend it, in English, or null if the answer does not say. */
  public @Nullable String detail() {
    return detail;
  }

  /** Returns the name under which the operator finds this call, or null if the answer has none. */
  public @Nullable String traceId() {
    return traceId;
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
      String traceId = string("traceId");
      if (title != null) {
        message.append(": ").append(title);
      }
      if (pointer != null) {
        message.append(" at '").append(pointer).append('\'');
      }
      message.append("; ").append(detail == null ? remedy(status) : detail);
      message.append(" [code ").append(code);
      return message.append(traceId == null ? "]" : ", trace " + traceId + "]").toString();
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
