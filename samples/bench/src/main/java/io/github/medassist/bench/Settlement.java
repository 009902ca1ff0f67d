// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;

/**
 * A claim in the course of being paid: the fact that the rules of easy-rules and Drools fire on.
 * Public, with getters, because compiled rules live in a package of their own.
 */
public final class Settlement {
  private final Claim claim;
  private long left;
  private long basic;
  private long criticalIllness;
  private long bedDay;
  private long assistance;
  private long monitored;
  private long topup;

  Settlement(Claim claim) {
    this.claim = claim;
    this.basic = claim.costs().settledBasic();
    this.criticalIllness = claim.costs().settledCriticalIllness();
    this.left = claim.costs().inScope() - basic - criticalIllness;
  }

  public Category getCategory() {
    return claim.category();
  }

  public int getLevel() {
    return claim.visit().level();
  }

  /** Where the hospital stands. */
  public Place getPlace() {
    return claim.visit().place();
  }

  /** Whether the rules of referral were kept. */
  public boolean isReferred() {
    return claim.visit().referral() != Referral.NOT_REFERRED;
  }

  /** The days in bed with a severe mental disorder. */
  public int getBedDays() {
    return claim.visit().bedDays();
  }

  public int getYear() {
    return claim.date().year();
  }

  /** Lets basic insurance pay {@code rate} percent above a deductible per stay. */
  public void payBasic(long deductible, long rate, long limit) {
    basic = pay(deductible, rate, limit - claim.yearToDate().basic().paid());
  }

  /**
   * Lets critical-illness insurance pay by brackets above a deductible per year, each raised by
   * some points.
   */
  public void payCriticalIllness(long deductible, long first, long second, long third, long limit) {
    long used = claim.yearToDate().criticalIllness().base();
    long from = Math.max(0, used - deductible);
    long to = from + Math.max(0, left - Math.max(0, deductible - used));
    long hundredths =
        between(from, to, 0, 5_000_000) * first
            + between(from, to, 5_000_000, 10_000_000) * second
            + between(from, to, 10_000_000, Long.MAX_VALUE) * third;
    criticalIllness =
        Math.min(
            (hundredths + 50) / 100,
            Math.max(0, limit - claim.yearToDate().criticalIllness().paid()));
    left -= criticalIllness;
  }

  /** Lets assistance pay up to {@code limit} per bed-day. */
  public void payBedDays(long limit) {
    bedDay = Math.min(left, claim.visit().bedDays() * limit);
    left -= bedDay;
  }

  /** Lets basic assistance pay. */
  public void payAssistance(long deductible, long rate, long limit) {
    assistance =
        pay(
            unmet(deductible, claim.yearToDate().assistance()),
            rate,
            limit - claim.yearToDate().assistance().paid() - claim.yearToDate().monitored().paid());
  }

  /**
   * Lets the assistance for monitored people pay, of the limit that it shares with basic
   * assistance.
   */
  public void payMonitored(long deductible, long rate, long limit) {
    monitored =
        pay(
            unmet(deductible, claim.yearToDate().monitored()),
            rate,
            limit
                - claim.yearToDate().assistance().paid()
                - claim.yearToDate().monitored().paid()
                - assistance);
  }

  /** Lets the top-up pay. */
  public void payTopup(long deductible, long rate, long limit) {
    topup =
        pay(
            unmet(deductible, claim.yearToDate().topup()),
            rate,
            limit - claim.yearToDate().topup().paid());
  }

  private static long unmet(long deductible, Usage used) {
    return Math.max(0, deductible - used.base());
  }

  private long pay(long deductible, long rate, long limitLeft) {
    long paid =
        Math.min((Math.max(0, left - deductible) * rate + 50) / 100, Math.max(0, limitLeft));
    left -= paid;
    return paid;
  }

  private static long between(long from, long to, long above, long below) {
    return Math.max(0, Math.min(to, below) - Math.max(from, above));
  }

  Payments payments() {
    return new Payments(
        basic,
        criticalIllness,
        bedDay,
        assistance,
        monitored,
        topup,
        claim.costs().total() - claim.costs().inScope() + left);
  }
}
