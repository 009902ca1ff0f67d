// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.ByCategory;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.policy.Dispute;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the benefits of a visit, in the order of payment.
 *
 * <p>What is left unpaid of the in-scope cost is carried as a least and a most. A benefit pays more
 * on a larger base and at a higher rate, and leaves more of a larger base and at a lower rate, so
 * that the ends of each follow from the ends of the other.
 */
final class EstimateEngine extends Estimate.Builder {
  private static final Layer[] LAYERS = Layer.values();

  /** The ends of an amount that is known to lie between two. */
  private static final int LEAST = 0;

  private static final int MOST = 1;

  private final Policy policy;
  private final EstimateRequest request;
  private final Category category;

  /** Whether the person is covered, or null where only the request speaks of the person. */
  private final @Nullable Standing standing;

  /** Whether the patient counts as referred, whatever the request says. */
  private final boolean referred;

  /** The dispute whose other reading is taken, or null where the packs' own readings are. */
  private final @Nullable Dispute other;

  /** Whether a benefit would pay, or might, had the patient been referred. */
  private boolean refused;

  /** What the layers after the one at hand have settled, which that one therefore left, in fen. */
  private long reserved;

  /** What is left of the limit of the benefit at hand, the least and the most, in fen. */
  private long limitLeft;

  private long limitLeftMax;

  private int usagesTaken;

  EstimateEngine(
      Policy policy, EstimateRequest request, Category category, @Nullable Standing standing) {
    this(policy, request, category, standing, false, null);
  }

  private EstimateEngine(
      Policy policy,
      EstimateRequest request,
      Category category,
      @Nullable Standing standing,
      boolean referred,
      @Nullable Dispute other) {
    super(request.visit().costs(), benefits(policy, request).size());
    this.policy = policy;
    this.request = request;
    this.category = category;
    this.standing = standing;
    this.referred = referred;
    this.other = other;
  }

  private static List<Benefit> benefits(Policy policy, EstimateRequest request) {
    return policy.benefits(request.visit().care(), request.scheme());
  }

  /**
   * Answers for the only category, resting on no reading, or for one of several, resting on A17.
   */
  Estimate estimate(List<String> readings) {
    computeLayers();
    if (refused) {
      addIfReferred();
    }
    addOtherReadings();
    return build(readings);
  }

  private Estimate build(List<String> readings) {
    return build(
        category,
        standing,
        asKnownOn(policy, request.date()),
        readings,
        policy.notes(category, request.visit().care()),
        Receipt.of(request.region(), policy, request.date()));
  }

  private void computeLayers() {
    List<Benefit> benefits = benefits(policy, request);
    int next = 0;
    for (Layer layer : LAYERS) {
      int from = next;
      while (next < benefits.size() && benefits.get(next).layer() == layer) {
        next++;
      }
      if (request.isOfBorne() && layer != Layer.ASSISTANCE) {
        continue;
      }
      if (request.settled().has(layer)) {
        addSettled(layer, next - from == 1 ? benefits.get(from) : Benefit.whole(layer));
      } else {
        computeLayer(layer, benefits, from, next);
      }
    }
  }

  private void computeLayer(Layer layer, List<Benefit> benefits, int from, int to) {
    long before = leftMax;
    boolean known = leftMin == leftMax;
    reserved = request.settled().after(layer);
    for (int i = from; i < to; i++) {
      Benefit benefit = benefits.get(i);
      if (benefit.illness() == null || benefit.illness() == request.visit().illness()) {
        if (request.used(benefit.id()) != Usage.NONE) {
          usagesTaken++;
        }
        add(step(benefit));
      }
    }
    // The most that its benefits pay need not come together, nor the least.
    within(layer, known ? before - leftMax : 0, before - leftMin);
  }

  /** Of how many benefits the request's usage was taken into account. */
  int usagesTaken() {
    return usagesTaken;
  }

  @Override
  void add(Step step) {
    super.add(step);
    pay(step.layer(), step.paid(false), step.paid(true));
  }

