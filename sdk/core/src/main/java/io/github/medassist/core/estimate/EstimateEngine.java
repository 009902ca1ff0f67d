// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
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

  private static final Text EITHER_CLASS =
      Text.of(
          "没有给出甲类、乙类各多少（visit.costs.classA, visit.costs.classB），按两类比例之间计算。",
          "What is class A and what class B is not given (visit.costs.classA, visit.costs.classB):"
              + " anything between the two rates.");

  private final Policy policy;
  private final EstimateRequest request;
  private final Category category;

  /** Whether the person is covered, or null where only the request speaks of the person. */
  private final @Nullable Standing standing;

  /** Whether the patient counts as referred, whatever the request says. */
  private final boolean referred;

  /** The name of the first benefit that cannot be computed. */
  private @Nullable Text firstUnknown;

  /** The dispute whose other reading is taken, or null where the packs' own readings are. */
  private final @Nullable Dispute other;

  /** Whether a benefit would pay, or might, had the patient been referred. */
  private boolean refused;

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
    if (firstUnknown != null) {
      leftMin = Fen.UNKNOWN;
      leftMax = Fen.UNKNOWN;
    }
    return build(
        category,
        standing,
        policy.asKnownOn(request.date()),
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
    for (int i = from; i < to; i++) {
      Benefit benefit = benefits.get(i);
      if (benefit.illness() == null || benefit.illness() == request.visit().illness()) {
        add(step(benefit));
      }
    }
    // What its benefits pay at most need not come together.
    cap(layer, before - leftMin);
  }

  /** Of how many benefits the request's usage was taken into account. */
  int usagesTaken() {
    return usagesTaken;
  }

  /** Takes what {@code layer} settled, as the sheet says. */
  private void addSettled(Layer layer, Benefit benefit) {
    long paid = request.settled().fen(layer);
    if (firstUnknown == null && paid > leftMax) {
      throw new InvalidInputException(
          ProblemCode.SETTLED_ABOVE_IN_SCOPE,
          "/settled/" + layer,
          "the layers before leave less than that: give what they settled too");
    }
    if (firstUnknown == null) {
      // What was settled was left: where the layers before pay a range, they paid no more.
      leftMin = Math.max(leftMin, paid);
    }
    add(uncomputed(benefit, State.GIVEN, null, paid));
    pay(layer, paid, paid);
    leftMin = Math.max(0, leftMin - paid);
    leftMax = Math.max(0, leftMax - paid);
  }

  private Step uncomputed(Benefit benefit, State state, @Nullable Rule<Terms> rule, long paid) {
    return firstUnknown == null
        ? new Step(benefit, state, rule, leftMin, leftMax, paid, paid)
        : new Step(benefit, state, rule, Fen.UNKNOWN, Fen.UNKNOWN, paid, paid);
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
    Rule<Terms> rule = benefit.terms().rule(category, facts, request.age());
    if (rule == null) {
      return notComputable(
          benefit,
          benefit.terms().rules(category).get(0),
          benefit.terms().missing(category, facts, request.age()));
    }
    Terms terms = rule.value();
    if (terms == null) {
      return rule.isUnknown()
          ? notComputable(benefit, rule, null)
          : uncomputed(benefit, State.NOT_COVERED, rule, 0);
    }
    Benefit.Requirement requires = benefit.requires();
    Text undecided = null;
    if (requires != null && !requires.holds(facts, request.age())) {
      undecided = requires.missing(facts, request.age());
      if (undecided == null) {
        return refuse(benefit, requires.otherwise());
      }
    }
    Text missing = missing(benefit, terms);
    if (missing != null) {
      return notComputable(benefit, rule, missing);
    }
    boolean mayPayNothing = terms.limitUnknown() != null;
    if (other != null && other == benefit.disputed()) {
      if (isLeft(other.usedUp(), true)) {
        return uncomputed(benefit, State.NOT_COVERED, rule.because(other.otherwise()), 0);
      }
      mayPayNothing |= isLeft(other.usedUp(), false);
    }
    return undecided == null
        ? compute(benefit, rule, terms, mayPayNothing)
        : compute(benefit, rule.noting(mayPayNothing(undecided)), terms, true);
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

  private static Text mayPayNothing(Text undecided) {
    return Text.of(undecided.zh() + "，才知道是否支付。", "Whether it pays at all " + undecided.en() + ".");
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
    for (int i = 0; firstUnknown == null && i < count; i++) {
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

  private Step notComputable(Benefit benefit, Rule<Terms> rule, @Nullable Text missing) {
    Rule<Terms> open = missing == null ? rule : rule.because(missing);
    Step step = uncomputed(benefit, State.NOT_COMPUTABLE, open, Fen.UNKNOWN);
    if (firstUnknown == null) {
      firstUnknown = benefit.name();
    }
    markUnknown(benefit.layer());
    return step;
  }

  /** What is missing to compute {@code terms}, or null. */
  private @Nullable Text missing(Benefit benefit, Terms terms) {
    Text missing = terms.missing(request.date().year());
    if (missing != null) {
      return missing;
    }
    if (firstUnknown != null) {
      return Text.of(
          "须先知道“" + firstUnknown.zh() + "”支付多少", "needs what " + firstUnknown.en() + " pays");
    }
    if (benefit.limitPer() == Benefit.Per.BED_DAY && request.visit().bedDays() == 0) {
      return Text.of("须先知道 visit.bedDays", "needs visit.bedDays");
    }
    if (terms.isByClass() && costs.hasClasses()) {
      requireClassesInScope();
    }
    return null;
  }

  /**
   * Where class B has a rate of its own it is paid whole, with the share that the sheet has outside
   * the in-scope cost as borne first (先行自付, B8).
   */
  private void requireClassesInScope() {
    long classes = costs.classA() + costs.classB();
    if (classes < costs.inScope() || classes > costs.total()) {
      throw new InvalidInputException(
          ProblemCode.CLASSES_UNLIKE_IN_SCOPE,
          "/visit/costs/classA",
          "class A and class B have rates of their own here: let them add up to inScope, or to more"
              + " by what of class B is borne first (先行自付), at most to total");
    }
  }

  private Step compute(Benefit benefit, Rule<Terms> stated, Terms ofRule, boolean mayPayNothing) {
    boolean either = ofRule.isByClass() && !costs.hasClasses();
    Rule<Terms> rule = either ? stated.noting(EITHER_CLASS) : stated;
    Terms terms = either ? ofRule.ofEitherClass() : ofRule;
    int year = request.date().year();
    Usage used = request.used(benefit.id());
    if (used != Usage.NONE) {
      usagesTaken++;
    }
    boolean byYear = benefit.deductiblePer() == Benefit.Per.YEAR;
    long whole = terms.deductible(year);
    long deductible = byYear ? Math.max(0, whole - used.base()) : whole;
    long from = byYear ? Math.max(0, used.base() - whole) : 0;

    Terms ofStay =
        benefit.limitPer() == Benefit.Per.BED_DAY
            ? terms.forStay(request.visit().bedDays())
            : terms;
    long limit = ofStay.isLimited() ? ofStay.limit() : Terms.NO_LIMIT;
    boolean accumulates = ofStay.isLimited() && benefit.limitPer() == Benefit.Per.YEAR;
    long limitLeft = limit;
    long limitLeftMax = limit;
    if (accumulates) {
      limit -= paidBefore(benefit, used);
      limitLeft = Math.max(0, limit - paidNow(benefit, true));
      limitLeftMax = Math.max(0, limit - paidNow(benefit, false));
    }
    Rule<Terms> known = terms.deductibleStatus(year) == Status.UNCHECKED ? rule.unchecked() : rule;
    return pay(benefit, known, ofStay, deductible, from, limitLeft, limitLeftMax, mayPayNothing);
  }

  private Step pay(
      Benefit benefit,
      Rule<Terms> rule,
      Terms terms,
      long deductible,
      long from,
      long limitLeft,
      long limitLeftMax,
      boolean mayPayNothing) {
    long baseMin = leftMin;
    long baseMax = leftMax;
    long amountMin = Math.max(0, baseMin - deductible);
    long amountMax = Math.max(0, baseMax - deductible);
    long @Nullable [] parts = parts(terms, from, amountMin, amountMax);
    long least = gross(terms, from, amountMin, parts, LEAST, false);
    long paysMin = net(least, limitLeft, baseMin);
    long most = least;
    long paysMax = paysMin;
    if (amountMin == amountMax && limitLeft == limitLeftMax && terms.isExact() && !mayPayNothing) {
      leftMin -= paysMin;
      leftMax -= paysMin;
    } else {
      most = gross(terms, from, amountMax, parts, MOST, true);
      paysMax = net(most, limitLeftMax, baseMax);
      leftMin -= net(gross(terms, from, amountMin, parts, LEAST, true), limitLeftMax, baseMin);
      if (mayPayNothing) {
        // A limit of no stated amount may be used up, and a condition may not be met.
        paysMin = 0;
      } else {
        leftMax -= net(gross(terms, from, amountMax, parts, MOST, false), limitLeft, baseMax);
      }
    }
    pay(benefit.layer(), paysMin, paysMax);
    List<String> further = furtherReadings(benefit, least, most, limitLeft);
    // Nothing else is made between a step and its members: to store them later costs more.
    return new Step(benefit, State.COMPUTED, rule, baseMin, baseMax, paysMin, paysMax)
        .limits(deductible, limitLeft == Terms.NO_LIMIT ? Fen.UNKNOWN : limitLeft)
        .terms(terms, parts)
        .furtherReadings(further);
  }

  private List<String> furtherReadings(Benefit benefit, long least, long most, long limitLeft) {
    boolean limited = Rate.halfUp(most) > limitLeft;
    boolean rounded = least % Rate.DENOMINATOR != 0 || most % Rate.DENOMINATOR != 0;
    boolean emergency = request.visit().referral() == Referral.EMERGENCY;
    return benefit.furtherReadings(request.visit().care(), emergency, limited, rounded);
  }

  private long @Nullable [] parts(Terms terms, long from, long amountMin, long amountMax) {
    if (terms.rates() == 1) {
      return null;
    }
    return terms.isByClass()
        ? RatePart.byClass(costs)
        : RatePart.byBracket(terms, from, amountMin, amountMax);
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
