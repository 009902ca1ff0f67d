package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
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
final class EstimateEngine {
  private static final Layer[] LAYERS = Layer.values();

  /** The reading under which of several categories the best single one holds. */
  private static final List<String> BEST_SINGLE_CATEGORY = Collections.singletonList("A17");

  private final Policy policy;
  private final EstimateRequest request;
  private final Category category;
  private final boolean amongSeveral;
  private final long facts;
  private final @Nullable Referred referred;
  private final Visit visit;
  private final Costs costs;
  private final List<Benefit> benefits;
  private final Step[] steps;
  private final Estimate.Sums sums;

  private int count;
  private long leftMin;
  private long leftMax;
  private @Nullable Text lost;
  private boolean refused;
  private int usagesTaken;

  /** Takes what answers for a referred patient, or null if this does. */
  EstimateEngine(
      Policy policy,
      EstimateRequest request,
      Category category,
      boolean amongSeveral,
      long facts,
      @Nullable Referred referred) {
    this.policy = policy;
    this.request = request;
    this.category = category;
    this.amongSeveral = amongSeveral;
    this.facts = facts;
    this.referred = referred;
    this.visit = request.visit();
    this.costs = visit.costs();
    this.benefits = policy.benefits(visit.care(), request.scheme());
    this.steps = new Step[benefits.size()];
    this.sums = new Estimate.Sums(costs.total(), costs.inScope());
    this.leftMin = costs.inScope();
    this.leftMax = leftMin;
  }

  Estimate estimate() {
    int next = 0;
    for (Layer layer : LAYERS) {
      int from = next;
      while (next < benefits.size() && benefits.get(next).layer() == layer) {
        next++;
      }
      if (request.settled().has(layer)) {
        take(layer, next - from == 1 ? benefits.get(from) : Benefit.whole(layer));
      } else {
        walk(layer, from, next);
      }
    }
    sums.left(leftMin, leftMax);
    return new Estimate(
        category,
        amongSeveral ? BEST_SINGLE_CATEGORY : Collections.<String>emptyList(),
        sums,
        steps,
        count,
        policy.notes(category, visit.care()),
        request.date(),
        policy,
        refused ? referred : null);
  }

  private void walk(Layer layer, int from, int to) {
    long before = leftMax;
    for (int i = from; i < to; i++) {
      Benefit benefit = benefits.get(i);
      if (benefit.illness() == null || benefit.illness() == visit.illness()) {
        Step step = step(benefit);
        steps[count++] = step;
      }
    }
    sums.cap(layer, before - leftMin);
  }

  /** Returns of how many benefits the request's usage was taken into account. */
  int usagesTaken() {
    return usagesTaken;
  }

  /** Takes what {@code layer} settled, as the sheet says. */
  private void take(Layer layer, Benefit benefit) {
    long paid = request.settled().fen(layer);
    if (lost == null && paid > leftMax) {
      throw new InvalidInputException(
          ProblemCode.SETTLED_ABOVE_IN_SCOPE,
          "/settled/" + layer,
          "the layers before leave less than that: give what they settled too");
    }
    steps[count++] = uncomputed(benefit, null, State.GIVEN, paid, null, null);
    sums.add(layer, paid, paid);
    leftMin = Math.max(0, leftMin - paid);
    leftMax = Math.max(0, leftMax - paid);
  }

  private Step uncomputed(
      Benefit benefit,
      @Nullable Rule<Terms> rule,
      State state,
      long paid,
      @Nullable Text missing,
      @Nullable Referred referred) {
    boolean based = lost == null;
    return Step.of(
        benefit,
        rule,
        state,
        based ? leftMin : Step.NONE,
        based ? leftMax : Step.NONE,
        paid,
        missing,
        referred);
  }

  private Step step(Benefit benefit) {
    Rule<Terms> rule = benefit.terms().rule(category, facts, request.age());
    if (rule == null) {
      return lose(
          benefit,
          benefit.terms().rules(category).get(0),
          benefit.terms().missing(category, facts, request.age()));
    }
    Terms terms = rule.value();
    if (terms == null) {
      return rule.isUnknown()
          ? lose(benefit, rule, null)
          : uncomputed(benefit, rule, State.NOT_COVERED, 0, null, null);
    }
    Benefit.Requirement requires = benefit.requires();
    if (requires != null && !requires.condition().holds(facts, request.age())) {
      Text missing = requires.missing(facts, request.age());
      return missing == null ? refuse(benefit, requires.otherwise()) : lose(benefit, rule, missing);
    }
    Text missing = missing(benefit, terms);
    return missing == null ? compute(benefit, rule, terms) : lose(benefit, rule, missing);
  }

  private Step refuse(Benefit benefit, Rule<Terms> otherwise) {
    refused = true;
    return uncomputed(benefit, otherwise, State.NOT_COVERED, 0, null, referred);
  }

  private Step lose(Benefit benefit, Rule<Terms> rule, @Nullable Text missing) {
    Step step = uncomputed(benefit, rule, State.NOT_COMPUTABLE, Step.NONE, missing, null);
    if (lost == null) {
      lost = benefit.name();
    }
    sums.lose(benefit.layer());
    return step;
  }

