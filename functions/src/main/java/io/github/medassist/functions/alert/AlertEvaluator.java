// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.Alerts;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.config.Instants;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.AlertRepository;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Decides which alerts stand after a snapshot has changed.
 *
 * <p>A change in the stream only says where to look. What is decided is decided from the snapshot
 * that is on record, and written in one transaction that requires it to be there still. So a change
 * that comes twice, late or out of order finds what is true now and changes nothing.
 */
final class AlertEvaluator {
  private final AlertRepository repository;
  private final ResidentRepository residents;
  private final Alerts alerts;
  private final RequestDates dates;
  private final Clock clock;

  @Inject
  AlertEvaluator(
      AlertRepository repository,
      ResidentRepository residents,
      Alerts alerts,
      RequestDates dates,
      Settings settings) {
    this.repository = repository;
    this.residents = residents;
    this.alerts = alerts;
    this.dates = dates;
    this.clock = settings.clock();
  }

  /**
   * Decides anew for each year in which {@code after} has reached a threshold, or the person has
   * paid less than {@code before}: in no other can an alert begin or end.
   */
  void evaluate(@Nullable ResidentItem before, ResidentItem after) {
    if (before != null && before.record().equals(after.record())) {
      return;
    }
    Resident was = before == null ? null : before.resident();
    Resident is = after.resident();
    TreeSet<Integer> years = new TreeSet<>(is.years());
    if (was != null) {
      years.addAll(was.years());
    }
    Day day = dates.day();
    for (int year : years) {
      if ((was != null && hasSunk(was.account(year), is.account(year)))
          || alerts.in(year, is, day, Instants.now(clock)) != null) {
        decide(is.ref(), year);
      }
    }
  }

  private static boolean hasSunk(Account from, Account to) {
    for (Care care : Care.values()) {
      if (to.ownPayment(care) < from.ownPayment(care)) {
        return true;
      }
    }
    return false;
  }

  private void decide(String ref, int year) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem person = residents.item(ref);
      if (person == null) {
        return;
      }
      List<AlertItem> changes = changes(person, year);
      if (changes.isEmpty() || repository.write(person, changes)) {
        return;
      }
    }
  }

  /** The alerts of the year that begin or end with this snapshot. */
  private List<AlertItem> changes(ResidentItem person, int year) {
    Resident resident = person.resident();
    long version = version(person);
    Alert reached = alerts.in(year, resident, dates.day(), Instants.now(clock));
    boolean known = false;
    List<AlertItem> changes = new ArrayList<>();
    for (AlertItem each : repository.of(person.ref(), year)) {
      if (!each.isReached()) {
        continue;
      }
      Alert alert = each.alert();
      if (reached != null && alert.threshold() == reached.threshold()) {
        known = true;
        continue;
      }
      // One under another threshold, of a category that the person was in, stands as long as it is
      // reached.
      Alert now = alert.with(resident.account(year));
      if (now.ownPayment() < now.threshold()) {
        changes.add(each.withdrawn(now, version));
      }
    }
    if (reached != null && !known) {
      changes.add(AlertItem.reached(reached, version, person.identity()));
    }
    return changes;
  }

  private static long version(ResidentItem person) {
    return Objects.requireNonNull(person.version(), "a snapshot that was read has a version");
  }
}
