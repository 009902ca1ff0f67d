// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;

/**
 * Straight-line Java, the ceiling: each policy as one method, figures in the code, amounts without
 * an explanation. Figures are fen and percent, from the packs 210921/2023-01-01 and
 * 990001/2023-01-01.
 */
final class ByHand implements Peer<Claim, Payments> {
  private final boolean fumeng;

  ByHand(Region region) {
    this.fumeng = region == Region.FUMENG;
  }

  @Override
  public Claim input(Claim claim) {
    return claim;
  }

  @Override
  public Payments answer(Claim input) {
    return fumeng ? fumeng(input) : sample(input);
  }

  @Override
  public Payments payments(Claim claim, Payments answer) {
    return answer;
  }

  /** 阜蒙政办发〔2022〕9号 二(二)2, 二(五)2. */
  private static Payments fumeng(Claim claim) {
    long basic = claim.costs().settledBasic();
    long critical = claim.costs().settledCriticalIllness();
    long left = claim.costs().inScope() - basic - critical;
    long assistance = 0;
    long topup = 0;
    if (claim.visit().referral() != Referral.NOT_REFERRED) {
      long rate = 0;
      long deductible = 0;
      long topupDeductible = 0;
      long topupLimit = 0;
      switch (claim.category()) {
        case EXTREME_POVERTY, ORPHAN -> {
          rate = 70;
          topupLimit = 2_000_000;
        }
        case SUBSISTENCE_ALLOWANCE -> {
          rate = 70;
          topupDeductible = 300_000;
          topupLimit = 2_000_000;
        }
        case MARGINAL_LOW_INCOME -> {
          rate = 60;
          deductible = 200_000;
          topupDeductible = 500_000;
          topupLimit = 1_500_000;
        }
        case IMPOVERISHED_BY_ILLNESS -> {
          rate = 50;
          deductible = 500_000;
          topupDeductible = 1_000_000;
          topupLimit = 1_000_000;
        }
        default -> {}
      }
      if (rate > 0) {
        assistance =
            pays(
                left,
                Math.max(0, deductible - claim.yearToDate().assistance().base()),
                rate,
                2_000_000 - claim.yearToDate().assistance().paid());
        left -= assistance;
        topup =
            pays(
                left,
                Math.max(0, topupDeductible - claim.yearToDate().topup().base()),
                rate,
                topupLimit - claim.yearToDate().topup().paid());
        left -= topup;
      }
    }
    return new Payments(
        basic,
        critical,
        0,
        assistance,
        0,
        topup,
        claim.costs().total() - claim.costs().inScope() + left);
  }

