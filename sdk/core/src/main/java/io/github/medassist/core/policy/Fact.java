// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition can ask of a visit or a person, but for the age. Each fact has a byte of a set
 * of facts, and each of its values a bit there.
 */
enum Fact {
  LEVEL("level", Text.of("医院级别", "the hospital's level"), null, levels()),
  PLACE(
      "place", Text.of("就医地点", "where the hospital stands"), Place.values(), texts(Place.values())),
  REFERRAL(
      "referral",
      Text.of("是否按规定转诊", "whether the patient was referred by rule"),
      Referral.values(),
      texts(Referral.values())),
  SCHEME("scheme", Text.of("参保类型", "the scheme"), Scheme.values(), texts(Scheme.values())),
  ILLNESS("illness", Text.of("病种", "the illness"), Illness.values(), texts(Illness.values())),
  MONITORED("monitored", Text.of("是否纳入监测", "whether the person is monitored"), null, monitored());

  static final Fact[] ALL = values();

  private final String key;
  private final Text input;

  /** Null where packs write a number, or true or false. */
  private final Word @Nullable [] words;

  private final Text[] texts;

  Fact(String key, Text input, Word @Nullable [] words, Text[] texts) {
    this.key = key;
    this.input = input;
    this.words = words;
    this.texts = texts;
  }

  private static Text[] levels() {
    return new Text[] {
      Text.of("一级医院", "hospital of level 1"),
      Text.of("二级医院", "hospital of level 2"),
      Text.of("三级医院", "hospital of level 3")
    };
  }

  private static Text[] monitored() {
    return new Text[] {Text.of("未纳入监测", "not monitored"), Text.of("纳入监测", "monitored")};
  }

  private static Text[] texts(Word[] words) {
    Text[] texts = new Text[words.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = words[i].text();
    }
    return texts;
  }

  /** What this is, in plain words. */
  Text input() {
    return input;
  }

  int size() {
    return texts.length;
  }

  long mask() {
    return ((1L << size()) - 1) << (ordinal() * 8);
  }

  long bit(int value) {
    return 1L << (ordinal() * 8 + value);
  }

  /** {@code facts} with {@code value} as the only one that this can have. */
  long only(long facts, int value) {
    return (facts & ~mask()) | bit(value);
  }

  Text text(int value) {
    return texts[value];
  }

  /** A value as the author of a pack knows it. */
  String name(int value) {
    if (words != null) {
      return words[value].name();
    }
    return key + " " + (this == LEVEL ? String.valueOf(value + 1) : String.valueOf(value == 1));
  }

  /** The values that a pack allows; all where it does not ask for this. */
  long read(Json.Members when) {
    Json json = when.optional(key);
    if (json == null) {
      return mask();
    }
    if (this == MONITORED) {
      return bit(json.flag() ? 1 : 0);
    }
    long allowed = 0;
    for (Json each : json.elements()) {
      allowed |= bit(words == null ? each.number(1, size()) - 1 : value(each, words));
    }
    if (allowed == 0) {
      throw json.problem(
          ProblemCode.MISSING_FIELD,
          Text.of("请至少列出一个，或省去此列表", "name at least one, or leave the list out"));
    }
    return allowed;
  }

  private static int value(Json json, Word[] words) {
    List<String> names = new ArrayList<>();
    for (Word word : words) {
      if (word.name().equals(json.string())) {
        return names.size();
      }
      names.add(word.name());
    }
    throw json.unknownWord(names);
  }
}
