// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.access.Agency;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;

/** The regions that an agency covers, be there packs of theirs or not. */
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
    List<String> regions = policies.knownRegions().stream().filter(agency::covers).toList();
    if (regions.isEmpty()) {
      List<String> withPacks = policies.packRegions();
      throw new InvalidInputException(
          ProblemCode.UNKNOWN_REGION,
          "/region",
          Text.of(
              "请填写全国行政区划代码；已收录文件的地区：" + withPacks,
              "use a code of the national list; " + withPacks + " have documents here"),
          withPacks);
    }
    return regions;
  }

  /** The codes of {@code region}, known or not, and of those below it, in order. */
  List<String> within(String region) {
    Agency all = new Agency("", region);
    return Stream.concat(
            Stream.of(region),
            policies.knownRegions().stream()
                .filter(each -> all.covers(each) && !each.equals(region)))
        .sorted()
        .toList();
  }

  /** Whether a region has packs of its own, and so a line in every report. */
  boolean hasPacks(String region) {
    return !policies.packs(region).isEmpty();
  }

  /** The name of a region, or its code where neither a pack nor the national list has it. */
  Text name(String region) {
    return policies.name(region);
  }
}
