// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.alert;

import io.github.medassist.core.policy.AlertRules;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers whether a person's year has reached its threshold, as {@link Quotas} counts it. */
public final class Alerts {
  private final Policies policies;
  private final Quotas quotas;

  /** Makes it over {@code policies}. */
  public Alerts(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
    this.quotas = new Quotas(policies);
  }

  /**
   * The alert of a year, or null if its threshold is not reached or no document here has one for
   * the person.
   *
   * @param today the day it is in China
   * @param toldOn when it is told, as an ISO date and time with offset
   */
  public @Nullable Alert in(int year, Resident resident, Day today, String toldOn) {
    Quota quota;
    AlertRules rules;
    try {
      quota = quotas.in(year, resident, today);
      rules = policies.in(resident.region(), year).alerts();
    } catch (InvalidInputException e) {
      // No policy for that region or year: no threshold is known.
      return null;
    }
    Quota.Alert alert = quota.alert();
    if (rules == null || alert == null || alert.threshold() == null) {
      return null;
    }
    if (!Boolean.TRUE.equals(alert.reached())) {
      return null;
    }
    return new Alert(
        new Alert.Person(resident.ref(), null, null),
        new Alert.Insured(resident.region(), quota.category(), resident.scheme()),
        year,
        new Alert.Threshold(alert.threshold(), rules.to(), alert.readings(), alert.cite()),
        resident.asOf(),
        toldOn,
        Alert.figures(rules.care(), resident.account(year)));
  }
}
