// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.SettlementRepository;
import javax.inject.Inject;

/** Records settlements and reverses them, each exactly once. */
public final class Settlements {
  private final SettlementRepository settlements;
  private final Postings postings;
  private final Identity identity;
  private final Recorder recorder;

  /** Makes it over the store's parts. */
  @Inject
  public Settlements(
      SettlementRepository settlements,
      ResidentRepository residents,
      Postings postings,
      Identity identity,
      Settings settings) {
    this.settlements = settlements;
    this.postings = postings;
    this.identity = identity;
    this.recorder = new Recorder(settlements, residents, settings);
  }

  /**
   * Records {@code settlement}.
   *
   * @throws InvalidInputException if the policy does not allow for it
   * @throws io.github.medassist.core.problem.ProblemException if the agency may not write the
   *     person's record, or the id stands for another settlement
   */
  public SettlementResult record(Agency agency, Settlement settlement) {
    recorder.requirePast(
        settlement.date(),
        "/date",
        Text.of("结算日期不得晚于今天", "a settlement is of today or a day before"));
    Settlement named =
        settlement.idNumber() == null
            ? settlement
            : settlement.named(identity.reference(settlement.idNumber()));
    return recorder
        .record(
            agency,
            String.valueOf(named.resident()),
            () -> settlements.find(named.id()),
            before -> before.isOf(named),
            ServiceProblem.SETTLEMENT_CONFLICT,
            (resident, region, now) -> {
              Posting posting = postings.of(resident, named);
              int year = named.date().year();
              return new Recorder.Entry<>(
                  new SettlementItem(named, region, posting, agency.name(), now, null),
                  resident.with(year, posting.addedTo(resident.account(year)), now));
            })
        .answer(false);
  }

  /**
   * Takes a settlement back.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there is none that the agency may
   *     write, it was taken back for another reason, or a grant on application that stands is over
   *     it
   */
  public SettlementResult reverse(Agency agency, String id, String reason) {
    return recorder
        .reverse(
            agency,
            reason,
            () -> settlements.find(id),
            ServiceProblem.SETTLEMENT_NOT_FOUND,
            ServiceProblem.SETTLEMENT_CONFLICT,
            (resident, item, now) -> {
              requireNoGrant(resident, item);
              int year = item.posting().date().year();
              return resident.with(year, item.posting().takenFrom(resident.account(year)), now);
            })
        .answer(true);
  }

  /** What was granted over a cost is gone first, or more would have been granted than was borne. */
  private void requireNoGrant(Resident resident, SettlementItem item) {
    for (GrantOnApplication each : resident.grantsOnApplication()) {
      if (each.isOver(item.posting().date())) {
        GrantItem grant = settlements.findGrant(item.ref(), each.id());
        if (grant != null && grant.posting().isOver(item.id())) {
          throw ServiceProblem.SETTLEMENT_GRANTED.exception();
        }
      }
    }
  }
}
