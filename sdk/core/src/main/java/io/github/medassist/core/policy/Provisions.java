// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the documents of a region, or those of several above each other, set. */
final class Provisions {
  static final Provisions NONE =
      new Provisions(
          Collections.<String, Series>emptyMap(),
          Collections.<Benefit>emptyList(),
          EnrollmentRules.NONE,
          null,
          Collections.<Note>emptyList(),
          Collections.<Note>emptyList(),
          null);

  final Map<String, Series> series;
  final List<Benefit> benefits;
  final EnrollmentRules enrollment;
  final @Nullable AlertRules alerts;
  final List<Note> services;
  final List<Note> notes;
  final @Nullable Application application;

  Provisions(
      Map<String, Series> series,
      List<Benefit> benefits,
      EnrollmentRules enrollment,
      @Nullable AlertRules alerts,
      List<Note> services,
      List<Note> notes,
      @Nullable Application application) {
    this.series = series;
    this.benefits = benefits;
    this.enrollment = enrollment;
    this.alerts = alerts;
    this.services = services;
    this.notes = notes;
    this.application = application;
  }

  /** These with those of the region below, which take the place of what they replace. */
  Provisions replacedBy(Provisions below) {
    Map<String, Series> allSeries = new HashMap<>(series);
    allSeries.putAll(below.series);
    Map<String, Benefit> allBenefits = new LinkedHashMap<>();
    for (Benefit benefit : benefits) {
      if (!benefit.isFrame() || below.benefits.isEmpty()) {
        allBenefits.put(benefit.id(), benefit);
      }
    }
    for (Benefit benefit : below.benefits) {
      Benefit above = allBenefits.get(benefit.id());
      allBenefits.put(benefit.id(), above == null ? benefit : above.replacedBy(benefit));
    }
    Map<String, Note> allServices = new LinkedHashMap<>();
    for (Note service : joined(services, below.services)) {
      allServices.put(service.id(), service);
    }
    AlertRules ownAlerts = below.alerts;
    return new Provisions(
        allSeries,
        new ArrayList<>(allBenefits.values()),
        enrollment.replacedBy(below.enrollment),
        alerts == null || ownAlerts == null
            ? (ownAlerts == null ? alerts : ownAlerts)
            : alerts.replacedBy(ownAlerts),
        new ArrayList<>(allServices.values()),
        joined(notes, below.notes),
        below.application == null ? application : below.application);
  }

  /** What of these holds on {@code day}, where some rules end before it. */
  Provisions on(Day day) {
    List<Benefit> holding = new ArrayList<>();
    for (Benefit benefit : benefits) {
      holding.add(benefit.with(benefit.terms().on(day), benefit.poolIds()));
    }
    return new Provisions(
        series,
        holding,
        enrollment.on(day),
        alerts == null ? null : alerts.on(day),
        services,
        notes,
        application);
  }

  Provisions with(List<Benefit> other) {
    return new Provisions(series, other, enrollment, alerts, services, notes, application);
  }

  private static List<Note> joined(List<Note> above, List<Note> below) {
    List<Note> joined = new ArrayList<>(above);
    joined.addAll(below);
    return joined;
  }
}
