package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a problem (RFC 9457) as the API defines them; each may be missing. */
final class Problem {
  final @Nullable String code;
  final @Nullable String traceId;
  final @Nullable String pointer;
  final List<String> allowed;
  final @Nullable String title;
  final @Nullable String titleEn;
  final @Nullable String detail;

  private Problem(
      @Nullable String code,
      @Nullable String traceId,
      @Nullable String pointer,
      List<String> allowed,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String detail) {
    this.code = code;
    this.traceId = traceId;
    this.pointer = pointer;
    this.allowed = allowed;
    this.title = title;
    this.titleEn = titleEn;
    this.detail = detail;
  }

  /** Reads each member on its own, so that a malformed one does not hide the others. */
  static Problem read(byte[] body) {
    Json.Members members;
    try {
      members = Json.read(body).members();
    } catch (InvalidInputException e) {
      return new Problem(null, null, null, Collections.<String>emptyList(), null, null, null);
    }
    return new Problem(
        string(members, "code"),
        string(members, "traceId"),
        string(members, "pointer"),
        strings(members, "allowed"),
        string(members, "title"),
        string(members, "titleEn"),
        string(members, "detail"));
  }

  /** The problem with which the service would refuse the same input. */
  static Problem of(InvalidInputException e) {
    Text title = e.code().title();
    return new Problem(
        e.code().name(), null, e.pointer(), e.allowed(), title.zh(), title.en(), e.remedy());
  }

  private static @Nullable String string(Json.Members members, String name) {
    Json member = members.optional(name);
    return member != null && member.isString() ? member.string() : null;
  }

  private static List<String> strings(Json.Members members, String name) {
    Json member = members.optional(name);
    if (member == null || !member.isArray()) {
      return Collections.emptyList();
    }
    List<String> strings = new ArrayList<>();
    for (Json element : member.elements()) {
      if (element.isString()) {
        strings.add(element.string());
      }
    }
    return Collections.unmodifiableList(strings);
  }

  /** The exception's message for an answer with this problem and {@code status}. */
  String message(String route, int status) {
    StringBuilder message = new StringBuilder(route).append(" failed with HTTP ").append(status);
    if (code == null) {
      // A proxy may have answered instead of the API: its text may contain personal data.
      return message.append(": ").append(remedy(status)).toString();
    }
    if (titleEn != null) {
      message.append(": ").append(titleEn);
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
