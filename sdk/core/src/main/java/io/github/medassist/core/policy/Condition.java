package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies, as a set of allowed facts.
 *
 * <p>A fact is a bit in a group (hospital level, place, referral, scheme, illness, monitored); what
 * is not known of a visit has every bit of its group set. A condition holds if each bit of the
 * visit is allowed, so an unknown fact holds only where the condition does not ask for it.
 */
public final class Condition {
  /** An age that is not known. */
  public static final int UNKNOWN_AGE = -1;

  /** The highest hospital level (三级). */
  public static final int LEVELS = 3;

  private static final Group LEVEL = new Group("visit.facility.level", 0, LEVELS);
  private static final Group PLACE = LEVEL.next("visit.facility.place", Place.values().length);
  private static final Group REFERRAL = PLACE.next("visit.referral", Referral.values().length);
  private static final Group SCHEME = REFERRAL.next("scheme", Scheme.values().length);
  private static final Group ILLNESS = SCHEME.next("visit.illness", Illness.values().length);
  private static final Group MONITORED = ILLNESS.next("monitored", 2);
  private static final Group[] GROUPS = {LEVEL, PLACE, REFERRAL, SCHEME, ILLNESS, MONITORED};

  /** The facts of a visit of which nothing is known. */
  public static final long NOTHING_KNOWN = (1L << MONITORED.end()) - 1;

  /** The condition that always holds. */
  static final Condition ALWAYS = new Condition(NOTHING_KNOWN, 0, Integer.MAX_VALUE);

  private final long allowed;
  private final int ageFrom;
  private final int ageBelow;

  Condition(long allowed, int ageFrom, int ageBelow) {
    this.allowed = allowed;
    this.ageFrom = ageFrom;
    this.ageBelow = ageBelow;
  }

  /** Returns {@code facts} with the hospital's level, from 1 to {@link #LEVELS}. */
  public static long level(long facts, int level) {
    return LEVEL.only(facts, level - 1);
  }

  /** Returns {@code facts} with a place, referral, scheme or illness. */
  public static long with(long facts, Word word) {
    Group group;
    if (word instanceof Place) {
      group = PLACE;
    } else if (word instanceof Referral) {
      group = REFERRAL;
    } else if (word instanceof Scheme) {
      group = SCHEME;
    } else if (word instanceof Illness) {
      group = ILLNESS;
    } else {
      throw new IllegalArgumentException("no condition asks for " + word);
    }
    return group.only(facts, ((Enum<?>) word).ordinal());
  }

  /** Returns {@code facts} with whether the person is under monitoring. */
  public static long monitored(long facts, boolean monitored) {
    return MONITORED.only(facts, monitored ? 1 : 0);
  }

  /** Returns whether this holds for {@code facts} and an age in years, or {@link #UNKNOWN_AGE}. */
  public boolean holds(long facts, int age) {
    return (facts & ~allowed) == 0
        && (ageFrom == 0 || age >= ageFrom)
        && (ageBelow == Integer.MAX_VALUE || (age >= 0 && age < ageBelow));
  }

  /** Says when this holds, such as 三级医院，市域内或省内; both texts are empty where it always does. */
  public Text text() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Group group : GROUPS) {
      if ((allowed & group.mask()) != group.mask()) {
        String zhBetween = "，";
        String enBetween = ", ";
        for (int i = 0; i < group.size; i++) {
          if (((allowed >> (group.start + i)) & 1) == 1) {
            Text fact = fact(group, i);
            zh.append(zh.length() == 0 ? "" : zhBetween).append(fact.zh());
            en.append(en.length() == 0 ? "" : enBetween).append(fact.en());
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
    if (ageBelow < Integer.MAX_VALUE) {
      zh.append(zh.length() == 0 ? "" : "，").append("不满 ").append(ageBelow).append(" 周岁");
      en.append(en.length() == 0 ? "" : ", ").append("under ").append(ageBelow);
    }
    return Text.of(zh.toString(), en.toString());
  }

  private static Text fact(Group group, int index) {
    if (group == LEVEL) {
      return Text.of("一二三".charAt(index) + "级医院", "hospital of level " + (index + 1));
    }
    if (group == MONITORED) {
      return index == 1 ? Text.of("纳入监测", "monitored") : Text.of("未纳入监测", "not monitored");
    }
    Word[] words =
        group == PLACE
            ? Place.values()
            : group == REFERRAL
                ? Referral.values()
                : group == SCHEME ? Scheme.values() : Illness.values();
    return words[index].text();
  }

  boolean alwaysHolds() {
    return allowed == NOTHING_KNOWN && ageFrom == 0 && ageBelow == Integer.MAX_VALUE;
  }

  /**
   * Returns the names of what this asks for and {@code facts} and {@code age} do not tell; none if
   * what they do tell decides that this does not hold.
   */
  List<String> missing(long facts, int age) {
    List<String> missing = new ArrayList<>();
    for (Group group : GROUPS) {
      if ((facts & allowed & group.mask()) == 0) {
        return new ArrayList<>();
      }
      if ((facts & group.mask()) == group.mask() && (allowed & group.mask()) != group.mask()) {
        missing.add(group.name);
      }
    }
    if (age == UNKNOWN_AGE) {
      if (ageFrom > 0 || ageBelow < Integer.MAX_VALUE) {
        missing.add("age");
      }
    } else if (age < ageFrom || age >= ageBelow) {
      return new ArrayList<>();
    }
    return missing;
  }

  /** Says that {@code inputs}, named as a request names them, must be known. */
  static Text needs(Collection<String> inputs) {
    StringBuilder names = new StringBuilder();
    for (String input : inputs) {
      names.append(names.length() == 0 ? "" : ", ").append(input);
    }
    return Text.of("须先知道 " + names, "needs " + names);
  }

  /**
   * Returns what is wrong with {@code conditions}, of which exactly one must hold in every case, or
   * null.
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
      if (condition.ageBelow < Integer.MAX_VALUE) {
        ages.add(condition.ageBelow);
      }
    }
    int[] choice = new int[GROUPS.length];
    do {
      long facts = NOTHING_KNOWN;
      for (int i = 0; i < GROUPS.length; i++) {
        facts = GROUPS[i].only(facts, choice[i]);
      }
      for (int age : ages) {
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
    for (int i = 0; i < choice.length; i++) {
      if ((asked & GROUPS[i].mask()) != 0) {
        if (++choice[i] < GROUPS[i].size) {
          return true;
        }
        choice[i] = 0;
      }
    }
    return false;
  }

  private static String describe(int[] choice, int age) {
    return "level "
        + (choice[0] + 1)
        + ", "
        + Place.values()[choice[1]]
        + ", "
        + Referral.values()[choice[2]]
        + ", "
        + Scheme.values()[choice[3]]
        + ", "
        + Illness.values()[choice[4]]
        + ", monitored "
        + (choice[5] == 1)
        + ", age "
        + age;
  }

  private static final class Group {
    private final String name;
    private final int start;
    private final int size;

    Group(String name, int start, int size) {
      this.name = name;
      this.start = start;
      this.size = size;
    }

    Group next(String name, int size) {
      return new Group(name, end(), size);
    }

    int end() {
      return start + size;
    }

    long mask() {
      return ((1L << size) - 1) << start;
    }

    long only(long facts, int index) {
      return (facts & ~mask()) | (1L << (start + index));
    }
  }
}
