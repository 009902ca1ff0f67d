// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.SettlementRepository;
import java.time.Clock;
import javax.inject.Inject;

/**
 * Records settlements and reverses them, each exactly once: one transaction writes the settlement
 * if it is new (or not yet reversed) and the person's snapshot if nobody else has written it
 * meanwhile. Whoever does not learn the outcome asks again and gets the first answer.
 */
public final class Settlements {
  private final SettlementRepository settlements;
  private final ResidentRepository residents;
  private final Postings postings;
  private final Identity identity;
  private final Clock clock;

  /** Makes it over the store's parts. */
  @Inject
  public Settlements(
      SettlementRepository settlements,
      ResidentRepository residents,
      Postings postings,
      Identity identity,
      Settings settings) {
    this.settlements = settlements;
    this.residents = residents;
    this.postings = postings;
    this.identity = identity;
    this.clock = settings.clock();
  }

  /**
   * Records {@code settlement}.
   *
   * @throws InvalidInputException if the policy does not allow for it
   * @throws io.github.medassist.core.problem.ProblemException if the agency may not write the
   *     person's record, or the id stands for another settlement
   */
  public SettlementResult record(Agency agency, Settlement settlement) {
    requirePast(settlement.date());
    Settlement named =
        settlement.idNumber() == null
            ? settlement
            : settlement.named(identity.reference(settlement.idNumber()));
    String ref = String.valueOf(named.resident());
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem person = residents.item(ref);
      if (person == null || !agency.covers(person.region())) {
        throw ServiceProblem.FORBIDDEN.exception();
      }
      Resident resident = person.resident();
      int year = named.date().year();
      Posting posting;
      Account account;
      try {
        posting = postings.of(resident, named);
        account = posting.addedTo(resident.account(year));
      } catch (InvalidInputException e) {
        // What was fine when it was recorded may not be so on top of what came after.
        SettlementItem before = settlements.find(named.id());
        if (before == null) {
          throw e;
        }
        return repeated(before, named);
      }
      String now = now();
      SettlementItem item =
          new SettlementItem(named, person.region(), posting, agency.name(), now, null);
      Resident after = resident.with(year, account, now);
      if (settlements.record(item, person.with(after))) {
        return item.recorded();
      }
      SettlementItem before = settlements.find(named.id());
      if (before != null) {
        return repeated(before, named);
      }
    }
  }

  /** Clocks of two places may differ by hours, and so tomorrow passes. */
  private void requirePast(Day date) {
    if (date.isAfter(Day.inChina(clock.millis()).next())) {
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED, "/date", "a settlement is of today or a day before");
    }
  }

  private static SettlementResult repeated(SettlementItem before, Settlement settlement) {
    if (!before.isOf(settlement)) {
      throw ServiceProblem.SETTLEMENT_CONFLICT.exception();
    }
    return before.recorded();
  }

  /**
   * Takes a settlement back.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there is none that the agency may
   *     write, or it was taken back for another reason
   */
  public SettlementResult reverse(Agency agency, String id, String reason) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      SettlementItem item = settlements.find(id);
      if (item == null || !agency.covers(item.region())) {
        throw ServiceProblem.SETTLEMENT_NOT_FOUND.exception();
      }
      if (item.reversal() != null) {
        if (!item.reversal().reason().equals(reason)) {
          throw ServiceProblem.SETTLEMENT_CONFLICT.exception();
        }
        return item.reversed();
      }
      ResidentItem person = residents.item(item.ref());
      if (person == null) {
        throw new IllegalStateException("a settlement's person is on record");
      }
      Resident resident = person.resident();
      int year = item.posting().date().year();
      String now = now();
      Resident after = resident.with(year, item.posting().takenFrom(resident.account(year)), now);
      var reversal = new SettlementItem.Reversal(reason, agency.name(), now);
      if (settlements.reverse(item.reversed(reversal), person.with(after))) {
        return item.reversed();
      }
    }
  }

  private String now() {
    return Settings.instant(clock);
  }
}
