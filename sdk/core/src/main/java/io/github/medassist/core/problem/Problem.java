// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is refused: problem details (RFC 9457) as the API has them. One that was read may lack
 * any member but the status. Immutable.
 */
public final class Problem implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String code;
  private final @Nullable String title;
  private final @Nullable String titleEn;
  private final @Nullable String detail;
  private final @Nullable String detailEn;
  private final @Nullable String pointer;
  private final String[] allowed;
  private final @Nullable String traceId;

  private Problem(
      int status,
      @Nullable String code,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String detail,
      @Nullable String detailEn,
      @Nullable String pointer,
      List<String> allowed) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.titleEn = titleEn;
    this.detail = detail;
    this.detailEn = detailEn;
    this.pointer = pointer;
    this.allowed = allowed.toArray(new String[0]);
    this.traceId = null;
  }

  private Problem(Problem other, @Nullable String traceId) {
    this.status = other.status;
    this.code = other.code;
    this.title = other.title;
    this.titleEn = other.titleEn;
    this.detail = other.detail;
    this.detailEn = other.detailEn;
    this.pointer = other.pointer;
    this.allowed = other.allowed;
    this.traceId = traceId;
  }

  /**
   * The problem with a call beside its input.
   *
   * @param status the HTTP status
   * @param code what is wrong, as a word that does not change
   * @param title the same for people
   * @param detail what the caller can do
   */
  public static Problem of(int status, String code, Text title, Text detail) {
    return new Problem(
        status,
        code,
        title.zh(),
        title.en(),
        detail.zh(),
        detail.en(),
        null,
        Collections.<String>emptyList());
  }

  /** The problem with an input. */
  public static Problem of(InvalidInputException e) {
    Text title = e.code().title();
    return new Problem(
        e.code().status(),
        e.code().name(),
        title.zh(),
        title.en(),
        e.remedy().zh(),
        e.remedy().en(),
        e.pointer(),
        e.allowed());
  }

  /**
   * Reads each member on its own, so that a malformed one does not hide the others. A body that is
   * no JSON object, such as a proxy's page, leaves the status alone.
   */
  public static Problem read(int status, byte[] body) {
    Map<?, ?> members = members(body);
    return new Problem(
            status,
            string(members.get("code")),
            string(members.get("title")),
            string(members.get("titleEn")),
            string(members.get("detail")),
            string(members.get("detailEn")),
            string(members.get("pointer")),
            strings(members.get("allowed")))
        .tracedAs(string(members.get("traceId")));
  }

  private static Map<?, ?> members(byte[] body) {
    JsonReader reader = JsonReader.of(new Buffer().write(body));
    try {
      Object json = reader.readJsonValue();
      return json instanceof Map && reader.peek() == JsonReader.Token.END_DOCUMENT
          ? (Map<?, ?>) json
          : Collections.emptyMap();
    } catch (IOException | JsonDataException e) {
      return Collections.emptyMap();
    }
  }

  private static @Nullable String string(@Nullable Object member) {
    return member instanceof String ? (String) member : null;
  }

  private static List<String> strings(@Nullable Object member) {
    List<String> strings = new ArrayList<>();
    if (member instanceof List) {
      for (Object element : (List<?>) member) {
        if (element instanceof String) {
          strings.add((String) element);
        }
      }
    }
    return strings;
  }

  /** This problem; where it has no trace id, with this one. */
  public Problem tracedAs(@Nullable String id) {
    return traceId == null ? new Problem(this, id) : this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, as a word that does not change. */
  public @Nullable String code() {
    return code;
  }

  /** What is wrong, in Chinese. */
  public @Nullable String title() {
    return title;
  }

  /** What is wrong, in English. */
  public @Nullable String titleEn() {
    return titleEn;
  }

  /** How to mend it, in Chinese; in English where an older answer has no {@link #detailEn}. */
  public @Nullable String detail() {
    return detail;
  }

  /** How to mend it, in English; null in an older answer, whose {@link #detail} is English. */
  public @Nullable String detailEn() {
    return detailEn;
  }

  /** Which field is wrong, as a JSON pointer (RFC 6901); null if none is. */
  public @Nullable String pointer() {
    return pointer;
  }

  /** The words of which one would be right; empty where no list applies. */
  public List<String> allowed() {
    return Collections.unmodifiableList(Arrays.asList(allowed));
  }

  /** The name under which the operator finds the call. */
  public @Nullable String traceId() {
    return traceId;
  }

  /** Writes it as one JSON object. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("type").value("urn:medassist:problem:" + code);
    writer.name("title").value(title);
    writer.name("titleEn").value(titleEn);
    writer.name("status").value(status);
    writer.name("detail").value(detail);
    writer.name("detailEn").value(detailEn);
    writer.name("code").value(code);
    if (pointer != null) {
      writer.name("pointer").value(pointer);
    }
    if (allowed.length > 0) {
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
