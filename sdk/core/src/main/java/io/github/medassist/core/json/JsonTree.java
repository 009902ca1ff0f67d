package io.github.medassist.core.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.BufferedSource;
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
  static final class Number {
    final String literal;

    Number(String literal) {
      this.literal = literal;
    }
  }

  private JsonTree() {}

  static @Nullable Object read(BufferedSource source) throws IOException {
    JsonReader reader = JsonReader.of(source);
    try {
      Object value = value(reader, "", 0);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new InvalidInputException(
            ProblemCode.JSON_MALFORMED, "", "remove what follows the first JSON value");
      }
      return value;
    } catch (EOFException e) {
      throw broken(ProblemCode.JSON_TRUNCATED, reader);
    } catch (JsonEncodingException e) {
      // Moshi tells a text that ends inside a string from other broken ones by its words alone.
      boolean cut = String.valueOf(e.getMessage()).startsWith("Unterminated string");
      throw broken(cut ? ProblemCode.JSON_TRUNCATED : ProblemCode.JSON_MALFORMED, reader);
    }
  }

  /** Without Moshi's exception as the cause: it quotes the text. */
  private static InvalidInputException broken(ProblemCode code, JsonReader reader) {
    return new InvalidInputException(
        code,
        pointerOf(reader),
        code == ProblemCode.JSON_TRUNCATED
            ? "send the whole text: it ends too early"
            : "write JSON as RFC 8259 has it");
  }

  private static @Nullable Object value(JsonReader reader, String pointer, int depth)
      throws IOException {
    if (depth > MAX_DEPTH) {
      throw new InvalidInputException(
          ProblemCode.JSON_TOO_DEEP, pointer, "nest at most " + MAX_DEPTH + " levels");
    }
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return members(reader, pointer, depth);
      case BEGIN_ARRAY:
        return elements(reader, pointer, depth);
      case STRING:
        return reader.nextString();
      case NUMBER:
        return new Number(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      case NULL:
        return reader.nextNull();
      default:
        throw new EOFException();
    }
  }

  private static Map<String, @Nullable Object> members(JsonReader reader, String pointer, int depth)
      throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      String place = Json.child(pointer, name);
      if (members.containsKey(name)) {
        throw new InvalidInputException(
            ProblemCode.DUPLICATE_FIELD, place, "keep one member of this name");
      }
      members.put(name, value(reader, place, depth + 1));
    }
    reader.endObject();
    return members;
  }

  private static List<@Nullable Object> elements(JsonReader reader, String pointer, int depth)
      throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(value(reader, pointer + "/" + elements.size(), depth + 1));
    }
    reader.endArray();
    return elements;
  }

  /** Turns Moshi's path ({@code $.visit.costs[0]}) into a JSON pointer. */
  private static String pointerOf(JsonReader reader) {
    String path = reader.getPath();
    StringBuilder pointer = new StringBuilder(path.length());
    for (int i = 1; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '.' || c == '[') {
        pointer.append('/');
      } else if (c != ']') {
        pointer.append(c);
      }
    }
    return pointer.toString();
  }
}
