// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies, as a set of allowed facts: hospital level, place, referral, scheme, illness,
 * monitoring.
 *
 * <p>What is not known of a visit has every value of its fact set. A condition holds if each value
 * of the visit is allowed, so an unknown fact holds only where the condition does not ask for it.
 */
public final class Condition {
  /** The highest hospital level (三级). */
  public static final int LEVELS = Fact.LEVEL.size();

  /** The facts of a visit of which nothing is known. */
  public static final long NOTHING_KNOWN = everyFact();

  private static final int NO_END = Integer.MAX_VALUE;

  private static final Text AGE = Text.of("年龄", "the person's age");

  /** The condition that always holds. */
  static final Condition ALWAYS = new Condition(NOTHING_KNOWN, 0, NO_END);

  private final long allowed;
  private final int ageFrom;
  private final int ageBelow;

  Condition(long allowed, int ageFrom, int ageBelow) {
    this.allowed = allowed;
    this.ageFrom = ageFrom;
    this.ageBelow = ageBelow;
  }

  private static long everyFact() {
    long every = 0;
    for (Fact fact : Fact.ALL) {
      every |= fact.mask();
    }
    return every;
  }

  /** Reads the members that a pack's condition can have, and leaves others to the caller. */
  static Condition read(Json.Members when) {
    long allowed = 0;
    for (Fact fact : Fact.ALL) {
      allowed |= fact.read(when);
    }
    Json age = when.optional("age");
    if (age == null) {
      return new Condition(allowed, 0, NO_END);
    }
    Json.Members bounds = age.members();
    Json from = bounds.optional("from");
    Json below = bounds.optional("below");
    bounds.end();
    return new Condition(
        allowed,
        from == null ? 0 : from.number(1, 150),
        below == null ? NO_END : below.number(1, 150));
  }

  /** {@code facts} with the hospital's level, from 1 to {@link #LEVELS}. */
  public static long level(long facts, int level) {
    return Fact.LEVEL.only(facts, level - 1);
  }

  /** {@code facts} with where the hospital stands. */
  public static long with(long facts, Place place) {
    return Fact.PLACE.only(facts, place.ordinal());
  }

  /** {@code facts} with how the patient came to the hospital. */
  public static long with(long facts, Referral referral) {
    return Fact.REFERRAL.only(facts, referral.ordinal());
  }

  /** {@code facts} with the person's scheme. */
  public static long with(long facts, Scheme scheme) {
    return Fact.SCHEME.only(facts, scheme.ordinal());
  }

  /** {@code facts} with the illness. */
  public static long with(long facts, Illness illness) {
    return Fact.ILLNESS.only(facts, illness.ordinal());
  }

  /** {@code facts} with whether the person is under monitoring. */
  public static long monitored(long facts, boolean monitored) {
    return Fact.MONITORED.only(facts, monitored ? 1 : 0);
  }

  /**
   * Whether this holds for {@code facts} and an age.
   *
   * @param age in full years, or null where it is not known
   */
  public boolean holds(long facts, @Nullable Integer age) {
    return (facts & ~allowed) == 0
        && (!asksForAge() || (age != null && age >= ageFrom && age < ageBelow));
  }

  /** Whether this holds for some of what {@code facts} and {@code age} leave open. */
  boolean canHold(long facts, @Nullable Integer age) {
    for (Fact fact : Fact.ALL) {
      if ((facts & allowed & fact.mask()) == 0) {
        return false;
      }
    }
    return age == null || (age >= ageFrom && age < ageBelow);
  }

  private boolean asksForAge() {
    return ageFrom > 0 || ageBelow < NO_END;
  }

  private boolean asksFor(Fact fact) {
    return (allowed & fact.mask()) != fact.mask();
  }

  boolean alwaysHolds() {
    return allowed == NOTHING_KNOWN && !asksForAge();
  }