  /** Takes what {@code layer} settled, as the sheet says. */
  private void addSettled(Layer layer, Benefit benefit) {
    long paid = request.settled().fen(layer);
    if (paid > leftMax) {
      throw new InvalidInputException(
          ProblemCode.SETTLED_ABOVE_IN_SCOPE,
          "/settled/" + layer,
          Text.of(
              "前面各层支付后的余额不足此数，请一并填写前面各层已结算的金额",
              "the layers before leave less than that: give what they settled too"));
    }
    // What was settled was left: where the layers before pay a range, they paid no more.
    leftMin = Math.max(leftMin, paid);
    add(uncomputed(benefit, State.GIVEN, null, paid));
    leftMin -= paid;
    leftMax -= paid;
  }

  private Step uncomputed(Benefit benefit, State state, @Nullable Rule<Terms> rule, long paid) {
    return new Step(benefit, state, rule, leftMin, leftMax, paid, paid);
  }

  /** What is known of visit and person, in the terms of a pack's conditions. */
  private long facts() {
    return referred ? Condition.with(request.facts(), Referral.REFERRED) : request.facts();
  }

  private Step step(Benefit benefit) {
    if (standing != null && !standing.isCovered()) {
      return uncomputed(
          benefit,
          State.NOT_COVERED,
          standing.refusal(benefit.terms().rules(category).get(0).cite(), policy.region()),
          0);
    }
    long facts = facts();
    ByCategory<Terms> terms = benefit.terms();
    Rule<Terms> rule = terms.rule(category, facts, request.age());
    return rule == null
        ? either(
            benefit,
            terms.possible(category, facts, request.age()),
            terms.missing(category, facts, request.age()))
        : step(benefit, rule);
  }

  /** Where one of several rules holds: between the least and the most that they come to. */
  private Step either(Benefit benefit, List<Rule<Terms>> rules, Text dependsOn) {
    long baseMin = leftMin;
    long baseMax = leftMax;
    long mostLeft = 0;
    long leastLeft = baseMax;
    long paysMin = baseMax;
    long paysMax = 0;
    Rule<Terms> open = rules.get(0).because(dependsOn);
    for (int i = 0; i < rules.size(); i++) {
      leftMin = baseMin;
      leftMax = baseMax;
      Step step = step(benefit, rules.get(i));
      open = step.status() == Status.UNCHECKED ? open.unchecked() : open;
      paysMin = Math.min(paysMin, step.paid(false));
      paysMax = Math.max(paysMax, step.paid(true));
      leastLeft = Math.min(leastLeft, leftMin);
      mostLeft = Math.max(mostLeft, leftMax);
    }
    leftMin = leastLeft;
    leftMax = mostLeft;
    return new Step(benefit, State.BOUNDED, open, baseMin, baseMax, paysMin, paysMax);
  }

  private Step step(Benefit benefit, Rule<Terms> stated) {
    Terms terms = stated.value();
    if (terms == null && !stated.isUnknown()) {
      return uncomputed(benefit, State.NOT_COVERED, stated, 0);
    }
    Rule<Terms> rule = stated;
    boolean mayPayNothing = terms == null || terms.limitUnknown() != null;
    Benefit.Requirement requires = benefit.requires();
    if (requires != null && !requires.holds(facts(), request.age())) {
      Text undecided = requires.missing(facts(), request.age());
      if (undecided == null) {
        return refuse(benefit, requires.otherwise());
      }
      rule = rule.noting(Sentences.mayPayNothing(undecided));
      mayPayNothing = true;
    }
    if (other != null && other == benefit.disputed()) {
      if (isLeft(other.usedUp(), true)) {
        return uncomputed(benefit, State.NOT_COVERED, rule.because(other.otherwise()), 0);
      }
      mayPayNothing |= isLeft(other.usedUp(), false);
    }
    return compute(benefit, rule, terms == null ? Terms.ANY : terms, mayPayNothing);
  }

