// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import java.util.List;
import javax.inject.Inject;

/** The regions that an agency covers and that have policy packs. */
final class CoveredRegions {
  private final Policies policies;

  @Inject
  CoveredRegions(Policies policies) {
    this.policies = policies;
  }

  /**
   * The codes of the regions, in order.
   *
   * @throws InvalidInputException if there are none
   */
  List<String> by(Agency agency) {
    List<String> all = policies.packRegions();
    List<String> regions = all.stream().filter(agency::covers).toList();
    if (regions.isEmpty()) {
      throw new InvalidInputException(
          ProblemCode.UNKNOWN_REGION, "/region", "use one of " + all + ", or one above", all);
    }
    return regions;
  }

  /** The name of a region, or its code where no pack says it any more. */
  Text name(String region) {
    List<Pack> packs = policies.packs(region);
    return packs.isEmpty() ? Text.of(region, region) : packs.get(0).name();
  }
}
