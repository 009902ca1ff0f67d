package io.github.medassist.wechat;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.ApiException;
import io.github.medassist.core.problem.InvalidInputException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) as the service gives them, its own ones passed on.
 *
 * @param status the HTTP status
 * @param code what is wrong, as a word that does not change
 * @param title what is wrong, in Chinese
 * @param titleEn what is wrong, in English
 * @param detail how to mend it
 * @param pointer which field is wrong, as a JSON pointer; null if none is
 * @param allowed the words of which one would be right; empty where no list applies
 * @param traceId the name under which the operator finds the call
 */
record Problem(
    int status,
    String code,
    String title,
    String titleEn,
    String detail,
    @Nullable String pointer,
    List<String> allowed,
    String traceId) {
  static Problem of(Fault fault, String traceId) {
    return new Problem(
        fault.status(),
        fault.name(),
        fault.title(),
        fault.titleEn(),
        fault.remedy(),
        null,
        List.of(),
        traceId);
  }

  static Problem of(InvalidInputException e, String traceId) {
    return new Problem(
        400,
        e.code().name(),
        e.code().title().zh(),
        e.code().title().en(),
        e.remedy(),
        e.pointer(),
        e.allowed(),
        traceId);
  }

  /** Passes on what the service said, unless that is about this backend's own token. */
  static Problem of(ApiException e, String traceId) {
    String code = e.code();
    String title = e.title();
    if (code == null || title == null || e.status() == 401) {
      return of(Fault.SERVICE_UNAVAILABLE, e.traceId() == null ? traceId : e.traceId());
    }
    return new Problem(
        e.status(),
        code,
        title,
        e.titleEn() == null ? title : e.titleEn(),
        e.detail() == null ? "" : e.detail(),
        e.pointer(),
        e.allowed(),
        e.traceId() == null ? traceId : e.traceId());
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("type").value("urn:medassist:problem:" + code);
    writer.name("title").value(title);
    writer.name("titleEn").value(titleEn);
    writer.name("status").value(status);
    writer.name("detail").value(detail);
    writer.name("code").value(code);
    if (pointer != null) {
      writer.name("pointer").value(pointer);
    }
    if (!allowed.isEmpty()) {
      writer.name("allowed").beginArray();
      for (String word : allowed) {
        writer.value(word);
      }
      writer.endArray();
    }
    writer.name("traceId").value(traceId);
    writer.endObject();
  }
}
