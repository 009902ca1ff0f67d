// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random claims, the same for the same seed, of every category that has terms. */
final class Claims {
  /** Years for which 990001 holds the income that one of its deductibles is a share of. */
  private static final int FIRST_YEAR = 2023;

  private static final int YEARS = 2;

  /**
   * Bounds in fen, so that small bills, which end at a deductible, are as frequent as those that
   * reach a limit.
   */
  private static final long[] BILLS = {100_000, 1_000_000, 10_000_000, 60_000_000};

  private static final Place[] PLACES = Place.values();

  private static final Claim.YearToDate UNUSED =
      new Claim.YearToDate(Usage.NONE, Usage.NONE, Usage.NONE, Usage.NONE, Usage.NONE);

  private final Region region;
  private final Care[] care;
  private final Category[] categories;

  Claims(Policies policies, Region region) {
    this.region = region;
    this.care =
        region == Region.FUMENG
            ? new Care[] {Care.INPATIENT, Care.CHRONIC_OUTPATIENT}
            : new Care[] {Care.INPATIENT};
    Policy policy = policies.on(region.code(), Day.firstOf(FIRST_YEAR));
    List<Category> covered = new ArrayList<>();
    for (Category category : Category.values()) {
      if (hasTerms(policy, category)) {
        covered.add(category);
      }
    }
    this.categories = covered.toArray(new Category[0]);
  }

  /**
   * Whether the layers to be computed have terms for {@code category} and nothing in them is left
   * open.
   */
  private boolean hasTerms(Policy policy, Category category) {
    boolean terms = false;
    for (Benefit benefit : policy.benefits(Care.INPATIENT, Scheme.RESIDENT)) {
      // 阜蒙 does not state the sum per bed-day; no claim there names the illness that it is for.
      if (region == Region.SAMPLE
          || (benefit.layer() == Layer.ASSISTANCE && benefit.illness() == null)) {
        for (Rule<Terms> rule : benefit.terms().rules(category)) {
          if (rule.isUnknown()) {
            return false;
          }
          terms |= rule.value() != null;
        }
      }
    }
    return terms;
  }

  /** {@code count} claims. */
  Claim[] generate(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    Claim[] claims = new Claim[count];
    for (int i = 0; i < count; i++) {
      claims[i] = claim(random);
    }
    return claims;
  }

  private Claim claim(SplittableRandom random) {
    long inScope = random.nextLong(BILLS[random.nextInt(BILLS.length)]);
    boolean settles = region == Region.FUMENG;
    long basic = settles ? share(random, inScope, 80) : 0;
    long critical = settles && random.nextInt(3) == 0 ? share(random, inScope - basic, 60) : 0;
    Claim.YearToDate used = random.nextBoolean() ? UNUSED : used(random, settles);
    return new Claim(
        region,
        Day.of(FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        random.nextInt(10) < 8 ? Scheme.RESIDENT : Scheme.EMPLOYEE,
        categories[random.nextInt(categories.length)],
        new Claim.Visit(
            care[random.nextInt(care.length)],
            referral(random.nextInt(10)),
            1 + random.nextInt(3),
            PLACES[random.nextInt(PLACES.length)],
            !settles && random.nextInt(10) == 0 ? 1 + random.nextInt(60) : 0),
        new Claim.Costs(inScope + share(random, inScope, 40), inScope, basic, critical),
        used);
  }

  private static Referral referral(int tenth) {
    return switch (tenth) {
      case 0 -> Referral.NOT_REFERRED;
      case 1 -> Referral.EMERGENCY;
      case 2, 3, 4 -> Referral.NOT_NEEDED;
      default -> Referral.REFERRED;
    };
  }

  private static Claim.YearToDate used(SplittableRandom random, boolean settles) {
    return new Claim.YearToDate(
        settles ? Usage.NONE : usage(random, 30_000_000),
        settles ? Usage.NONE : usage(random, 20_000_000),
        usage(random, 6_000_000),
        settles ? Usage.NONE : usage(random, 4_000_000),
        usage(random, 5_000_000));
  }

  private static Usage usage(SplittableRandom random, long bound) {
    long base = random.nextLong(bound);
    return Usage.of(base, share(random, base, 70));
  }

  /** From nothing to {@code percent} of {@code whole}. */
  private static long share(SplittableRandom random, long whole, int percent) {
    return random.nextLong(whole * percent / 100 + 1);
  }
}
