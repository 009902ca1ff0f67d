// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import java.util.List;
import java.util.Set;

/** From which yearly burden on a person's name is passed on, and to whom. */
public final class AlertRules {
  private final Set<Care> care;
  private final List<Text> to;
  private final ByCategory<Long> threshold;

  AlertRules(Set<Care> care, List<Text> to, ByCategory<Long> threshold) {
    this.care = care;
    this.to = to;
    this.threshold = threshold;
  }

  AlertRules replacedBy(AlertRules below) {
    return new AlertRules(below.care, below.to, threshold.replacedBy(below.threshold));
  }

  AlertRules on(Day day) {
    return new AlertRules(care, to, threshold.on(day));
  }

  /** The kinds of care whose own payment counts. */
  public Set<Care> care() {
    return care;
  }

  /** Who is told. */
  public List<Text> to() {
    return to;
  }

  /** The thresholds in fen of a year's own payment, by category; reached at or above. */
  public ByCategory<Long> threshold() {
    return threshold;
  }
}
