// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** All packs at hand, resolved by region and day. Safe for use by several threads. */
public final class Policies {
  private static final String NATION = "100000";

  private final PackSource source;
  private final ConcurrentMap<String, Period[]> resolved = new ConcurrentHashMap<>();

  private Policies(PackSource source) {
    this.source = source;
  }

  /** One region's policy between two changes of the packs it rests on. */
  private static final class Period {
    final Day from;
    final @Nullable Policy policy;

    Period(Day from, @Nullable Policy policy) {
      this.from = from;
      this.policy = policy;
    }
  }

  /**
   * The packs that the library carries. A region's packs are read when it is first asked for; keep
   * what this returns.
   */
  public static Policies builtIn() {
    return new Policies(new BuiltInPacks());
  }

  /** Reads all packs that the library carries, to be joined with others. */
  public static List<Pack> builtInPacks() {
    PackSource source = new BuiltInPacks();
    List<Pack> packs = new ArrayList<>();
    for (String region : source.regions()) {
      packs.addAll(source.packs(region));
    }
    return packs;
  }

  /**
   * Returns these packs, checked against each other and resolved.
   *
   * @throws PackException if one names a reading or series that none defines, if two packs of a
   *     region hold on the same day, or if the packs of a region leave a gap
   */
  public static Policies of(Collection<Pack> packs) {
    Policies policies = new Policies(new PackCollection(packs));
    for (String region : policies.source.regions()) {
      policies.requireReadings(region);
      policies.periods(region);
    }
    return policies;
  }

  /**
   * Returns these packs with {@code newer} on top: each stands in the place of the one of its
   * region and first day, and where two hold on a day, the one that began later does.
   *
   * @param region the code of the region that is asked for, for which all is checked
   * @throws PackException if one that {@code region} rests on names a reading or series that none
   *     defines, or they do not go together
   */
  public Policies with(String region, Collection<Pack> newer) {
    Policies policies = new Policies(new PackOverlay(source, newer));
    for (String each : lineage(region)) {
      policies.requireReadings(each);
    }
    policies.periods(region);
    return policies;
  }

  private void requireReadings(String region) {
    for (Pack pack : source.packs(region)) {
      for (Map.Entry<String, String> named : pack.readingPlaces().entrySet()) {
        boolean defined = false;
        for (String above : lineage(region)) {
          for (Pack other : source.packs(above)) {
            defined |= other.readings().containsKey(named.getKey());
          }
        }
        if (!defined) {
          throw pack.refused(
              named.getValue(),
              "reading " + named.getKey() + " is not defined: add it to readings here or above");
        }
      }
    }
  }

  /**
   * The region and those above it: county, city, province, nation, as the code's digits say (GB/T
   * 2260).
   */
  private static List<String> lineage(String region) {
    List<String> lineage = new ArrayList<>();
    lineage.add(region);
    for (String above :
        new String[] {region.substring(0, 4) + "00", region.substring(0, 2) + "0000", NATION}) {
      if (!lineage.contains(above)) {
        lineage.add(above);
      }
    }
    return lineage;
  }

  private Period[] periods(String region) {
    Period[] known = resolved.get(region);
    if (known != null) {
      return known;
    }
    // A code that no pack has is not kept: whoever asks for many would fill the memory with them.
    Period[] periods = source.regions().contains(region) ? resolve(region) : new Period[0];
    if (periods.length > 0) {
      resolved.put(region, periods);
    }
    return periods;
  }

  private Period[] resolve(String region) {
    List<Pack> own = source.packs(region);
    SortedSet<Day> changes = new TreeSet<>();
    for (String each : lineage(region)) {
      for (Pack pack : source.packs(each)) {
        changes.add(pack.validFrom());
        Day last = pack.validTo();
        if (last != null && last.isBefore(Day.END)) {
          changes.add(last.next());
        }
        for (Day end : pack.ends()) {
          changes.add(end.next());
        }
      }
    }
    List<Period> periods = new ArrayList<>();
    for (Day from : changes) {
      List<Pack> holding = holding(region, from);
      boolean benefits = false;
      for (Pack pack : holding) {
        benefits |= !pack.benefits().isEmpty();
      }
      // Where the packs that hold set no benefit, such as the nation's alone, there is no policy.
      Policy policy = benefits ? Policy.resolve(region, own.get(0).name(), holding, from) : null;
      periods.add(new Period(from, policy));
    }
    return periods.toArray(new Period[0]);
  }