  /** Whether something of the limit of {@code benefit} is left after this visit, or may be. */
  private boolean isLeft(String benefit, boolean surely) {
    for (int i = 0; i < count; i++) {
      if (steps[i].benefit().equals(benefit)) {
        return steps[i].isLimitLeft(surely);
      }
    }
    return false;
  }

  private Step refuse(Benefit benefit, Rule<Terms> otherwise) {
    refused |= !referred && request.visit().referral() == Referral.NOT_REFERRED;
    return uncomputed(benefit, State.NOT_COVERED, otherwise, 0);
  }

  /** Says what the answer had been for a patient referred by rule (A14). */
  private void addIfReferred() {
    EstimateEngine engine = new EstimateEngine(policy, request, category, standing, true, null);
    engine.computeLayers();
    Estimate other = engine.build(Collections.<String>emptyList());
    ifReferred(other);
    for (int i = 0; i < count; i++) {
      Step same = other.step(steps[i].benefit());
      if (same != null && steps[i].isRefused()) {
        steps[i].ifReferred(same.pays());
      }
    }
  }

  /** Says what the patient pays under the other reading of each clause that changes the money. */
  private void addOtherReadings() {
    for (int i = 0; i < count; i++) {
      Dispute dispute = steps[i].disputed();
      if (dispute != null && steps[i].paid(true) > 0 && isLeft(dispute.usedUp(), false)) {
        EstimateEngine engine =
            new EstimateEngine(policy, request, category, standing, referred, dispute);
        engine.computeLayers();
        Range pays = engine.build(Collections.<String>emptyList()).patientPays();
        if (pays != null) {
          addOtherReading(OtherReading.of(dispute, pays));
        }
      }
    }
  }

  private Step compute(Benefit benefit, Rule<Terms> stated, Terms known, boolean mayPayNothing) {
    int year = request.date().year();
    Rule<Terms> rule =
        known.deductibleStatus(year) == Status.UNCHECKED ? stated.unchecked() : stated;
    Terms terms = known;
    Text missing = known.missing(year);
    if (missing != null) {
      rule = rule.because(missing);
      terms = known.atBest(year);
    }
    boolean open = mayPayNothing || missing != null;
    boolean bounded = open;
    if (terms.isByClass()) {
      if (costs.hasClasses()) {
        costs.requireClassesInScope();
      } else {
        rule = rule.noting(Sentences.EITHER_CLASS);
        terms = terms.ofEitherClass();
        bounded = true;
      }
    }
    Usage used = request.used(benefit.id());
    findLimits(benefit, terms, used);
    if (benefit.limitPer() == Benefit.Per.BED_DAY && terms.isLimited()) {
      int bedDays = request.visit().bedDays();
      if (bedDays == 0) {
        rule = rule.noting(Sentences.anyBedDays(terms.limit()));
        bounded = true;
      } else {
        terms = terms.forStay(bedDays);
      }
    }
    boolean byYear = benefit.deductiblePer() == Benefit.Per.YEAR;
    long whole = terms.deductible(year);
    long deductible = byYear ? Math.max(0, whole - used.base()) : whole;
    long from = byYear ? Math.max(0, used.base() - whole) : 0;
    Step step = pay(benefit, rule, terms, deductible, from, open, bounded);
    if (known == Terms.ANY) {
      return step.knownInPart(null, false);
    }
    return missing == null ? step : step.knownInPart(known, known.deductible(year) != Fen.UNKNOWN);
  }

  /** Finds what is left of the limit of {@code benefit}, the least and the most. */
  private void findLimits(Benefit benefit, Terms terms, Usage used) {
    long limit = terms.isLimited() ? terms.limit() : Terms.NO_LIMIT;
    limitLeft = limit;
    limitLeftMax = limit;
    if (limit == Terms.NO_LIMIT) {
      return;
    }
    if (benefit.limitPer() == Benefit.Per.YEAR) {
      long before = paidBefore(benefit, used);
      limitLeft = Math.max(0, limit - before - paidNow(benefit, true));
      limitLeftMax = Math.max(0, limit - before - paidNow(benefit, false));
    } else if (benefit.limitPer() == Benefit.Per.BED_DAY) {
      int bedDays = request.visit().bedDays();
      limitLeft = limit * (bedDays == 0 ? 1 : bedDays);
      limitLeftMax = limit * (bedDays == 0 ? Visit.MAX_BED_DAYS : bedDays);
    }
  }

