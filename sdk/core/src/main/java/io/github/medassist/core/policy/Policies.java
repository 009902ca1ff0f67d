// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.region.Region;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * All packs at hand, resolved by region and day. A place of the national list that has no packs
 * answers from the nearest above that has. Safe for use by several threads.
 */
public final class Policies implements RegionPage.Packs {
  private static final Period[] NONE = new Period[0];

  private final PackSource source;

  /** By the region that has the packs, never by one that answers from them: those are thousands. */
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

    boolean hasBenefits() {
      return policy != null && !policy.isFrame();
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
    for (String each : Regions.lineage(region)) {
      policies.requireReadings(each);
    }
    policies.periods(region);
    return policies;
  }

  private void requireReadings(String region) {
    for (Pack pack : source.packs(region)) {
      for (Map.Entry<String, String> named : pack.readingPlaces().entrySet()) {
        boolean defined = false;
        for (String above : Regions.lineage(region)) {
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
   * The code of the region whose packs answer for {@code region}: its own or the nearest above's
   * (county, city, province, nation), or null if it is no place and has no packs.
   */
  @Override
  public @Nullable String answering(String region) {
    Set<String> withPacks = source.regions();
    if (withPacks.contains(region)) {
      return region;
    }
    Region place = Regions.national().find(region);
    if (place == null) {
      return null;
    }
    for (String above : Regions.lineage(place.code())) {
      if (withPacks.contains(above)) {
        return above;
      }
    }
    return null;
  }

  private Period[] periods(String region) {
    Period[] known = resolved.get(region);
    if (known != null) {
      return known;
    }
    String answering = answering(region);
    if (answering == null) {
      return NONE;
    }
    known = resolved.get(answering);
    if (known == null) {
      known = resolve(answering);
      resolved.put(answering, known);
    }
    return known;
  }

  private Period[] resolve(String region) {
    List<Pack> own = source.packs(region);
    SortedSet<Day> changes = new TreeSet<>();
    for (String each : Regions.lineage(region)) {
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
      Policy policy =
          holding.isEmpty() ? null : Policy.resolve(region, own.get(0).name(), holding, from);
      periods.add(new Period(from, policy));
    }
    return periods.toArray(new Period[0]);
  }

  /** What holds in {@code region} on {@code day}, its own pack before those above it. */
  private List<Pack> holding(String region, Day day) {
    List<Pack> holding = new ArrayList<>();
    for (String each : Regions.lineage(region)) {
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
   * What holds in {@code region} on {@code day}; where no region's own benefits do, what the nation
   * asks of all.
   *
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION} or {@link
   *     ProblemCode#DATE_NOT_COVERED}
   */
  public Policy on(String region, Day day) {
    Period[] periods = periods(region);
    Period period = at(periods, day);
    Policy policy = period == null ? null : period.policy;
    if (policy != null && (!policy.isFrame() || isFramed(policy, region))) {
      return policy;
    }
    throw notCovered(region, periods);
  }

  /** Whether {@code policy} is the nation's frame, and {@code region} one of the places below. */
  private static boolean isFramed(Policy policy, String region) {
    return !policy.benefits().isEmpty()
        && !region.equals(Regions.NATION)
        && Regions.national().find(region) != null;
  }

  private static @Nullable Period at(Period[] periods, Day day) {
    for (int i = periods.length - 1; i >= 0; i--) {
      if (!periods[i].from.isAfter(day)) {
        return periods[i];
      }
    }
    return null;
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

  /**
   * What is set in {@code region} for a benefit year, be it without any benefit: what {@link #in}
   * has; else what the nation or another region above sets beside benefits; else nothing.
   *
   * @param recorded whether something is on record of that year, which is told in any case
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION}; or with {@link
   *     ProblemCode#DATE_NOT_COVERED}, pointing to the year, if no pack holds in a year of which
   *     nothing is on record
   */
  public Policy frame(String region, int year, boolean recorded) {
    Period[] periods = periods(region);
    if (periods.length == 0) {
      throw unknown(regions());
    }
    Period first = at(periods, Day.firstOf(year));
    Period last = at(periods, Day.lastOf(year));
    for (Period period : new Period[] {first, last}) {
      if (period != null && period.policy != null && period.hasBenefits()) {
        return period.policy;
      }
    }
    for (Period period : new Period[] {first, last}) {
      if (period != null && period.policy != null) {
        return period.policy;
      }
    }
    if (recorded) {
      return Policy.nothing(region, name(region), Day.firstOf(year));
    }
    InvalidInputException refused = notCovered(region, periods);
    throw new InvalidInputException(ProblemCode.DATE_NOT_COVERED, "/year", refused.remedy());
  }

  private InvalidInputException notCovered(String region, Period[] periods) {
    if (periods.length == 0) {
      return unknown(regions());
    }
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    boolean before = false;
    for (Period period : periods) {
      boolean holds = period.hasBenefits();
      if (holds && !before) {
        zh.append(zh.length() == 0 ? "自 " : "、自 ").append(period.from).append(" 起");
        en.append(en.length() == 0 ? "from " : ", from ").append(period.from);
      } else if (!holds && before) {
        zh.append("至 ").append(period.from).append(" 之前");
        en.append(" to before ").append(period.from);
      }
      before = holds;
    }
    if (en.length() == 0) {
      List<String> places = places(regions());
      return new InvalidInputException(
          ProblemCode.UNKNOWN_REGION,
          "/region",
          Text.of(
              "本系统收录的文件没有规定该地区或其上级地区的待遇，只有 " + places + " 的；请咨询经办机构",
              "no document here sets benefits for this region or one above it, but for "
                  + places
                  + ": ask the agency"),
          places);
    }
    return new InvalidInputException(
        ProblemCode.DATE_NOT_COVERED,
        "/date",
        Text.of(
            region + " " + zh + "有政策，请选择其中的日期",
            region + " has a policy " + en + ": choose such a day"));
  }

  /** Offers those of {@code known} that are real places. */
  private InvalidInputException unknown(List<String> known) {
    List<String> places = places(known);
    return new InvalidInputException(
        ProblemCode.UNKNOWN_REGION,
        "/region",
        Text.of(
            "请填写全国行政区划代码，六位数字，可用 GET /v1/regions?name= 按名称查找；已收录文件的地区：" + places,
            "use a code of the national list, six digits: GET /v1/regions?name= finds one by name; "
                + places
                + " have documents here"),
        places);
  }

  private List<String> places(List<String> regions) {
    List<String> places = new ArrayList<>();
    for (String each : regions) {
      if (!isSample(each)) {
        places.add(each);
      }
    }
    return places;
  }

  /** Whether the packs of {@code region} say that it is made up: such is no place to live in. */
  public boolean isSample(String region) {
    List<Pack> packs = source.packs(region);
    return !packs.isEmpty() && packs.get(0).isSample();
  }

  /**
   * The name of {@code region}: its packs' if it has some, else that of the national list, which is
   * Chinese, with the code; else the code.
   */
  @Override
  public Text name(String region) {
    Set<String> withPacks = source.regions();
    Region place = withPacks.contains(region) ? null : Regions.national().find(region);
    String code = place == null ? region : place.code();
    if (withPacks.contains(code)) {
      return source.packs(code).get(0).name();
    }
    return place == null
        ? Text.of(code, code)
        : Text.of(place.name(), place.name() + " (" + code + ")");
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
      if (period.hasBenefits()) {
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
    return holding == null || today.isAfter(holding.spokenOf());
  }

  /** The codes of all regions that have a pack of their own, the nation's included, in order. */
  public List<String> packRegions() {
    return new ArrayList<>(source.regions());
  }

  /**
   * The codes of all regions that may insure somebody, in order: those of places, and those that
   * have packs.
   */
  public List<String> knownRegions() {
    SortedSet<String> known = new TreeSet<>(source.regions());
    known.addAll(Regions.national().insuring());
    return new ArrayList<>(known);
  }

  /** The packs of {@code region} itself by first day; empty if there are none. */
  public List<Pack> packs(String region) {
    return source.packs(region);
  }

  /**
   * The packs that hold in {@code region} on {@code day}, its own before those above it, whether
   * they set a benefit or not.
   *
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION} or {@link
   *     ProblemCode#DATE_NOT_COVERED}
   */
  public List<Pack> packs(String region, Day day) {
    Period[] periods = periods(region);
    if (periods.length == 0) {
      throw unknown(packRegions());
    }
    Period period = at(periods, day);
    if (period == null || period.policy == null) {
      InvalidInputException refused = notCovered(region, periods);
      if (refused.code() == ProblemCode.DATE_NOT_COVERED) {
        throw refused;
      }
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED,
          "/date",
          Text.of(
              region + " 的政策包自 " + periods[0].from + " 起有效，请选择此后的日期",
              region + " has packs from " + periods[0].from + ": choose such a day"));
    }
    return period.policy.packs();
  }
}
