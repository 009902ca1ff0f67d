// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.EnrollmentRules;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Effect;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import org.jspecify.annotations.Nullable;

/** Tells from a person's snapshot and the region's rules whether the person is covered on a day. */
final class Standings {
  private final EnrollmentRules rules;
  private final Resident resident;
  private final Day day;
  private final int year;
  private final @Nullable Insurance insurance;

  Standings(EnrollmentRules rules, Resident resident, Day day) {
    this.rules = rules;
    this.resident = resident;
    this.day = day;
    this.year = day.year();
    this.insurance = resident.insurance(year);
  }

  Standing standing() {
    if (insurance == null || insurance.status() == EnrollmentStatus.NOT_ENROLLED) {
      return notCovered(EnrollmentStatus.NOT_ENROLLED, notEnrolled());
    }
    if (insurance.status() == EnrollmentStatus.ENROLLED_ELSEWHERE) {
      return notCovered(
          EnrollmentStatus.ENROLLED_ELSEWHERE,
          Text.of(
              year + " 年在外地参保：由参保地支付，这里不予支付。请向参保地的经办机构查询。",
              "Insured elsewhere in "
                  + year
                  + ": what is paid comes from there, and nothing from here. Ask the agency there."));
    }
    return enrolled(insurance);
  }

  private Standing notCovered(EnrollmentStatus status, Text text) {
    return new Standing(status, scheme(), Standing.Coverage.NONE, null, Effect.NOT_COVERED, text);
  }

  private Scheme scheme() {
    return insurance == null ? resident.scheme() : insurance.scheme();
  }

  private Standing enrolled(Insurance enrolled) {
    Day first = Day.firstOf(year);
    Day last = Day.lastOf(year);
    Day paidOn = enrolled.paidOn();
    Waiting waiting = enrolled.scheme() == Scheme.RESIDENT ? waiting(enrolled) : null;
    Day from =
        waiting != null
            ? waiting.until()
            : paidOn != null && paidOn.isAfter(first) ? paidOn : first;
    Effect effect =
        !day.isBefore(from)
            ? Effect.COVERED
            : waiting == null ? Effect.NOT_COVERED : Effect.WAITING;
    return new Standing(
        EnrollmentStatus.ENROLLED,
        enrolled.scheme(),
        Standing.Coverage.of(from, last),
        waiting,
        effect,
        effect == Effect.COVERED
            ? covered(from, last)
            : waiting == null ? paidLate(from) : waits(waiting, last));
  }

  private @Nullable Waiting waiting(Insurance enrolled) {
    EnrollmentRules.Waiting rule = rules.waiting();
    Day paidOn = enrolled.paidOn();
    boolean late = enrolled.basis() == EnrollmentBasis.LATE || enrolled.missedYears() > 0;
    if (rule == null || paidOn == null || !late || isExempt(enrolled.basis())) {
      return null;
    }
    int months = rule.months(enrolled.missedYears(), enrolled.paidBackYears());
    return new Waiting(
        months, paidOn.plusMonths(months), rule.status() == Status.UNCHECKED, rule.cite());
  }

  /**
   * Whether one of the person's categories when the year begins, or {@code basis}, spares the wait.
   */
  private boolean isExempt(EnrollmentBasis basis) {
    for (Category category : resident.categories(Day.firstOf(year))) {
      if (rules.isExempt(category, basis)) {
        return true;
      }
    }
    return false;
  }

  private Text covered(Day from, Day to) {
    return Text.of(
        year + " 年已参保，待遇期 " + from + " 至 " + to + "。",
        "Enrolled for " + year + ", covered from " + from + " to " + to + ".");
  }

  private Text paidLate(Day from) {
    return Text.of(
        year + " 年的保费 " + from + " 才缴，从那天起享受待遇；之前的费用不予支付。",
        "The premium of "
            + year
            + " was paid on "
            + from
            + ": cover begins on that day, and nothing is paid for what was before.");
  }

  private Text waits(Waiting waiting, Day last) {
    String further = waiting.until().isAfter(last) ? "（须已缴下一年的保费）" : "";
    String furtherEn = waiting.until().isAfter(last) ? " (with the next year's premium paid)" : "";
    return Text.of(
        year
            + " 年已参保，但还在 "
            + waiting.months()
            + " 个月的待遇等待期：从 "
            + waiting.until()
            + " 起享受待遇"
            + further
            + "，之前的费用不予支付。依据："
            + waiting.cite()
            + (waiting.unchecked() ? "（未核对）。" : "。"),
        "Enrolled for "
            + year
            + ", but in the waiting period of "
            + waiting.months()
            + " months: cover begins on "
            + waiting.until()
            + furtherEn
            + ", and nothing is paid for what is before. Source: "
            + waiting.cite()
            + (waiting.unchecked() ? " (unchecked)." : "."));
  }

  private Text notEnrolled() {
    // Of a year that is still to come nothing can be on record before its premium is paid.
    Text what =
        insurance == null
            ? Text.of(
                "没有 " + year + " 年的参保记录；没有参保的，医保和医疗救助都不支付。",
                "Nothing is on record of "
                    + year
                    + ": for who is not enrolled neither insurance nor assistance pays.")
            : Text.of(
                year + " 年未参保，医保和医疗救助都不支付。",
                "Not enrolled for " + year + ": neither insurance nor assistance pays.");
    if (scheme() == Scheme.EMPLOYEE) {
      return joined(what, Text.of("请向单位或经办机构查询。", " Ask the employer or the agency (经办机构)."));
    }
    return joined(joined(what, premiumOf(insurance == null ? year : year + 1)), late());
  }

  private Text premiumOf(int next) {
    EnrollmentRules.Period period = rules.collection(next);
    String when = period == null ? "在集中缴费期内" : period.from() + " 至 " + period.to() + " ";
    String whenEn =
        period == null
            ? "in the collection period"
            : "from " + period.from() + " to " + period.to();
    return Text.of(
        when + "缴 " + next + " 年保费的，" + Day.firstOf(next) + " 起享受待遇。",
        " Who pays the premium of "
            + next
            + " "
            + whenEn
            + " is covered from "
            + Day.firstOf(next)
            + ".");
  }

  private Text late() {
    EnrollmentRules.Waiting rule = rules.waiting();
    if (isExempt(EnrollmentBasis.LATE)) {
      return Text.of(
          "期外参保的，困难群众不设等待期，请联系经办机构。",
          " The needy who enrol late do not wait: ask the agency (经办机构).");
    }
    if (rule == null) {
      return Text.of("期外能否参保，请向经办机构查询。", " Ask the agency (经办机构) about enrolling late.");
    }
    int months = rule.months(insurance == null ? 0 : insurance.missedYears(), 0);
    return Text.of(
        "期外参保的，缴费后至少等待 "
            + months
            + " 个月（"
            + rule.cite()
            + (rule.status() == Status.UNCHECKED ? "，未核对）。" : "）。"),
        " Who enrols late waits for at least "
            + months
            + " months ("
            + rule.cite()
            + (rule.status() == Status.UNCHECKED ? ", unchecked)." : ")."));
  }

  private static Text joined(Text first, Text second) {
    return Text.of(first.zh() + second.zh(), first.en() + second.en());
  }
}