  private static Payments sample(Claim claim) {
    long left = claim.costs().inScope();
    long deductible;
    long rate;
    if (claim.visit().place() == Place.OUT_OF_PROVINCE) {
      deductible = 150_000;
      rate = 55;
    } else if (claim.visit().level() == 1) {
      deductible = 20_000;
      rate = 90;
    } else if (claim.visit().level() == 2) {
      deductible = 50_000;
      rate = 80;
    } else {
      deductible = 100_000;
      rate = 65;
    }
    long basic = pays(left, deductible, rate, 15_000_000 - claim.yearToDate().basic().paid());
    left -= basic;

    boolean needy = false;
    boolean byBedDay = false;
    long assistanceDeductible = 0;
    long assistanceRate = 0;
    long assistanceLimit = 0;
    long monitoredRate = 0;
    long topupDeductible = 0;
    long topupRate = 0;
    long topupLimit = 0;
    switch (claim.category()) {
      case EXTREME_POVERTY, ORPHAN -> {
        needy = true;
        byBedDay = true;
        assistanceRate = 80;
        assistanceLimit = 3_000_000;
        topupRate = 80;
        topupLimit = 2_000_000;
      }
      case SUBSISTENCE_ALLOWANCE, RETURNED_TO_POVERTY -> {
        needy = true;
        byBedDay = claim.category() == Category.SUBSISTENCE_ALLOWANCE;
        assistanceRate = 70;
        assistanceLimit = 3_000_000;
        topupDeductible = 300_000;
        topupRate = 70;
        topupLimit = 2_000_000;
      }
      case MARGINAL_LOW_INCOME -> {
        assistanceDeductible = 200_000;
        assistanceRate = 60;
        assistanceLimit = 3_000_000;
        topupDeductible = 500_000;
        topupRate = 60;
        topupLimit = 1_500_000;
      }
      case UNSTABLE_OUT_OF_POVERTY, AT_RISK_OF_POVERTY, SUDDEN_HARDSHIP -> {
        assistanceDeductible = 300_000;
        assistanceRate = 60;
        assistanceLimit = 3_000_000;
        monitoredRate = 70;
        topupDeductible = 500_000;
        topupRate = 60;
        topupLimit = 1_500_000;
      }
      case IMPOVERISHED_BY_ILLNESS -> {
        assistanceDeductible = 500_000;
        assistanceRate = 50;
        assistanceLimit = 3_000_000;
        topupDeductible = 1_000_000;
        topupRate = 50;
        topupLimit = 1_000_000;
      }
      case LOW_INCOME_VULNERABLE, REGISTERED_POOR -> {
        assistanceDeductible = 300_000;
        assistanceRate = 50;
        assistanceLimit = 2_000_000;
        topupDeductible = 800_000;
        topupRate = 50;
        topupLimit = 1_000_000;
      }
      default -> {}
    }

    long used = claim.yearToDate().criticalIllness().base();
    long criticalDeductible = needy ? 500_000 : 1_000_000;
    long from = Math.max(0, used - criticalDeductible);
    long to = from + Math.max(0, left - Math.max(0, criticalDeductible - used));
    long raised = needy ? 5 : 0;
    long cents =
        between(from, to, 0, 5_000_000) * (60 + raised)
            + between(from, to, 5_000_000, 10_000_000) * (65 + raised)
            + between(from, to, 10_000_000, Long.MAX_VALUE) * (70 + raised);
    long critical = (cents + 50) / 100;
    if (!needy) {
      critical =
          Math.min(critical, Math.max(0, 30_000_000 - claim.yearToDate().criticalIllness().paid()));
    }
    left -= critical;

    long bedDay = 0;
    if (byBedDay && claim.visit().bedDays() > 0) {
      bedDay = Math.min(left, claim.visit().bedDays() * 12_000L);
      left -= bedDay;
    }

    long assistance = 0;
    long monitored = 0;
    long topup = 0;
    if (claim.visit().referral() != Referral.NOT_REFERRED && assistanceRate > 0) {
      long pool = claim.yearToDate().assistance().paid() + claim.yearToDate().monitored().paid();
      assistance =
          pays(
              left,
              Math.max(0, assistanceDeductible - claim.yearToDate().assistance().base()),
              assistanceRate,
              assistanceLimit - pool);
      left -= assistance;
      if (monitoredRate > 0) {
        // A tenth of last year's income: 30,000 yuan in 2022, 32,000 in 2023.
        long tenth = claim.date().year() == 2023 ? 300_000 : 320_000;
        monitored =
            pays(
                left,
                Math.max(0, tenth - claim.yearToDate().monitored().base()),
                monitoredRate,
                3_000_000 - pool - assistance);
        left -= monitored;
      }
      topup =
          pays(
              left,
              Math.max(0, topupDeductible - claim.yearToDate().topup().base()),
              topupRate,
              topupLimit - claim.yearToDate().topup().paid());
      left -= topup;
    }
    return new Payments(
        basic,
        critical,
        bedDay,
        assistance,
        monitored,
        topup,
        claim.costs().total() - claim.costs().inScope() + left);
  }

  private static long pays(long base, long deductible, long rate, long limitLeft) {
    return Math.min((Math.max(0, base - deductible) * rate + 50) / 100, Math.max(0, limitLeft));
  }

  private static long between(long from, long to, long above, long below) {
    return Math.max(0, Math.min(to, below) - Math.max(from, above));
  }
}
