package io.github.medassist.core.policy;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All packs at hand, resolved by region and day. Immutable and safe for use by several threads. */
public final class Policies {
  private static final String BUILT_IN = "packs/";

  private final SortedMap<String, List<Pack>> packs;
  private final Map<String, Period[]> periods;

  private Policies(SortedMap<String, List<Pack>> packs, Map<String, Period[]> periods) {
    this.packs = packs;
    this.periods = periods;
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
   * Returns the packs that the library carries.
   *
   * <p>Each call reads them anew; keep what it returns.
   */
  public static Policies builtIn() {
    return of(builtInPacks());
  }

  /** Returns the packs that the library carries, unresolved, to be joined with others. */
  public static List<Pack> builtInPacks() {
    List<Pack> packs = new ArrayList<>();
    for (String path : new String(resource("index.txt"), StandardCharsets.UTF_8).split("\n")) {
      String file = path.trim() + ".json";
      packs.add(Pack.read(file, resource(file)));
    }
    return packs;
  }

  private static byte[] resource(String path) {
    try (InputStream in = Policies.class.getResourceAsStream(BUILT_IN + path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the built-in pack " + path + " is missing: keep the jar's resources when shrinking", e);
    }
  }

  /**
   * Returns these packs, checked against each other and resolved.
   *
   * @throws PackException if one names a reading or series that none defines, if two packs of a
   *     region hold on the same day, or if the packs of a region leave a gap
   */
  public static Policies of(Collection<Pack> packs) {
    SortedMap<String, List<Pack>> byRegion = new TreeMap<>();
    for (Pack pack : packs) {
      List<Pack> sameRegion = byRegion.get(pack.region());
      if (sameRegion == null) {
        sameRegion = new ArrayList<>();
        byRegion.put(pack.region(), sameRegion);
      }
      insert(sameRegion, pack);
    }
    Map<String, Period[]> periods = new HashMap<>();
    for (String region : byRegion.keySet()) {
      requireReadings(byRegion, region);
      periods.put(region, periods(byRegion, region));
    }
    return new Policies(byRegion, periods);
  }

  private static void insert(List<Pack> packs, Pack pack) {
    int at = packs.size();
    while (at > 0 && packs.get(at - 1).validFrom().isAfter(pack.validFrom())) {
      at--;
    }
    Pack before = at > 0 ? packs.get(at - 1) : null;
    if (before != null
        && (before.validFrom().equals(pack.validFrom())
            || (before.validTo() != null && before.isIn(pack.validFrom())))) {
      throw pack.refused(
          "/validFrom", before + " holds on that day too: end it earlier with validTo");
    }
    if (at < packs.size() && pack.validTo() != null && pack.isIn(packs.get(at).validFrom())) {
      throw pack.refused("/validTo", packs.get(at) + " holds by then: end this one earlier");
    }
    packs.add(at, pack);
  }

  private static void requireReadings(Map<String, List<Pack>> byRegion, String region) {
    for (Pack pack : packsOf(byRegion, region)) {
      for (Map.Entry<String, String> named : pack.readingPlaces().entrySet()) {
        boolean defined = false;
        for (String above : lineage(region)) {
          for (Pack other : packsOf(byRegion, above)) {
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

  private static List<Pack> packsOf(Map<String, List<Pack>> byRegion, String region) {
    List<Pack> packs = byRegion.get(region);
    return packs == null ? Collections.<Pack>emptyList() : packs;
  }

  /**
   * The region and those above it: county, city, province, nation, as the code's digits say (GB/T
   * 2260).
   */
  private static List<String> lineage(String region) {
    List<String> lineage = new ArrayList<>();
    lineage.add(region);
    for (String above :
        new String[] {region.substring(0, 4) + "00", region.substring(0, 2) + "0000", "100000"}) {
      if (!lineage.contains(above)) {
        lineage.add(above);
      }
    }
    return lineage;
  }

  private static Period[] periods(Map<String, List<Pack>> byRegion, String region) {
    TreeMap<Day, Boolean> changes = new TreeMap<>();
    for (String each : lineage(region)) {
      for (Pack pack : packsOf(byRegion, each)) {
        changes.put(pack.validFrom(), true);
        Day last = pack.validTo();
        if (last != null) {
          changes.put(last.next(), true);
        }
      }
    }
    List<Period> periods = new ArrayList<>();
    for (Day from : changes.keySet()) {
      List<Pack> holding = new ArrayList<>();
      for (String each : lineage(region)) {
        List<Pack> candidates = packsOf(byRegion, each);
        for (int i = candidates.size() - 1; i >= 0; i--) {
          if (!candidates.get(i).validFrom().isAfter(from)) {
            if (candidates.get(i).isIn(from)) {
              holding.add(candidates.get(i));
            }
            break;
          }
        }
      }
      periods.add(new Period(from, policy(byRegion, region, holding)));
    }
    return periods.toArray(new Period[0]);
  }

  /**
   * Returns the policy, or null where the packs that hold, such as the nation's alone, set no
   * benefit.
   */
  private static @Nullable Policy policy(
      Map<String, List<Pack>> byRegion, String region, List<Pack> holding) {
    boolean benefits = false;
    for (Pack pack : holding) {
      benefits |= !pack.benefits().isEmpty();
    }
    return benefits
        ? Policy.resolve(region, packsOf(byRegion, region).get(0).name(), holding)
        : null;
  }

  /**
   * Returns what holds in {@code region} on {@code day}.
   *
   * @throws InvalidInputException with {@link ProblemCode#UNKNOWN_REGION} or {@link
   *     ProblemCode#DATE_NOT_COVERED}
   */
  public Policy on(String region, Day day) {
    Period[] all = periods.get(region);
    if (all != null) {
      for (int i = all.length - 1; i >= 0; i--) {
        Policy policy = all[i].policy;
        if (!all[i].from.isAfter(day)) {
          if (policy != null) {
            return policy;
          }
          break;
        }
      }
    }
    throw notCovered(region, all);
  }

  /**
   * Returns what holds in {@code region} when the benefit year begins, or when its first pack of
   * that year does.
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

  private InvalidInputException notCovered(String region, Period @Nullable [] all) {
    StringBuilder days = new StringBuilder();
    if (all != null) {
      for (int i = 0; i < all.length; i++) {
        boolean starts = all[i].policy != null && (i == 0 || all[i - 1].policy == null);
        boolean ends = all[i].policy == null && i > 0 && all[i - 1].policy != null;
        if (starts) {
          days.append(days.length() == 0 ? "" : ", ").append("from ").append(all[i].from);
        } else if (ends) {
          days.append(" to before ").append(all[i].from);
        }
      }
    }
    if (days.length() == 0) {
      List<String> known = regions();
      return new InvalidInputException(
          ProblemCode.UNKNOWN_REGION, "/region", "use one of " + known, known);
    }
    return new InvalidInputException(
        ProblemCode.DATE_NOT_COVERED,
        "/date",
        region + " has a policy " + days + ": choose such a day");
  }

  /** Returns the codes of the regions that have a policy on some day, in order. */
  public List<String> regions() {
    List<String> regions = new ArrayList<>();
    for (String region : packs.keySet()) {
      for (Period period : periodsOf(region)) {
        if (period.policy != null) {
          regions.add(region);
          break;
        }
      }
    }
    return regions;
  }

  private Period[] periodsOf(String region) {
    Period[] all = periods.get(region);
    return all == null ? new Period[0] : all;
  }

  /** Returns the packs of {@code region} itself by first day; empty if there are none. */
  public List<Pack> packs(String region) {
    return Collections.unmodifiableList(packsOf(packs, region));
  }

  /**
   * Returns the codes of all regions that have a pack of their own, the nation's included, in
   * order.
   */
  public List<String> packRegions() {
    return new ArrayList<>(packs.keySet());
  }
}
