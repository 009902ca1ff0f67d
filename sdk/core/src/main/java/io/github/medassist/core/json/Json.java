// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.json;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and its place in the text.
 *
 * <p>Each accessor either returns what it is named for or throws an {@link InvalidInputException}
 * that names the place, the kind that is right there, and the remedy.
 */
public final class Json {
  /** Writes one value; what {@link #write} takes. */
  public interface Body {
    /** Writes exactly one JSON value. */
    void writeTo(JsonWriter writer) throws IOException;
  }

  private static final Text NULL = Text.of("空值 null", "null");
  private static final Text OBJECT = Text.of("对象", "an object");
  private static final Text ARRAY = Text.of("数组", "an array");
  private static final Text STRING = Text.of("字符串", "a string");
  private static final Text FLAG = Text.of("布尔值（true 或 false）", "true or false");
  private static final Text NUMBER = Text.of("数字", "a number");

  /** The value that this is a part of, and its name or index there; null where it is the text. */
  private final @Nullable Json whole;

  private final @Nullable Object step;
  private final @Nullable Object value;

  /** Whether a reader of its object has asked for it. */
  private boolean asked;

  private Json(@Nullable Json whole, @Nullable Object step, @Nullable Object value) {
    this.whole = whole;
    this.step = step;
    this.value = value;
  }

  /**
   * Reads one JSON text in UTF-8.
   *
   * @throws InvalidInputException if it is not JSON, is cut short, has a member twice or is nested
   *     too deeply
   */
  public static Json read(byte[] utf8) {
    try {
      return new Json(null, null, JsonTree.read(new Buffer().write(utf8)));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
  }

  /** The JSON text that {@code body} writes, nulls included, in UTF-8. */
  public static byte[] write(Body body) {
    Buffer buffer = new Buffer();
    try {
      JsonWriter writer = JsonWriter.of(buffer);
      writer.setSerializeNulls(true);
      body.writeTo(writer);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return buffer.readByteArray();
  }

  /** The pointer to the part of {@code pointer} with this name or index. */
  public static String child(String pointer, @Nullable Object step) {
    return pointer + "/" + String.valueOf(step).replace("~", "~0").replace("/", "~1");
  }

  /** Where this value stands, as a JSON pointer (RFC 6901). */
  public String pointer() {
    return whole == null ? "" : child(whole.pointer(), step);
  }

  /** Whether this is JSON's {@code null}. */
  public boolean isNull() {
    return value == null;
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return value instanceof List;
  }

  /** Whether this is a string. */
  public boolean isString() {
    return value instanceof String;
  }

  /** Whether this is a number. */
  public boolean isNumber() {
    return value instanceof JsonTree.Literal;
  }

  /** The members of this object, to be taken one by one. */
  public Members members() {
    if (!(value instanceof Map)) {
      throw wrong(OBJECT);
    }
    Map<String, Json> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
      String name = (String) member.getKey();
      members.put(name, new Json(this, name, member.getValue()));
    }
    return new Members(this, members);
  }

  /** The elements of this array. */
  public List<Json> elements() {
    if (!(value instanceof List)) {
      throw wrong(ARRAY);
    }
    List<Json> elements = new ArrayList<>();
    for (Object element : (List<?>) value) {
      elements.add(new Json(this, elements.size(), element));
    }
    return elements;
  }

  /** This string. */
  public String string() {
    if (!(value instanceof String)) {
      throw wrong(STRING);
    }
    return (String) value;
  }

  /** The strings of this array. */
  public List<String> strings() {
    List<String> strings = new ArrayList<>();
    for (Json element : elements()) {
      strings.add(element.string());
    }
    return Collections.unmodifiableList(strings);
  }

  /** This boolean. */
  public boolean flag() {
    if (!(value instanceof Boolean)) {
      throw wrong(FLAG);
    }
    return (Boolean) value;
  }

  /** This number as it is printed in the text. */
  public String literal() {
    if (!(value instanceof JsonTree.Literal)) {
      throw wrong(NUMBER);
    }
    return ((JsonTree.Literal) value).text;
  }

  /** This amount of fen, a whole number from 0 to {@link Fen#MAX}. */
  public long fen() {
    String literal = whole("以分为单位的整数", "a whole number of fen");
    if (literal.charAt(0) == '-') {
      throw problem(
          ProblemCode.NEGATIVE_AMOUNT, Text.of("请填写不小于 0 的金额", "give an amount of 0 fen or more"));
    }
    if (literal.length() > 13 || Long.parseLong(literal) > Fen.MAX) {
      throw problem(
          ProblemCode.AMOUNT_TOO_LARGE,
          Text.of(
              "请以分为单位填写金额，不超过 " + Fen.MAX + " 分",
              "give fen (1/100 yuan), at most " + Fen.MAX + " of them"));
    }
    return Long.parseLong(literal);
  }

  /** The rate that this string prints, such as {@code "0.70"}. */
  public Rate rate() {
    try {
      return Rate.parse(string());
    } catch (IllegalArgumentException e) {
      throw problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("请用字符串填写 0 到 1 之间的小数", "give a decimal between 0 and 1 as a string"));
    }
  }

