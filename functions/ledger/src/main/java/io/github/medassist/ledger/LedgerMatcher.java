// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The monthly match of the ledger with the lists of civil affairs and poverty alleviation
 * (辽医保[2019]8号 三(二)): who came, who left, who is missing, who is covered twice, whose category
 * changed.
 *
 * <p>The lists are kept in memory as references, about 210 bytes a person; the ledger is walked one
 * person at a time.
 */
public final class LedgerMatcher {
  private static final DepartmentLists.ListedPerson NOT_LISTED = new DepartmentLists.ListedPerson();

  private final ResidentRepository residents;
  private final CoveredRegions covered;
  private final Identity identity;
  private final Clock clock;

  @Inject
  LedgerMatcher(
      ResidentRepository residents, CoveredRegions covered, Identity identity, Settings settings) {
    this.residents = residents;
    this.covered = covered;
    this.identity = identity;
    this.clock = settings.clock();
  }

  /**
   * Compares.
   *
   * <p>A list with the column 行政区划代码 speaks for the regions that it names, one without for all that
   * the agency covers. Who is on no ledger is reported and never entered: that is the import's to
   * do. Who is covered twice is reported and left to people: of several categories the best single
   * one counts (A17).
   *
   * @param files one file a department, of one department or of both
   * @param on the day for which the lists hold
   * @param apply whether to enter who came, left and changed, from {@code on} on; nothing is
   *     entered if a row of a list cannot be read, since its person would seem to have left
   * @param report what takes the findings
   * @param progress what is told the number of people so far
   * @throws io.github.medassist.core.problem.InvalidInputException if the agency covers no region
   * @throws IOException if a file cannot be read or is no such list, or the report not be written
   */
  public MatchResult run(
      Agency agency,
      Map<Department, Path> files,
      Day on,
      boolean apply,
      MatchReport report,
      LongConsumer progress)
      throws IOException {
    List<String> regions = covered.by(agency);
    DepartmentLists lists = DepartmentLists.read(files, agency, identity);
    boolean entering = apply && lists.refused().isEmpty();
    Map<Finding.Kind, Long> found = new EnumMap<>(Finding.Kind.class);
    long people = 0;
    long changed = 0;
    for (String region : residents.inhabited(regions)) {
      Set<Category> spoken = lists.spokenFor(region);
      for (Iterator<ResidentItem> in = residents.in(region).iterator(); in.hasNext(); ) {
        ResidentItem item = in.next();
        // Opened for everybody, reported or not: under another key nothing may be entered.
        Basics person = IdentityOpener.of(item, identity);
        DepartmentLists.ListedPerson listed = lists.people().get(item.ref());
        if (listed != null) {
          listed.met = true;
        }
        Difference difference = Difference.of(item.resident(), listed, spoken, on);
        for (Finding.Kind kind : kinds(difference, listed)) {
          report.add(finding(kind, item, person, difference, listed));
          found.merge(kind, 1L, Long::sum);
        }
        if (entering && difference.kind() != null && enter(item.ref(), listed, spoken, on)) {
          changed++;
        }
        progress.accept(++people);
      }
    }
    for (Map.Entry<String, DepartmentLists.ListedPerson> each : lists.people().entrySet()) {
      DepartmentLists.ListedPerson listed = each.getValue();
      if (!listed.met) {
        report.add(missing(Finding.Kind.MISSING, each.getKey(), listed));
        found.merge(Finding.Kind.MISSING, 1L, Long::sum);
        if (isTwice(listed)) {
          report.add(missing(Finding.Kind.TWICE, each.getKey(), listed));
          found.merge(Finding.Kind.TWICE, 1L, Long::sum);
        }
      }
    }
    return new MatchResult(on, people, lists.people().size(), found, changed, lists.refused());
  }

  /**
   * How the ledger and the lists differ about one person.
   *
   * @param ledger the categories held on the day that the lists speak for
   * @param lists the categories listed
   */
  private record Difference(EnumSet<Category> ledger, EnumSet<Category> lists) {
    static Difference of(
        Resident resident,
        DepartmentLists.@Nullable ListedPerson listed,
        Set<Category> spoken,
        Day on) {
      EnumSet<Category> ledger = EnumSet.noneOf(Category.class);
      ledger.addAll(resident.categories(on));
      ledger.retainAll(spoken);
      return new Difference(
          ledger, listed == null ? EnumSet.noneOf(Category.class) : listed.categories);
    }

    Set<Category> come() {
      return without(lists, ledger);
    }

    Set<Category> gone() {
      return without(ledger, lists);
    }

    private static Set<Category> without(EnumSet<Category> all, Set<Category> some) {
      EnumSet<Category> rest = all.clone();
      rest.removeAll(some);
      return rest;
    }

    Finding.@Nullable Kind kind() {
      if (come().isEmpty()) {
        return gone().isEmpty() ? null : Finding.Kind.LEFT;
      }
      return gone().isEmpty() ? Finding.Kind.CAME : Finding.Kind.CHANGED;
    }
  }

  private static Set<Finding.Kind> kinds(
      Difference difference, DepartmentLists.@Nullable ListedPerson listed) {
    Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
    Finding.Kind kind = difference.kind();
    if (kind != null) {
      kinds.add(kind);
    }
    if (listed != null && isTwice(listed)) {
      kinds.add(Finding.Kind.TWICE);
    }
    return kinds;
  }

  /** Who is lifted out of poverty for good is assisted under the other category alone. */
  private static boolean isTwice(DepartmentLists.ListedPerson listed) {
    EnumSet<Category> assisted = listed.categories.clone();
    assisted.remove(Category.LIFTED_OUT_OF_POVERTY);
    return listed.repeated || assisted.size() > 1;
  }

  private static Finding finding(
      Finding.Kind kind,
      ResidentItem item,
      @Nullable Basics person,
      Difference difference,
      DepartmentLists.@Nullable ListedPerson listed) {
    return new Finding(
        kind,
        item.region(),
        item.ref(),
        person,
        difference.ledger(),
        difference.lists(),
        rows(listed == null ? NOT_LISTED : listed));
  }

  private static Finding missing(
      Finding.Kind kind, String ref, DepartmentLists.ListedPerson listed) {
    return new Finding(
        kind,
        listed.region,
        ref,
        null,
        EnumSet.noneOf(Category.class),
        listed.categories,
        rows(listed));
  }

  private static Map<Department, Integer> rows(DepartmentLists.ListedPerson listed) {
    Map<Department, Integer> rows = new EnumMap<>(Department.class);
    for (Department department : Department.values()) {
      if (listed.rows[department.ordinal()] > 0) {
        rows.put(department, listed.rows[department.ordinal()]);
      }
    }
    return rows;
  }

  /** Whether the record was changed: not so if somebody else has done so meanwhile. */
  private boolean enter(
      String ref, DepartmentLists.@Nullable ListedPerson listed, Set<Category> spoken, Day on) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem item = residents.item(ref);
      if (item == null) {
        return false;
      }
      Resident resident = item.resident();
      Difference difference = Difference.of(resident, listed, spoken, on);
      if (difference.kind() == null) {
        return false;
      }
      List<Membership> after =
          Memberships.changed(resident.categories(), difference.come(), difference.gone(), on);
      String now = Settings.instant(clock);
      if (residents.replace(item.with(resident.with(after, now)))) {
        return true;
      }
    }
  }
}
