// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import io.github.medassist.core.policy.Application;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Referral;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Under which category a person may apply for a grant, and which cost it is over: the months before
 * the application, and nothing from before the last grant's application, whose cost was granted
 * then or never (A16). Known from the snapshot alone.
 */
public final class GrantWindow {
  final Resident resident;
  final Policy policy;
  final Day application;
  final Category category;
  final Standing standing;
  private final Set<Care> care;
  private final Day from;
  private final boolean open;

  private GrantWindow(
      Resident resident,
      Policy policy,
      Day application,
      Category category,
      Set<Care> care,
      Day from,
      boolean open) {
    this.resident = resident;
    this.policy = policy;
    this.application = application;
    this.category = category;
    this.standing = resident.standing(policy, application);
    this.care = care;
    this.from = from;
    this.open = open;
  }

  /**
   * The window of {@code resident}.
   *
   * @throws InvalidInputException if the region provides for no grant on that day, or the person's
   *     category is granted directly
   */
  static GrantWindow of(Resident resident, Policy policy, Day application) {
    Application rules = policy.application();
    List<Category> held = resident.categories(application);
    Category category = null;
    Set<Care> care = EnumSet.noneOf(Care.class);
    boolean open = rules != null && rules.unknown() != null;
    if (open) {
      // Who has no category can be recognised as impoverished by illness when applying.
      Category first = held.get(0);
      category = first == Category.NONE ? Category.IMPOVERISHED_BY_ILLNESS : first;
      care = EnumSet.allOf(Care.class);
    }
    for (Benefit benefit : policy.benefits()) {
      for (Category each : Category.values()) {
        boolean may = held.contains(each) || held.contains(Category.NONE);
        if (!open
            && may
            && (category == null || category == each)
            && isOnApplication(benefit, each)) {
          category = each;
          care.addAll(benefit.care());
        }
      }
    }
    if (rules == null || category == null) {
      throw new InvalidInputException(
          ProblemCode.NO_APPLICATION,
          "/application",
          Text.of(
              "此人的身份类别在结算时直接救助，或不予救助，请改为估算一次就医的待遇",
              "the person's category is granted at the till, or not at all: ask for a visit's"
                  + " estimate"));
    }
    Day from = open ? firstOnRecord(resident) : application.plusMonths(-rules.months());
    for (GrantOnApplication before : resident.grantsOnApplication()) {
      from = later(from, before.application());
    }
    return new GrantWindow(resident, policy, application, category, care, from, open);
  }

  /** Where no document says how far back a grant goes, all that is on record may be part of it. */
  private static Day firstOnRecord(Resident resident) {
    List<Integer> years = resident.years();
    return Day.firstOf(years.isEmpty() ? Day.END.year() : years.get(0));
  }

  private static Day later(Day one, Day other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isOnApplication(Benefit benefit, Category category) {
    for (Rule<Terms> rule : benefit.terms().rules(category)) {
      if (rule.onApplication()) {
        return true;
      }
    }
    return false;
  }

  /** The first day whose cost it is over; the day of application where there is none. */
  public Day from() {
    return from.isAfter(application) ? application : from;
  }

  /** The last day whose cost it is over; before {@link #from} where there is none. */
  public Day to() {
    return application.previous();
  }

  /** Whether there may be cost that it is over. */
  public boolean hasDays() {
    return from.isBefore(application);
  }

  /**
   * Whether what a grant would be depends on the settlements of the window: not for one who is not
   * covered, nor where no document states a figure.
   */
  public boolean dependsOnSettlements() {
    return hasDays() && standing.isCovered() && !open;
  }

  /** Whether {@code posting} counts. */
  boolean counts(Posting posting) {
    Day date = posting.date();
    // Whoever went without a referral has no assistance for it, on application either (A14).
    return !date.isBefore(from)
        && date.isBefore(application)
        && care.contains(posting.care())
        && posting.referral() != Referral.NOT_REFERRED;
  }
}