  /** What holds in {@code region} on {@code day}, its own pack before those above it. */
  private List<Pack> holding(String region, Day day) {
    List<Pack> holding = new ArrayList<>();
    for (String each : lineage(region)) {
      Pack pack = holding(source.packs(each), day);
      if (pack != null) {
        holding.add(pack);
      }
    }
    return holding;
  }

  /**
   * The newest pack that has begun, if it still holds: a newer pack stands in the place of all
   * older ones.
   */
  private static @Nullable Pack holding(List<Pack> packs, Day day) {
    for (int i = packs.size() - 1; i >= 0; i--) {
      if (!packs.get(i).validFrom().isAfter(day)) {
        return packs.get(i).isIn(day) ? packs.get(i) : null;
      }
    }
    return null;
  }

  /**
   * What holds in {@code region} on {@code day}.
   *
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION} or {@link
   *     ProblemCode#DATE_NOT_COVERED}
   */
  public Policy on(String region, Day day) {
    Period[] periods = periods(region);
    for (int i = periods.length - 1; i >= 0; i--) {
      if (!periods[i].from.isAfter(day)) {
        Policy policy = periods[i].policy;
        if (policy != null) {
          return policy;
        }
        break;
      }
    }
    throw notCovered(region, periods);
  }

  /**
   * What holds in {@code region} when the benefit year begins, or when its first pack of that year
   * does.
   *
   * @throws InvalidInputException as {@link #on} does, pointing to the year
   */
  public Policy in(String region, int year) {
    try {
      return on(region, Day.firstOf(year));
    } catch (InvalidInputException first) {
      try {
        return on(region, Day.lastOf(year));
      } catch (InvalidInputException last) {
        throw last.code() == ProblemCode.DATE_NOT_COVERED
            ? new InvalidInputException(last.code(), "/year", last.remedy())
            : last;
      }
    }
  }

  private InvalidInputException notCovered(String region, Period[] periods) {
    StringBuilder days = new StringBuilder();
    boolean before = false;
    for (Period period : periods) {
      boolean holds = period.policy != null;
      if (holds && !before) {
        days.append(days.length() == 0 ? "from " : ", from ").append(period.from);
      } else if (!holds && before) {
        days.append(" to before ").append(period.from);
      }
      before = holds;
    }
    if (days.length() == 0) {
      return unknown(regions());
    }
    return new InvalidInputException(
        ProblemCode.DATE_NOT_COVERED,
        "/date",
        region + " has a policy " + days + ": choose such a day");
  }

  private static InvalidInputException unknown(List<String> known) {
    return new InvalidInputException(
        ProblemCode.UNKNOWN_REGION, "/region", "use one of " + known, known);
  }

  /** The codes of the regions that have a policy on some day, in order. */
  public List<String> regions() {
    List<String> regions = new ArrayList<>();
    for (String region : source.regions()) {
      if (hasPolicy(region)) {
        regions.add(region);
      }
    }
    return regions;
  }

  private boolean hasPolicy(String region) {
    for (Period period : periods(region)) {
      if (period.policy != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is on hand for {@code region} says nothing of the year of {@code today}: its last
   * pack has ended, or was last known to hold before.
   */
  public boolean isOutOfDate(String region, Day today) {
    Pack holding = holding(source.packs(region), today);
    Day lastKnown = holding == null ? null : holding.lastKnown();
    return holding == null
        || (lastKnown != null
            && Math.max(lastKnown.year(), holding.validFrom().year()) < today.year());
  }

  /** The codes of all regions that have a pack of their own, the nation's included, in order. */
  public List<String> packRegions() {
    return new ArrayList<>(source.regions());
  }

  /** The packs of {@code region} itself by first day; empty if there are none. */
  public List<Pack> packs(String region) {
    return source.packs(region);
  }

  /**
   * The packs that hold in {@code region} on {@code day}, its own before those above it. A region
   * whose packs never make a policy, since they set no benefit, has them all the same: the nation.
   *
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION} or {@link
   *     ProblemCode#DATE_NOT_COVERED}
   */
  public List<Pack> packs(String region, Day day) {
    if (!source.regions().contains(region)) {
      throw unknown(packRegions());
    }
    if (hasPolicy(region)) {
      return on(region, day).packs();
    }
    List<Pack> own = source.packs(region);
    if (holding(own, day) == null) {
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED,
          "/date",
          region + " has packs from " + own.get(0).validFrom() + ": choose such a day");
    }
    return Collections.unmodifiableList(holding(region, day));
  }
}
