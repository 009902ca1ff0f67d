// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.util.List;
import java.util.Map;

/** An invented person, about whom an endpoint answers once before somebody calls. */
public final class SampleResident {
  /** The made-up county, in which everything can be computed. */
  public static final String REGION = "990001";

  /** A year that the county has policies for. */
  public static final int YEAR = 2023;

  /** The person; a caller's reference is never so short. */
  public static final Resident RESIDENT =
      Resident.builder("prime", REGION, Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
          .categories(
              List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.firstOf(YEAR), null)))
          .accounts(Map.of(YEAR, Account.EMPTY))
          .build();

  private SampleResident() {}
}
