// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.Recorded;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementRepository;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an agency records or reverses, each exactly once: one transaction writes the item if
 * it is new (or not yet reversed) and the person's snapshot if nobody else has written it
 * meanwhile. Whoever does not learn the outcome asks again and gets the first answer.
 */
final class Recorder {
  private final SettlementRepository settlements;
  private final ResidentRepository residents;
  private final Clock clock;

  Recorder(SettlementRepository settlements, ResidentRepository residents, Settings settings) {
    this.settlements = settlements;
    this.residents = residents;
    this.clock = settings.clock();
  }

  /**
   * What is to be written.
   *
   * @param item what is recorded
   * @param after the person's snapshot with it
   */
  record Entry<T>(T item, Resident after) {}

  /** Works out what is to be written on top of a snapshot. */
  interface Change<T> {
    Entry<T> on(Resident resident, String region, String now);
  }

  /** Works out the snapshot without what was recorded. */
  interface Undo<T> {
    Resident on(Resident resident, T item, String now);
  }

  /**
   * Records an item and returns it, or the one that was recorded before.
   *
   * @param before looks for the one with its id
   * @param same whether that one says the same
   * @param conflict what is wrong if it does not
   * @throws InvalidInputException if the policy does not allow for it
   * @throws io.github.medassist.core.problem.ProblemException if the agency may not write the
   *     person's record, or the id stands for another
   */
  <T extends Recorded> T record(
      Agency agency,
      String ref,
      Supplier<@Nullable T> before,
      Predicate<T> same,
      ServiceProblem conflict,
      Change<T> change) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem person = residents.item(ref);
      if (person == null || !agency.covers(person.region())) {
        throw ServiceProblem.FORBIDDEN.exception();
      }
      T found;
      try {
        Entry<T> entry = change.on(person.resident(), person.region(), Settings.instant(clock));
        if (settlements.record(entry.item(), person.with(entry.after()))) {
          return entry.item();
        }
        found = before.get();
      } catch (InvalidInputException e) {
        // What was fine when it was recorded may not be so on top of what came after.
        found = before.get();
        if (found == null) {
          throw e;
        }
      }
      if (found != null) {
        if (!same.test(found)) {
          throw conflict.exception();
        }
        return found;
      }
    }
  }

  /**
   * Takes an item back and returns it.
   *
   * @param standing looks for it
   * @param unknown what is wrong if there is none that the agency may write
   * @param conflict what is wrong if it was taken back for another reason
   */
  <T extends Recorded> T reverse(
      Agency agency,
      String reason,
      Supplier<@Nullable T> standing,
      ServiceProblem unknown,
      ServiceProblem conflict,
      Undo<T> undo) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      T item = standing.get();
      if (item == null || !agency.covers(item.region())) {
        throw unknown.exception();
      }
      if (item.reversal() != null) {
        if (!item.reversal().reason().equals(reason)) {
          throw conflict.exception();
        }
        return item;
      }
      ResidentItem person = residents.item(item.ref());
      if (person == null) {
        throw new IllegalStateException("the person of what was recorded is on record");
      }
      String now = Settings.instant(clock);
      Resident after = undo.on(person.resident(), item, now);
      var reversal = new Recorded.Reversal(reason, agency.name(), now);
      if (settlements.reverse(item.reversed(reversal), person.with(after))) {
        return item;
      }
    }
  }

  /** Clocks of two places may differ by hours, and so tomorrow passes. */
  void requirePast(Day date, String pointer, Text remedy) {
    if (date.isAfter(Day.inChina(clock.millis()).next())) {
      throw new InvalidInputException(ProblemCode.DATE_NOT_COVERED, pointer, remedy);
    }
  }
}
