// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the single values of packs. */
final class PackValues {
  private PackValues() {}

  /** The members of an object that is a map; none where it is left out. */
  static Set<Map.Entry<String, Json>> entries(@Nullable Json json) {
    return json == null
        ? Collections.<String, Json>emptyMap().entrySet()
        : json.members().all().entrySet();
  }

  /** The elements of a list; none where it is left out. */
  static List<Json> elements(@Nullable Json json) {
    return json == null ? Collections.<Json>emptyList() : json.elements();
  }

  static List<Json> nonEmpty(Json json) {
    List<Json> elements = json.elements();
    if (elements.isEmpty()) {
      throw json.problem(
          ProblemCode.MISSING_FIELD,
          Text.of("请至少列出一个，或省去此列表", "name at least one, or leave the list out"));
    }
    return elements;
  }

  static String region(Json json) {
    String code = json.string();
    boolean six = code.length() == 6;
    for (int i = 0; i < code.length(); i++) {
      six &= code.charAt(i) >= '0' && code.charAt(i) <= '9';
    }
    if (!six) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("行政区划代码为六位数字（GB/T 2260）", "a region's code has six digits (GB/T 2260)"));
    }
    return code;
  }

  static int year(Map.Entry<String, Json> entry) {
    try {
      return Day.parse(entry.getKey() + "-01-01").year();
    } catch (IllegalArgumentException e) {
      throw entry
          .getValue()
          .problem(
              ProblemCode.INVALID_YEAR, Text.of("请用四位数字填写年份", "write the year with four digits"));
    }
  }

  static @Nullable Day dayOrNull(@Nullable Json json) {
    return json == null ? null : json.day();
  }

  static Text text(Json json) {
    Json.Members members = json.members();
    Text text = Text.of(words(members.required("zh")), words(members.required("en")));
    members.end();
    return text;
  }

  static @Nullable Text textOrNull(@Nullable Json json) {
    return json == null ? null : text(json);
  }

  static List<Text> texts(Json json) {
    List<Text> texts = new ArrayList<>();
    for (Json each : nonEmpty(json)) {
      texts.add(text(each));
    }
    return texts;
  }

  static String words(Json json) {
    String words = json.string();
    if (Characters.isBlank(words)) {
      throw json.problem(ProblemCode.MISSING_FIELD, Text.of("此处不能为空", "write something here"));
    }
    return words;
  }

  /** Refuses any string but {@code word}. */
  static void requireWord(Json json, String word) {
    if (!json.string().equals(word)) {
      throw json.unknownWord(Collections.singletonList(word));
    }
  }

  static <E extends Enum<E>> Set<E> words(Json json, E[] words) {
    List<E> found = new ArrayList<>();
    for (Json each : nonEmpty(json)) {
      found.add(each.word(words));
    }
    return EnumSet.copyOf(found);
  }

  static Status status(Json.Members members) {
    Json status = members.optional("status");
    return status == null ? Status.PUBLISHED : Status.of(status);
  }

  static Rate rate(Json json) {
    try {
      return Rate.parse(json.literal());
    } catch (IllegalArgumentException e) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("比例须在 0 到 1 之间，最多六位小数", String.valueOf(e.getMessage())));
    }
  }

  /** Reads yuan as fen. */
  static long yuan(Json json) {
    String literal = json.literal();
    try {
      long fen = Fen.parse(literal);
      if (fen >= 0 && fen <= Fen.MAX) {
        return fen;
      }
    } catch (NumberFormatException e) {
      // More than two decimals, or beyond any long: said below.
    }
    throw json.problem(
        ProblemCode.OUT_OF_BOUNDS,
        Text.of(
            "请以元为单位填写 0 至 100 亿的金额，最多两位小数",
            "give yuan with at most two decimals, from 0 to ten billion"));
  }
}
