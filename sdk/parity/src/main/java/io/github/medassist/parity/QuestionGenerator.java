// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws questions of every kind, sound and wrong. {@link Random} is specified to the bit, so that a
 * seed draws the same ones on every platform.
 */
final class QuestionGenerator {
  /**
   * The regions that are asked about: the kept answers must not change because a county is added.
   */
  static final List<String> REGIONS =
      Collections.unmodifiableList(
          Arrays.asList("140000", "141121", "210000", "210921", "450000", "990001"));

  private static final String NATION = "100000";

  /**
   * Regions without a policy: the nation's own pack has no benefits, and the other codes are of no
   * place, so that none of them ever has a pack.
   */
  private static final String[] ELSEWHERE = {NATION, "990099", "999999", "2109", "", "县"};

  /** Ages on both sides of what the documents name, and the ends of the range. */
  private static final int[] AGES = {0, 5, 6, 7, 13, 14, 15, 17, 18, 19, 59, 60, 61, 150};

  private static final Object[] WRONG = {
    -1L,
    0L,
    1.5,
    Fen.MAX,
    Fen.MAX + 1,
    new BigDecimal("1e3"),
    new BigDecimal("10000000000000000000000000000000000000000"),
    true,
    "",
    "none",
    "2023-02-30",
    "０",
    Collections.emptyList(),
    Collections.emptyMap()
  };

  private final Random random;
  private final Policies policies = Policies.builtIn();
  private final List<Day> turningDays = new ArrayList<>();

  QuestionGenerator(long seed) {
    this.random = new Random(seed);
    addTurningDays(NATION);
    for (String region : REGIONS) {
      addTurningDays(region);
    }
  }

  private void addTurningDays(String region) {
    for (Pack pack : policies.packs(region)) {
      turningDays.add(pack.validFrom());
      turningDays.add(pack.validFrom().previous());
      Day last = pack.validTo();
      if (last != null) {
        turningDays.add(last);
        turningDays.add(last.next());
      }
      Day lastKnown = pack.lastKnown();
      if (lastKnown != null) {
        turningDays.add(lastKnown);
      }
    }
  }

  /** The next question: four of five are sound. */
  String next() {
    Map<String, @Nullable Object> question = sound();
    int kind = random.nextInt(20);
    if (kind < 2) {
      spoil(question);
    }
    String text =
        new String(Json.write(writer -> writer.jsonValue(question)), StandardCharsets.UTF_8);
    return kind == 2 ? spoiled(text) : text;
  }

  private Map<String, @Nullable Object> sound() {
    String region = oneIn(40) ? one(ELSEWHERE) : one(REGIONS);
    Day date = day();
    Policy policy = policy(region, date);
    // Most regions have no policy on most days, which is worth few questions.
    while (policy == null && !oneIn(20)) {
      date = day();
      policy = policy(region, date);
    }
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    question.put("region", region);
    question.put("date", date.toString());
    question.put("scheme", (oneIn(4) ? Scheme.EMPLOYEE : Scheme.RESIDENT).name());
    question.put("category", word(Category.values()));
    if (random.nextBoolean()) {
      question.put("monitored", random.nextBoolean());
    }
    if (random.nextBoolean()) {
      question.put("age", random.nextBoolean() ? AGES[random.nextInt(AGES.length)] : number(0, 99));
    }
    long total = amount();
    long inScope = oneIn(4) ? total : part(total);
    question.put("visit", visit(total, inScope));
    if (!oneIn(5)) {
      question.put("settled", settled(inScope));
    }
    if (policy != null && random.nextBoolean()) {
      question.put("yearToDate", yearToDate(policy));
    }
    return question;
  }

  private Day day() {
    return oneIn(4)
        ? turningDays.get(random.nextInt(turningDays.size()))
        : Day.of(number(2018, 2026), number(1, 12), number(1, 28));
  }

  private @Nullable Policy policy(String region, Day day) {
    try {
      return policies.on(region, day);
    } catch (InvalidInputException e) {
      return null;
    }
  }