  private Step pay(
      Benefit benefit,
      Rule<Terms> rule,
      Terms terms,
      long deductible,
      long from,
      boolean mayPayNothing,
      boolean bounded) {
    long baseMin = leftMin;
    long baseMax = leftMax;
    long amountMin = Math.max(0, baseMin - deductible);
    long amountMax = Math.max(0, baseMax - deductible);
    long @Nullable [] parts = RatePart.amounts(terms, costs, from, amountMin, amountMax);
    long least = gross(terms, from, amountMin, parts, LEAST, false);
    long paysMin = net(least, limitLeft, baseMin);
    long most = least;
    long paysMax = paysMin;
    if (amountMin == amountMax && limitLeft == limitLeftMax && terms.isExact() && !mayPayNothing) {
      leftMin -= paysMin;
      leftMax -= paysMin;
    } else {
      most = gross(terms, from, amountMax, parts, MOST, true);
      paysMax = Math.min(net(most, limitLeftMax, baseMax), Math.max(0, baseMax - reserved));
      leftMin -= net(gross(terms, from, amountMin, parts, LEAST, true), limitLeftMax, baseMin);
      leftMin = Math.max(leftMin, Math.min(reserved, baseMin));
      if (mayPayNothing) {
        // A limit of no stated amount may be used up, and a condition may not be met.
        paysMin = 0;
      } else {
        leftMax -= net(gross(terms, from, amountMax, parts, MOST, false), limitLeft, baseMax);
      }
    }
    List<String> further = furtherReadings(benefit, least, most, limitLeft);
    State state = bounded ? State.BOUNDED : State.COMPUTED;
    boolean limited = limitLeft != Terms.NO_LIMIT && limitLeft == limitLeftMax;
    // Nothing else is made between a step and its members: to store them later costs more.
    return new Step(benefit, state, rule, baseMin, baseMax, paysMin, paysMax)
        .limits(deductible, limited ? limitLeft : Fen.UNKNOWN)
        .terms(terms, parts)
        .furtherReadings(further);
  }

  private List<String> furtherReadings(Benefit benefit, long least, long most, long limitLeft) {
    boolean limited = Rate.halfUp(most) > limitLeft;
    boolean rounded = least % Rate.DENOMINATOR != 0 || most % Rate.DENOMINATOR != 0;
    boolean emergency = request.visit().referral() == Referral.EMERGENCY;
    return benefit.furtherReadings(request.visit().care(), emergency, limited, rounded);
  }

  /** What is paid of {@code amount}, or of its {@code parts} where it has several. */
  private static long gross(
      Terms terms, long from, long amount, long @Nullable [] parts, int end, boolean most) {
    return parts == null ? terms.pays(from, amount, most) : terms.pays(parts, end, most);
  }

  private static long net(long gross, long limitLeft, long base) {
    return Math.min(Rate.halfUp(gross), Math.min(limitLeft, base));
  }

  /** What {@code benefit}, or all of its pool, paid for earlier visits of the year. */
  private long paidBefore(Benefit benefit, Usage used) {
    if (benefit.pool() == null) {
      return used.paid();
    }
    long paid = 0;
    List<String> ids = benefit.poolIds();
    for (int i = 0; i < ids.size(); i++) {
      paid += request.used(ids.get(i)).paid();
    }
    return paid;
  }

  /** The most or the least that the others of its pool pay for this visit. */
  private long paidNow(Benefit benefit, boolean most) {
    String pool = benefit.pool();
    long paid = 0;
    for (int i = 0; pool != null && i < count; i++) {
      if (steps[i].paysFrom(pool)) {
        paid += steps[i].paid(most);
      }
    }
    return paid;
  }
}