  /** Says when this holds, such as 三级医院，市域内或省内; both texts are empty where it always does. */
  public Text text() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Fact fact : Fact.ALL) {
      if (asksFor(fact)) {
        String zhBetween = "，";
        String enBetween = ", ";
        for (int i = 0; i < fact.size(); i++) {
          if ((allowed & fact.bit(i)) != 0) {
            zh.append(zh.length() == 0 ? "" : zhBetween).append(fact.text(i).zh());
            en.append(en.length() == 0 ? "" : enBetween).append(fact.text(i).en());
            zhBetween = "或";
            enBetween = " or ";
          }
        }
      }
    }
    if (ageFrom > 0) {
      zh.append(zh.length() == 0 ? "" : "，").append("满 ").append(ageFrom).append(" 周岁");
      en.append(en.length() == 0 ? "" : ", ").append("aged ").append(ageFrom).append(" or more");
    }
    if (ageBelow < NO_END) {
      zh.append(zh.length() == 0 ? "" : "，").append("不满 ").append(ageBelow).append(" 周岁");
      en.append(en.length() == 0 ? "" : ", ").append("under ").append(ageBelow);
    }
    return Text.of(zh.toString(), en.toString());
  }

  /**
   * The names of what this asks for and {@code facts} and {@code age} do not tell; none if what
   * they do tell decides that this does not hold.
   */
  List<Text> missing(long facts, @Nullable Integer age) {
    if (!canHold(facts, age)) {
      return Collections.emptyList();
    }
    List<Text> missing = new ArrayList<>();
    for (Fact fact : Fact.ALL) {
      if ((facts & fact.mask()) == fact.mask() && asksFor(fact)) {
        missing.add(fact.input());
      }
    }
    if (age == null && asksForAge()) {
      missing.add(AGE);
    }
    return missing;
  }

  /** Says on what it depends: {@code inputs}, each in plain words. */
  static Text dependsOn(Collection<Text> inputs) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Text input : inputs) {
      zh.append(zh.length() == 0 ? "" : "、").append(input.zh());
      en.append(en.length() == 0 ? "" : ", ").append(input.en());
    }
    return Text.of("取决于" + zh, "depends on " + en);
  }

  /**
   * What is wrong with {@code conditions}, of which exactly one must hold in every case, or null.
   *
   * <p>Every combination of the facts that one of them asks for is tried.
   */
  static @Nullable String gapOrOverlap(List<Condition> conditions) {
    Set<Integer> ages = new TreeSet<>();
    ages.add(0);
    long asked = 0;
    for (Condition condition : conditions) {
      asked |= ~condition.allowed;
      ages.add(condition.ageFrom);
      if (condition.ageBelow < NO_END) {
        ages.add(condition.ageBelow);
      }
    }
    int[] choice = new int[Fact.ALL.length];
    do {
      long facts = NOTHING_KNOWN;
      for (Fact fact : Fact.ALL) {
        facts = fact.only(facts, choice[fact.ordinal()]);
      }
      for (Integer age : ages) {
        int holding = 0;
        for (Condition condition : conditions) {
          holding += condition.holds(facts, age) ? 1 : 0;
        }
        if (holding != 1) {
          return (holding == 0 ? "no case applies to " : "several cases apply to ")
              + describe(choice, age);
        }
      }
    } while (advance(choice, asked));
    return null;
  }

  private static boolean advance(int[] choice, long asked) {
    for (Fact fact : Fact.ALL) {
      int at = fact.ordinal();
      if ((asked & fact.mask()) != 0) {
        if (++choice[at] < fact.size()) {
          return true;
        }
        choice[at] = 0;
      }
    }
    return false;
  }

  private static String describe(int[] choice, Integer age) {
    StringBuilder described = new StringBuilder();
    for (Fact fact : Fact.ALL) {
      described.append(fact.name(choice[fact.ordinal()])).append(", ");
    }
    return described.append("age ").append(age).toString();
  }
}
