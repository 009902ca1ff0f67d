// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented people. */
public final class TestResidents {
  private TestResidents() {}

  /** A person in 低保 of {@code region}. */
  public static Resident in(String region, String ref) {
    return Resident.builder(ref, region, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .categories(
            List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.parse("2022-01-01"), null)))
        .insurance(insurance())
        .accounts(Map.of(2023, Account.EMPTY))
        .build();
  }

  /** Cover in every year that tests ask about. */
  public static List<Insurance> insurance() {
    return IntStream.rangeClosed(2019, 2027).mapToObj(TestResidents::enrolled).toList();
  }

  private static Insurance enrolled(int year) {
    return new Insurance(
        year,
        EnrollmentStatus.ENROLLED,
        Scheme.RESIDENT,
        Day.of(year - 1, 11, 2),
        EnrollmentBasis.IN_PERIOD,
        0,
        0);
  }
}
