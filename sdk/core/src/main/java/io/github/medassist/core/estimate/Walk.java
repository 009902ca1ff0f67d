package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.util.Arrays;
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
final class Walk {
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
  private final Step[] steps;
  private final Estimate.Sums sums;

  private int count;
  private long leftMin;
  private long leftMax;
  private @Nullable Text lost;
  private boolean refused;

  /** Takes what answers for a referred patient, or null if this does. */
  Walk(
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
    this.steps = new Step[policy.benefits(visit.care(), request.scheme())];
    this.sums = new Estimate.Sums(costs.total(), costs.inScope());
    this.leftMin = costs.inScope();
    this.leftMax = leftMin;
  }

  Estimate estimate() {
    Care care = visit.care();
    Scheme scheme = request.scheme();
    int size = policy.benefits(care, scheme);
    int next = 0;
    for (Layer layer : LAYERS) {
      int from = next;
      while (next < size && policy.benefit(care, scheme, next).layer() == layer) {
        next++;
      }
      if (request.settled().has(layer)) {
        boolean single = next - from == 1;
        take(layer, single ? policy.benefit(care, scheme, from) : Benefit.whole(layer));
        continue;
      }
      long before = leftMax;
      for (int i = from; i < next; i++) {
        Benefit benefit = policy.benefit(care, scheme, i);
        if (benefit.illness() == null || benefit.illness() == visit.illness()) {
          Step step = step(benefit);
          steps[count++] = step;
        }
      }
      sums.cap(layer, before - leftMin);
    }
    sums.left(leftMin, leftMax);
    return new Estimate(
        category,
        amongSeveral ? BEST_SINGLE_CATEGORY : Collections.<String>emptyList(),
        sums,
        count == steps.length ? steps : Arrays.copyOf(steps, count),
        policy.notes(category, care),
        request.date(),
        policy,
        refused ? referred : null);
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
    steps[count++] = based(new Step(benefit, null, State.GIVEN)).pays(paid, paid);
    sums.add(layer, paid, paid);
    leftMin = Math.max(0, leftMin - paid);
    leftMax = Math.max(0, leftMax - paid);
  }

  private Step based(Step step) {
    return lost == null ? step.base(leftMin, leftMax) : step;
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
          : based(new Step(benefit, rule, State.NOT_COVERED)).pays(0, 0);
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
    Step step = based(new Step(benefit, otherwise, State.NOT_COVERED)).pays(0, 0);
    step.referred = referred;
    return step;
  }

  private Step lose(Benefit benefit, Rule<Terms> rule, @Nullable Text missing) {
    Step step = based(new Step(benefit, rule, State.NOT_COMPUTABLE));
    step.missing = missing;
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
    Step step = based(new Step(benefit, rule, State.COMPUTED));
    int year = request.date().year();
    Usage used = request.used(benefit.id());
    boolean byYear = benefit.deductiblePer() == Benefit.Per.YEAR;
    long whole = terms.deductible(year);
    long deductible = byYear ? Math.max(0, whole - used.base()) : whole;
    long from = byYear ? Math.max(0, used.base() - whole) : 0;

    boolean limitless = terms.limit() == Terms.NO_LIMIT || terms.limit() == Terms.UNKNOWN;
    long limit = limitless ? Terms.NO_LIMIT : terms.limit();
    if (!limitless && benefit.limitPer() == Benefit.Per.BED_DAY) {
      limit *= visit.bedDays();
    }
    long limitLeft = limit;
    long limitLeftMax = limit;
    if (!limitless && benefit.limitPer() == Benefit.Per.YEAR) {
      limitLeft = Math.max(0, limit - spent(benefit, used, true));
      limitLeftMax = Math.max(0, limit - spent(benefit, used, false));
    }

    long least = gross(terms, from, Math.max(0, leftMin - deductible), false);
    long most = least;
    if (leftMin != leftMax || limitLeft != limitLeftMax || !terms.isExact()) {
      most = gross(terms, from, Math.max(0, leftMax - deductible), true);
      long leastOfMost = gross(terms, from, Math.max(0, leftMax - deductible), false);
      long mostOfLeast = gross(terms, from, Math.max(0, leftMin - deductible), true);
      long afterMin = leftMin - net(mostOfLeast, limitLeftMax, leftMin);
      step.pays(net(least, limitLeft, leftMin), net(most, limitLeftMax, leftMax));
      leftMax -= net(leastOfMost, limitLeft, leftMax);
      leftMin = afterMin;
    } else {
      long paid = net(least, limitLeft, leftMin);
      step.pays(paid, paid);
      leftMin -= paid;
      leftMax = leftMin;
    }
    sums.add(benefit.layer(), step.paysMin, step.paysMax);

    step.deductible = deductible;
    if (!limitless) {
      step.limit = limit;
      step.limitLeft = limitLeft;
    }
    step.unchecked = terms.deductibleStatus(year) == Status.UNCHECKED;
    step.visit = visit;
    step.used = from;
    step.limited = Rate.halfUp(most) > limitLeft;
    step.rounded = least % Rate.DENOMINATOR != 0 || most % Rate.DENOMINATOR != 0;
    return step;
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
    if (benefit.pool() == null) {
      return used.paid();
    }
    long spent = 0;
    for (Benefit member : policy.benefits()) {
      if (benefit.pool().equals(member.pool())) {
        spent += request.used(member.id()).paid();
        for (int i = 0; i < count; i++) {
          Range pays = steps[i].benefit().equals(member.id()) ? steps[i].pays() : null;
          spent += pays == null ? 0 : most ? pays.max() : pays.min();
        }
      }
    }
    return spent;
  }
}
