// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text into values that know where they stand, so that each complaint can name its
 * place.
 */
final class JsonTree {
  /**
   * Deeper than any pack or request needs, shallow enough that no text can exhaust a phone's stack.
   */
  private static final int MAX_DEPTH = 24;

  /** A number's literal, kept as it was printed: an amount must not pass through floating point. */
  static final class Literal {
    final String text;

    Literal(String text) {
      this.text = text;
    }
  }

  private final Buffer text;
  private final JsonReader reader;

  /** The names and indexes that lead to where the reader stands. */
  private final @Nullable Object[] way = new Object[MAX_DEPTH + 1];

  private int depth;

  private JsonTree(Buffer text) {
    this.text = text;
    this.reader = JsonReader.of(text);
  }

  static @Nullable Object read(Buffer text) throws IOException {
    return new JsonTree(text).read();
  }

  private @Nullable Object read() throws IOException {
    try {
      Object value = value();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new InvalidInputException(
            ProblemCode.JSON_MALFORMED,
            "",
            Text.of("请删去第一个 JSON 值之后的内容", "remove what follows the first JSON value"));
      }
      return value;
    } catch (EOFException e) {
      throw broken(ProblemCode.JSON_TRUNCATED);
    } catch (JsonEncodingException e) {
      boolean cut =
          String.valueOf(e.getMessage()).startsWith("Unterminated string") || endsInALiteral();
      throw broken(cut ? ProblemCode.JSON_TRUNCATED : ProblemCode.JSON_MALFORMED);
    }
  }

  /**
   * Whether what the reader could not read is the beginning of a literal or number, and the text's
   * end.
   */
  private boolean endsInALiteral() {
    if (text.size() > 32) {
      return false;
    }
    String rest = text.snapshot().utf8();
    if ("true".startsWith(rest) || "false".startsWith(rest) || "null".startsWith(rest)) {
      return true;
    }
    for (int i = 0; i < rest.length(); i++) {
      if ("0123456789+-.eE".indexOf(rest.charAt(i)) < 0) {
        return false;
      }
    }
    char last = rest.isEmpty() ? '0' : rest.charAt(rest.length() - 1);
    return last < '0' || last > '9';
  }

  /** Where the reader stands, as a JSON pointer. */
  private String place() {
    String place = "";
    for (int i = 0; i < depth; i++) {
      place = Json.child(place, way[i]);
    }
    return place;
  }

  /** Without Moshi's exception as the cause: it quotes the text. */
  private InvalidInputException broken(ProblemCode code) {
    return new InvalidInputException(
        code,
        place(),
        code == ProblemCode.JSON_TRUNCATED
            ? Text.of("内容过早结束，请发送全文", "send the whole text: it ends too early")
            : Text.of("请按 RFC 8259 书写 JSON", "write JSON as RFC 8259 has it"));
  }

  private @Nullable Object value() throws IOException {
    if (depth > MAX_DEPTH) {
      throw new InvalidInputException(
          ProblemCode.JSON_TOO_DEEP,
          place(),
          Text.of("嵌套最多 " + MAX_DEPTH + " 层", "nest at most " + MAX_DEPTH + " levels"));
    }
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return members();
      case BEGIN_ARRAY:
        return elements();
      case STRING:
        return whole(reader.nextString());
      case NUMBER:
        return new Literal(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      case NULL:
        return reader.nextNull();
      default:
        throw new EOFException();
    }
  }

  /**
   * Refuses half a character (RFC 8259, 8.2), which only an escape can write: UTF-8 has none, so
   * that it would be kept as another text.
   */
  private String whole(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (Character.isSurrogate(c)) {
        i++;
        if (i == string.length() || !Character.isSurrogatePair(c, string.charAt(i))) {
          throw new InvalidInputException(
              ProblemCode.JSON_MALFORMED,
              place(),
              Text.of("转义字符须成对（代理对）", "escape both halves of a character"));
        }
      }
    }
    return string;
  }

  private Map<String, @Nullable Object> members() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    int above = depth;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = whole(reader.nextName());
      step(above, name);
      if (members.containsKey(name)) {
        throw new InvalidInputException(
            ProblemCode.DUPLICATE_FIELD,
            place(),
            Text.of("同名的项只保留一个", "keep one member of this name"));
      }
      members.put(name, value());
    }
    reader.endObject();
    depth = above;
    return members;
  }

  private List<@Nullable Object> elements() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    int above = depth;
    reader.beginArray();
    while (reader.hasNext()) {
      step(above, elements.size());
      elements.add(value());
    }
    reader.endArray();
    depth = above;
    return elements;
  }

  private void step(int above, Object step) {
    way[above] = step;
    depth = above + 1;
  }
}
