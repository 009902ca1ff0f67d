// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantPosting;
import io.github.medassist.core.settlement.GrantResult;
import io.github.medassist.core.settlement.GrantWindow;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SettlementRepository;
import javax.inject.Inject;

/** Records grants on application (依申请救助) and reverses them, each exactly once. */
public final class GrantRecords {
  private final SettlementRepository settlements;
  private final GrantsOnApplication grants;
  private final Recorder recorder;

  /** Makes it over the store's parts. */
  @Inject
  public GrantRecords(
      SettlementRepository settlements,
      ResidentRepository residents,
      GrantsOnApplication grants,
      Settings settings) {
    this.settlements = settlements;
    this.grants = grants;
    this.recorder = new Recorder(settlements, residents, settings);
  }

  /**
   * Records {@code payment} to {@code ref}.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if the policy does not allow for
   *     it, or it is more than was borne
   * @throws io.github.medassist.core.problem.ProblemException if the agency may not write the
   *     person's record, or the id stands for another grant
   */
  public GrantResult record(Agency agency, String ref, GrantPayment payment) {
    recorder.requirePast(
        payment.application(),
        "/application",
        Text.of("申请日期不得晚于今天", "a grant is for an application of today or before"));
    return recorder
        .record(
            agency,
            ref,
            () -> settlements.findGrant(ref, payment.id()),
            before -> before.isOf(payment),
            ServiceProblem.GRANT_CONFLICT,
            (resident, region, now) -> {
              GrantWindow window = grants.window(resident, payment.application());
              GrantPosting posting =
                  grants.posting(window, payment, settlements.standing(ref, window));
              return new Recorder.Entry<>(
                  new GrantItem(ref, payment, region, posting, agency.name(), now, null),
                  posting.addedTo(resident, now));
            })
        .answer(false);
  }

  /**
   * Takes a grant back.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there is none that the agency may
   *     write, or it was taken back for another reason
   */
  public GrantResult reverse(Agency agency, String ref, String id, String reason) {
    return recorder
        .reverse(
            agency,
            reason,
            () -> settlements.findGrant(ref, id),
            ServiceProblem.GRANT_NOT_FOUND,
            ServiceProblem.GRANT_CONFLICT,
            (resident, item, now) -> item.posting().takenFrom(resident, now))
        .answer(true);
  }
}