  /** Returns what is missing to compute {@code terms}, or null. */
  private @Nullable Text missing(Benefit benefit, Terms terms) {
    Text missing = terms.missing(request.date().year());
    if (missing != null) {
      return missing;
    }
    if (lost != null) {
      return Text.of("须先知道“" + lost.zh() + "”支付多少", "needs what " + lost.en() + " pays");
    }
    if (benefit.limitPer() == Benefit.Per.BED_DAY && visit.bedDays() == 0) {
      return Text.of("须先知道 visit.bedDays", "needs visit.bedDays");
    }
    if (!terms.isByClass()) {
      return null;
    }
    if (!costs.hasClasses()) {
      return Text.of(
          "须先知道 visit.costs.classA, visit.costs.classB",
          "needs visit.costs.classA, visit.costs.classB");
    }
    if (costs.classA() + costs.classB() != costs.inScope()) {
      throw new InvalidInputException(
          ProblemCode.CLASSES_UNLIKE_IN_SCOPE,
          "/visit/costs/classA",
          "class A and class B have rates of their own here: let them add up to inScope");
    }
    return null;
  }

  private Step compute(Benefit benefit, Rule<Terms> rule, Terms terms) {
    int year = request.date().year();
    Usage used = request.used(benefit.id());
    if (used != Usage.NONE) {
      usagesTaken++;
    }
    boolean byYear = benefit.deductiblePer() == Benefit.Per.YEAR;
    long whole = terms.deductible(year);
    long deductible = byYear ? Math.max(0, whole - used.base()) : whole;
    long from = byYear ? Math.max(0, used.base() - whole) : 0;

    long limit = limit(benefit, terms, visit);
    boolean accumulates = limit != Terms.NO_LIMIT && benefit.limitPer() == Benefit.Per.YEAR;
    long limitLeft = accumulates ? Math.max(0, limit - spent(benefit, used, true)) : limit;
    long limitLeftMax = accumulates ? Math.max(0, limit - spent(benefit, used, false)) : limit;
    return pay(benefit, rule, terms, deductible, from, limitLeft, limitLeftMax);
  }

  /** Returns what earlier visits of the year brought above the deductible, in fen. */
  static long from(Benefit benefit, Terms terms, EstimateRequest request) {
    return benefit.deductiblePer() == Benefit.Per.YEAR
        ? Math.max(0, request.used(benefit.id()).base() - terms.deductible(request.date().year()))
        : 0;
  }

  private Step pay(
      Benefit benefit,
      Rule<Terms> rule,
      Terms terms,
      long deductible,
      long from,
      long limitLeft,
      long limitLeftMax) {
    long baseMin = leftMin;
    long baseMax = leftMax;
    long amountMin = Math.max(0, baseMin - deductible);
    long amountMax = Math.max(0, baseMax - deductible);
    boolean exact = amountMin == amountMax && limitLeft == limitLeftMax && terms.isExact();
    long least = gross(terms, from, amountMin, false);
    long most = exact ? least : gross(terms, from, amountMax, true);
    long paysMin = net(least, limitLeft, baseMin);
    long paysMax = net(most, limitLeftMax, baseMax);
    leftMin -= exact ? paysMin : net(gross(terms, from, amountMin, true), limitLeftMax, baseMin);
    leftMax -= exact ? paysMax : net(gross(terms, from, amountMax, false), limitLeft, baseMax);
    sums.add(benefit.layer(), paysMin, paysMax);
    return Step.computed(
        benefit,
        rule,
        baseMin,
        baseMax,
        paysMin,
        paysMax,
        deductible,
        limitLeft == Terms.NO_LIMIT ? Step.NONE : limitLeft,
        request,
        Rate.halfUp(most) > limitLeft,
        least % Rate.DENOMINATOR != 0 || most % Rate.DENOMINATOR != 0);
  }

  /** Returns the limit in fen, or {@link Terms#NO_LIMIT}. */
  static long limit(Benefit benefit, Terms terms, Visit visit) {
    if (!terms.isLimited()) {
      return Terms.NO_LIMIT;
    }
    return benefit.limitPer() == Benefit.Per.BED_DAY
        ? terms.limit() * visit.bedDays()
        : terms.limit();
  }

  private long gross(Terms terms, long from, long amount, boolean most) {
    return terms.isByClass()
        ? terms.paysByClass(costs.classA(), costs.classB(), most)
        : terms.pays(from, amount, most);
  }

  private static long net(long gross, long limitLeft, long base) {
    return Math.min(Rate.halfUp(gross), Math.min(limitLeft, base));
  }

  /**
   * Returns the most or the least that {@code benefit}, or all of its pool, have paid this year.
   */
  private long spent(Benefit benefit, Usage used, boolean most) {
    String pool = benefit.pool();
    if (pool == null) {
      return used.paid();
    }
    long spent = 0;
    List<String> ids = benefit.poolIds();
    for (int i = 0; i < ids.size(); i++) {
      spent += request.used(ids.get(i)).paid();
    }
    for (int i = 0; i < count; i++) {
      Step step = steps[i];
      if (step.paysMin != Step.NONE && pool.equals(step.benefit.pool())) {
        spent += most ? step.paysMax : step.paysMin;
      }
    }
    return spent;
  }
}
