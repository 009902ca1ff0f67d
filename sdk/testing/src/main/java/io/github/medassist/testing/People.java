// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented people as they stood on 1 June 2023. Amounts are in fen. */
public final class People {
  private static final String AS_OF = "2023-06-01T09:30:00+08:00";

  /** 低保对象 in 阜蒙 (210921) who has had a stay: 10,500 yuan of basic assistance are used. */
  public static final Resident WITH_A_STAY =
      person(
          "test-with-a-stay",
          "210921",
          EnrollmentStatus.ENROLLED,
          Category.SUBSISTENCE_ALLOWANCE,
          new Account(
              Collections.singletonMap("assistance.basic", Usage.of(1_500_000, 1_050_000)),
              Collections.singletonMap(
                  Care.INPATIENT, CareTotal.of(1, 5_000_000, 3_000_000, 500_000, 1_050_000, 0))));

  /** Nobody's category, in the made-up county (990001), where every layer can be computed. */
  public static final Resident ORDINARY =
      person("test-ordinary", "990001", EnrollmentStatus.ENROLLED, Category.NONE, null);

  /** 特困人员 in 广西 (450000), where the documents give floors: answers are ranges. */
  public static final Resident IN_RANGES =
      person("test-in-ranges", "450000", EnrollmentStatus.ENROLLED, Category.EXTREME_POVERTY, null);

  /** Somebody in 文水 (141121) who has not paid this year's premium. */
  public static final Resident NOT_ENROLLED =
      person("test-not-enrolled", "141121", EnrollmentStatus.NOT_ENROLLED, Category.NONE, null);

  private People() {}

  private static Resident person(
      String ref,
      String region,
      EnrollmentStatus status,
      Category category,
      @Nullable Account account) {
    List<Membership> categories =
        category == Category.NONE
            ? Collections.<Membership>emptyList()
            : Collections.singletonList(new Membership(category, Day.of(2022, 1, 1), null));
    Day paidOn = status == EnrollmentStatus.ENROLLED ? Day.of(2022, 11, 2) : null;
    Map<Integer, Account> accounts =
        account == null
            ? Collections.<Integer, Account>emptyMap()
            : Collections.singletonMap(2023, account);
    return Resident.builder(ref, region, Scheme.RESIDENT, AS_OF)
        .birthDate(Day.of(1960, 2, 29))
        .categories(categories)
        .insurance(
            Collections.singletonList(
                new Insurance(
                    2023, status, Scheme.RESIDENT, paidOn, EnrollmentBasis.IN_PERIOD, 0, 0)))
        .accounts(accounts)
        .build();
  }
}