  /** This whole number, from {@code least} to {@code most}. */
  public int number(int least, int most) {
    String literal = whole("整数", "a whole number");
    long number = literal.length() > 10 ? Long.MAX_VALUE : Long.parseLong(literal);
    if (number < least || number > most) {
      throw problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of(
              "请填写 " + least + " 到 " + most + " 之间的整数",
              "give a whole number from " + least + " to " + most));
    }
    return (int) number;
  }

  /** The day that this string names as {@code yyyy-MM-dd}. */
  public Day day() {
    try {
      return Day.parse(string());
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.noDay(pointer(), e);
    }
  }

  /** The constant of {@code words} that this string names. */
  public <E extends Enum<E>> E word(E[] words) {
    return word(string(), words);
  }

  /** The constant of {@code words} that {@code name}, found at this place, names. */
  public <E extends Enum<E>> E word(String name, E[] words) {
    E known = wordIfKnown(name, words);
    if (known != null) {
      return known;
    }
    List<String> allowed = new ArrayList<>();
    for (E word : words) {
      allowed.add(word.name());
    }
    throw unknownWord(allowed);
  }

  /**
   * The constant of {@code words} that this string names, or null if it names none: an answer may
   * hold a word that is newer than its reader.
   */
  public <E extends Enum<E>> @Nullable E wordIfKnown(E[] words) {
    return wordIfKnown(string(), words);
  }

  /** The constant of {@code words} that {@code name} names, or null if it names none. */
  public static <E extends Enum<E>> @Nullable E wordIfKnown(String name, E[] words) {
    for (E word : words) {
      if (word.name().equals(name)) {
        return word;
      }
    }
    return null;
  }

  /** An exception that says that this word is none of {@code allowed}. */
  public InvalidInputException unknownWord(List<String> allowed) {
    return InvalidInputException.noneOf(ProblemCode.UNKNOWN_WORD, pointer(), allowed);
  }

  /** An exception with {@code code} and {@code remedy} for this place. */
  public InvalidInputException problem(ProblemCode code, Text remedy) {
    return new InvalidInputException(code, pointer(), remedy);
  }

  private String whole(String zh, String en) {
    String literal = literal();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if ((c < '0' || c > '9') && !(c == '-' && i == 0)) {
        throw problem(
            ProblemCode.WRONG_TYPE,
            Text.of("请填写" + zh + "，不要用小数或科学计数法", "give " + en + ", not a decimal or an exponent"));
      }
    }
    return literal;
  }

  private InvalidInputException wrong(Text right) {
    Text kind = kind();
    return problem(
        ProblemCode.WRONG_TYPE,
        Text.of(
            "请填写" + right.zh() + "，而不是" + kind.zh(), "give " + right.en() + ", not " + kind.en()));
  }

  private Text kind() {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Map) {
      return OBJECT;
    }
    if (value instanceof List) {
      return ARRAY;
    }
    if (value instanceof String) {
      return STRING;
    }
    return value instanceof Boolean ? FLAG : NUMBER;
  }

  /** The members of one object; what is left when the reader is done was misspelt. */
  public static final class Members {
    private final Json object;
    private final Map<String, Json> members;
    private final List<String> known = new ArrayList<>();

    private Members(Json object, Map<String, Json> members) {
      this.object = object;
      this.members = members;
    }

    /** The object whose members these are. */
    public Json object() {
      return object;
    }

    /** The member, which must be there and not null. */
    public Json required(String name) {
      Json member = optional(name);
      if (member == null) {
        throw new InvalidInputException(
            ProblemCode.MISSING_FIELD,
            child(object.pointer(), name),
            Text.of("缺少此项，请补上", "add this member"));
      }
      return member;
    }

    /** The member, or null where it is absent or JSON's null. */
    public @Nullable Json optional(String name) {
      known.add(name);
      Json member = members.get(name);
      if (member == null) {
        return null;
      }
      member.asked = true;
      return member.isNull() ? null : member;
    }

    /** All members in their order, for an object that is a map; none counts as unknown any more. */
    public Map<String, Json> all() {
      for (Json member : members.values()) {
        member.asked = true;
      }
      return members;
    }

    /**
     * Says that every member that the shape has was asked for.
     *
     * @throws InvalidInputException if another one is there: a misspelt name must not silently
     *     count as absent
     */
    public void end() {
      for (Json member : members.values()) {
        if (!member.asked) {
          throw new InvalidInputException(
              ProblemCode.UNKNOWN_FIELD,
              member.pointer(),
              Text.of(
                  "请删去此项或改正其名称；此处可用：" + known, "remove it or mend its name; known here: " + known),
              Collections.unmodifiableList(known));
        }
      }
    }
  }
}
