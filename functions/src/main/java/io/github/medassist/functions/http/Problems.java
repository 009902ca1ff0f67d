package io.github.medassist.functions.http;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers with problem details (RFC 9457). */
public final class Problems {
  private static final String TYPE = "application/problem+json; charset=utf-8";

  private Problems() {}

  /** Answers that the input cannot be answered, with the field and the remedy. */
  public static HttpResponse of(InvalidInputException e, String traceId) {
    ProblemCode code = e.code();
    return problem(
        status(code), code.name(), code.title(), e.remedy(), e.pointer(), e.allowed(), traceId);
  }

  /** Answers with {@code fault}. */
  public static HttpResponse of(Fault fault, String traceId) {
    HttpResponse response =
        problem(
            fault.status(), fault.name(), fault.title(), fault.remedy(), null, List.of(), traceId);
    return switch (fault) {
      case STORE_UNAVAILABLE -> response.with("retry-after", "1");
      case TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED ->
          response.with("www-authenticate", "Bearer");
      default -> response;
    };
  }

  /** A text of the wrong shape is 400; one of the right shape that says what cannot be is 422. */
  private static int status(ProblemCode code) {
    return switch (code) {
      case IN_SCOPE_ABOVE_TOTAL,
          SETTLED_ABOVE_IN_SCOPE,
          PAID_ABOVE_BASE,
          CLASSES_UNLIKE_IN_SCOPE,
          PAID_TWICE,
          PAID_ABOVE_TOTAL,
          NOT_EXACT,
          SHEET_NOT_ADDING_UP,
          UNKNOWN_REGION,
          DATE_NOT_COVERED,
          GRANT_OVER,
          TOO_MANY_GRANTS ->
          422;
      default -> 400;
    };
  }

  private static HttpResponse problem(
      int status,
      String code,
      Text title,
      String detail,
      @Nullable String pointer,
      List<String> allowed,
      String traceId) {
    return HttpResponse.json(
        status,
        TYPE,
        HttpResponse.NOT_KEPT,
        writer -> {
          writer.beginObject();
          writer.name("type").value("urn:medassist:problem:" + code);
          writer.name("title").value(title.zh());
          writer.name("titleEn").value(title.en());
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
        });
  }
}