  private Map<String, @Nullable Object> visit(long total, long inScope) {
    Map<String, @Nullable Object> visit = new LinkedHashMap<>();
    visit.put("care", oneIn(3) ? Care.INPATIENT.name() : word(Care.values()));
    if (!oneIn(10)) {
      visit.put("referral", word(Referral.values()));
    }
    Map<String, @Nullable Object> facility = new LinkedHashMap<>();
    if (!oneIn(5)) {
      facility.put("level", number(1, 3));
    }
    if (!oneIn(5)) {
      facility.put("place", word(Place.values()));
    }
    if (!facility.isEmpty() || oneIn(5)) {
      visit.put("facility", facility);
    }
    if (oneIn(3)) {
      visit.put("illness", word(Illness.values()));
    }
    if (oneIn(3)) {
      visit.put("bedDays", number(1, oneIn(2) ? 30 : 366));
    }
    Map<String, @Nullable Object> costs = new LinkedHashMap<>();
    costs.put("total", total);
    costs.put("inScope", inScope);
    if (!oneIn(3)) {
      long classA = part(inScope);
      costs.put("classA", classA);
      costs.put("classB", oneIn(40) ? part(inScope) : inScope - classA);
    }
    visit.put("costs", costs);
    return visit;
  }

  private Map<String, @Nullable Object> settled(long inScope) {
    Map<String, @Nullable Object> settled = new LinkedHashMap<>();
    long left = inScope;
    for (Layer layer : Layer.values()) {
      // Most documents say nothing of what the insurances pay: without it there is little to
      // compute.
      if (layer == Layer.ASSISTANCE ? oneIn(8) : !oneIn(8)) {
        long paid = oneIn(5) ? 0 : part(left);
        settled.put(layer.name(), paid);
        left -= paid;
      }
    }
    return settled;
  }

  private Map<String, @Nullable Object> yearToDate(Policy policy) {
    Map<String, @Nullable Object> yearToDate = new LinkedHashMap<>();
    for (String benefit : policy.benefitIds()) {
      if (random.nextBoolean()) {
        long base = oneIn(5) ? 0 : number(0, 5_000_000);
        Map<String, @Nullable Object> usage = new LinkedHashMap<>();
        usage.put("base", base);
        usage.put("paid", part(base));
        yearToDate.put(benefit, usage);
      }
    }
    return yearToDate;
  }

  /** Takes a member away, misspells one, or gives one another value, somewhere. */
  @SuppressWarnings("unchecked")
  private void spoil(Map<String, @Nullable Object> object) {
    List<String> names = new ArrayList<>(object.keySet());
    if (names.isEmpty()) {
      object.put("x", 1);
      return;
    }
    String name = one(names);
    Object value = object.get(name);
    for (String other : names) {
      if (object.get(other) instanceof Map && oneIn(2)) {
        spoil((Map<String, @Nullable Object>) object.get(other));
        return;
      }
    }
    switch (random.nextInt(6)) {
      case 0:
        object.remove(name);
        break;
      case 1:
        object.remove(name);
        object.put(oneIn(2) ? name + "s" : name.substring(1), value);
        break;
      case 2:
        object.put(name, null);
        break;
      default:
        object.put(name, WRONG[random.nextInt(WRONG.length)]);
        break;
    }
  }

  /** Cuts the text short, or leaves out, doubles or replaces one of its characters. */
  private String spoiled(String text) {
    int at = random.nextInt(text.length());
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    switch (random.nextInt(4)) {
      case 0:
        return before;
      case 1:
        return before + after;
      case 2:
        return before + text.charAt(at) + text.substring(at);
      default:
        return before + "{}[]\":,-0a 元".charAt(random.nextInt(12)) + after;
    }
  }

  private long amount() {
    switch (random.nextInt(8)) {
      case 0:
        return number(0, 20_000);
      case 1:
      case 2:
        return number(0, 1_000_000_000);
      case 3:
        return new long[] {0, 1, 2, 5, Fen.MAX}[random.nextInt(5)];
      default:
        return number(0, 20_000_000);
    }
  }

  private long part(long whole) {
    return whole / 1000 * random.nextInt(1001) + (whole % 1000) * random.nextInt(2);
  }

  private int number(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private String word(Enum<?>[] words) {
    return words[random.nextInt(words.length)].name();
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
