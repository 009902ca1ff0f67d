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

/** Invented people. */
public final class TestResidents {
  private TestResidents() {}

  /** A person in 低保 of {@code region}. */
  public static Resident in(String region, String ref) {
    return Resident.builder(ref, region, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .categories(
            List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.parse("2022-01-01"), null)))
        .accounts(Map.of(2023, Account.EMPTY))
        .build();
  }
}
