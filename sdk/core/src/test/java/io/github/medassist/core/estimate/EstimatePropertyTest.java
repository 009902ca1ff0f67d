// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Questions.Bill;
import io.github.medassist.core.estimate.Questions.Question;
import io.github.medassist.core.estimate.Questions.Year;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for every policy, region, category and kind of care. */
class EstimatePropertyTest {
  private static final Policies POLICIES = Policies.builtIn();
  private static final Estimator ESTIMATOR = new Estimator(POLICIES);
  private static final Questions QUESTIONS = new Questions(POLICIES);
  private static final int LAYERS = Layer.values().length;

  /** Signs of a sentence that was put together badly: doubled stops, gaps, holes. */
  private static final Pattern BAD_SENTENCE =
      Pattern.compile("[。；，：]\\s*[。；，：]|[.;,:]\\s*[.;,:]|  | [.;,。，；]|null|按 +支付|at +pays");

  @Provide
  Arbitrary<Question> questions() {
    return QUESTIONS.questions();
  }

  @Provide
  Arbitrary<Question> notReferred() {
    return QUESTIONS
        .questions()
        .map(Question::notReferred)
        .filter(question -> ESTIMATOR.estimate(question.request()).ifReferred() != null);
  }

  @Provide
  Arbitrary<Year> years() {
    return QUESTIONS.years();
  }

  @Property
  void noPaymentIsNegativeAndNoneExceedsWhatWasLeft(@ForAll("questions") Question question) {
    for (Step step : answer(question).steps()) {
      Range pays = step.pays();
      Range base = step.base();
      if (pays != null) {
        assertThat(pays.min()).as(step.benefit()).isNotNegative();
        if (base != null) {
          assertThat(pays.min()).as(step.benefit()).isLessThanOrEqualTo(base.min());
          assertThat(pays.max()).as(step.benefit()).isLessThanOrEqualTo(base.max());
        }
      }
    }
  }

  @Property
  void paymentsAndThePatientsPartAddUpToTheBill(@ForAll("questions") Question question) {
    Estimate estimate = answer(question);
    long bill = estimate.total();
    Range patient = estimate.patientPays();
    assertThat(patient).isNotNull();
    long min = 0;
    long max = 0;
    for (Layer layer : Layer.values()) {
      Range pays = estimate.layer(layer);
      assertThat(pays).isNotNull();
      assertThat(pays.max()).isLessThanOrEqualTo(estimate.inScope());
      min += pays.min();
      max += pays.max();
    }
    assertThat(patient.min()).isGreaterThanOrEqualTo(bill - estimate.inScope());
    assertThat(patient.max()).isLessThanOrEqualTo(bill);
    if (estimate.outcome() == Outcome.EXACT) {
      assertThat(min).isEqualTo(max);
      assertThat(patient.max()).isEqualTo(patient.min());
      assertThat(min + patient.min()).isEqualTo(bill);
    } else {
      assertThat(min + patient.min()).isLessThanOrEqualTo(bill);
      assertThat(min + patient.max()).isLessThanOrEqualTo(bill);
      assertThat(max + patient.min()).isGreaterThanOrEqualTo(bill);
      assertThat(max + patient.max()).isGreaterThanOrEqualTo(bill);
    }
  }

  @Property
  void theStepsOfALayerAddUpToTheLayer(@ForAll("questions") Question question) {
    Estimate estimate = answer(question);
    Assume.that(estimate.outcome() == Outcome.EXACT);
    for (Layer layer : Layer.values()) {
      long sum = 0;
      for (Step step : estimate.steps()) {
        sum += step.layer() == layer ? step.pays().min() : 0;
      }
      assertThat(estimate.layer(layer)).isEqualTo(Range.exactly(sum));
    }
  }

  @Property
  void noLimitIsExceeded(@ForAll("questions") Question question) {
    EstimateRequest request = question.request();
    Estimate estimate = estimate(request);
    Map<String, Long> spent = new HashMap<>();
    Policy policy = question.person().where().policy();
    for (Benefit benefit : policy.benefits()) {
      long paid = request.used(benefit.id()).paid();
      spent.merge(account(benefit), paid, Long::sum);
    }
    Map<String, Long> before = Map.copyOf(spent);
    for (Step step : estimate.steps()) {
      Long left = step.limitLeft();
      if (step.state() == State.COMPUTED && left != null) {
        assertThat(left).isNotNegative().isLessThanOrEqualTo(step.limit());
        assertThat(step.pays().max()).as(step.benefit()).isLessThanOrEqualTo(left);
      }
      Benefit benefit = benefit(policy, step.benefit());
      if (step.state() == State.COMPUTED
          && left != null
          && benefit.limitPer() == Benefit.Per.YEAR) {
        String account = account(benefit);
        long sum = spent.merge(account, step.pays().min(), Long::sum);
        assertThat(sum)
            .as("the year's limit of %s", account)
            .isLessThanOrEqualTo(Math.max(step.limit(), before.get(account)));
      }
    }
  }

  @Property
  void thePatientsPartDoesNotFallWhenTheBillGrows(
      @ForAll("questions") Question question,
      @ForAll @IntRange(max = 3_000_000) int more,
      @ForAll @IntRange(max = 1000) int inScope) {
    Bill bill = question.bill();
    Bill larger = bill.plus(more, (long) more * inScope / 1000);
    Settled settled = question.request().settled();
    Estimate before = answer(question);
    Estimate after =
        estimate(question.withUsage(question.builder(larger)).settled(settled).build());
    assertThat(after.patientPays().min()).isGreaterThanOrEqualTo(before.patientPays().min());
    assertThat(after.patientPays().max()).isGreaterThanOrEqualTo(before.patientPays().max());
  }

  @Property
  void splittingAYearIntoStaysChangesItByAtMostOneFenALayerAndStay(@ForAll("years") Year year) {
    Assume.that(countsByYear(year.question()));
    Range whole = total(year.question(), List.of(Bill.sum(year.stays())));
    Range split = total(year.question(), year.stays());
    assertClose(whole, split, LAYERS * year.stays().size());
  }

  @Property
  void theOrderOfStaysDoesNotMatter(@ForAll("years") Year year, @ForAll Random random) {
    Assume.that(countsByYear(year.question()));
    List<Bill> shuffled = new ArrayList<>(year.stays());
    Collections.shuffle(shuffled, random);
    Range one = total(year.question(), year.stays());
    Range other = total(year.question(), shuffled);
    assertClose(one, other, LAYERS * year.stays().size());
  }

  @Property
  void everyStepPaysARangeAndOneThatIsBoundedSaysWhy(@ForAll("questions") Question question) {
    EstimateRequest request = question.request();
    Estimate estimate = estimate(request);
    for (Step step : estimate.steps()) {
      assertThat(step.pays()).as(step.benefit()).isNotNull();
      assertThat(step.base()).as(step.benefit()).isNotNull();
      if (step.state() == State.BOUNDED) {
        assertThat(step.reason() != null || step.note() != null).as(step.benefit()).isTrue();
      }
    }
    for (Layer layer : Layer.values()) {
      assertThat(estimate.layer(layer)).isNotNull();
      if (request.settled().has(layer)) {
        assertThat(estimate.layer(layer)).isEqualTo(Range.exactly(request.settled().get(layer)));
      }
    }
  }

  /**
   * Whatever the first layer that is not known turns out to pay, the answer to that lies inside the
   * answer without it. A later one tells of those before it, and a sheet may differ from the rules.
   */
  @Property
  void anAnswerThatKnowsMoreLiesInsideTheOneThatKnowsLess(
      @ForAll("questions") Question question, @ForAll @IntRange(max = 1000) int permille) {
    Estimate estimate = answer(question);
    Layer layer = Layer.BASIC;
    while (estimate.layer(layer).isExact() && layer != Layer.ASSISTANCE) {
      layer = Layer.values()[layer.ordinal() + 1];
    }
    Assume.that(!question.request().settled().has(layer));
    Range pays = estimate.layer(layer);
    long paid = pays.min() + (pays.max() - pays.min()) * permille / 1000;
    Estimate more = settled(question, question.request().settled().with(layer, paid));
    assertInside(more.patientPays(), estimate.patientPays());
    for (Layer each : Layer.values()) {
      assertInside(more.layer(each), estimate.layer(each));
    }
  }

  private static Estimate settled(Question question, Settled settled) {
    return estimate(question.withUsage(question.builder(question.bill())).settled(settled).build());
  }

  private static void assertInside(Range narrow, Range wide) {
    assertThat(narrow.min()).isBetween(wide.min(), wide.max());
    assertThat(narrow.max()).isBetween(wide.min(), wide.max());
  }

  /**
   * Both ends of an answer come true: where each layer pays the least, or the most, that it can.
   */
  @Property
  void theEndsOfAnAnswerComeTrue(@ForAll("questions") Question question) {
    Range patient = answer(question).patientPays();
    assertThat(atEnds(question, true)).isEqualTo(Range.exactly(patient.min()));
    assertThat(atEnds(question, false)).isEqualTo(Range.exactly(patient.max()));
  }

  private static Range atEnds(Question question, boolean most) {
    Settled settled = question.request().settled();
    for (Layer layer : Layer.values()) {
      Range pays = settled(question, settled).layer(layer);
      settled = settled.with(layer, most ? pays.max() : pays.min());
    }
    return settled(question, settled).patientPays();
  }

  @Property
  void aSettledAmountTakesThePlaceOfTheComputedOne(@ForAll("questions") Question question) {
    Estimate computed = answer(question);
    Assume.that(computed.outcome() == Outcome.EXACT);
    Settled settled = question.request().settled();
    for (Layer layer : List.of(Layer.BASIC, Layer.CRITICAL_ILLNESS)) {
      settled = settled.with(layer, computed.layer(layer).min());
    }
    Estimate given =
        estimate(question.withUsage(question.builder(question.bill())).settled(settled).build());
    assertThat(given.patientPays()).isEqualTo(computed.patientPays());
    assertThat(given.layer(Layer.ASSISTANCE)).isEqualTo(computed.layer(Layer.ASSISTANCE));
  }

  @Property
  void ofSeveralCategoriesTheBestSingleOneCounts(
      @ForAll("questions") Question question,
      @ForAll @Size(min = 1, max = 5) Set<Category> categories) {
    EstimateRequest request = question.request();
    Estimate best;
    try {
      best = ESTIMATOR.estimate(request, categories, null);
    } catch (InvalidInputException e) {
      throw discardIfUnfit(e);
    }
    assertThat(categories).contains(best.category());
    for (Category category : categories) {
      Range each = ESTIMATOR.estimate(request, EnumSet.of(category), null).patientPays();
      if (each != null) {
        assertThat(best.patientPays()).isNotNull();
        assertThat(best.patientPays().max()).isLessThanOrEqualTo(each.max());
      }
    }
  }

  @Property
  void withAReferralThePatientNeverPaysMore(@ForAll("notReferred") Question question) {
    Estimate estimate = answer(question);
    Assume.that(estimate.patientPays() != null);
    Range referred = estimate.ifReferred().patientPays();
    if (referred != null) {
      assertThat(referred.max()).isLessThanOrEqualTo(estimate.patientPays().max());
    }
  }

  @Property
  void everyStepNamesItsSourceAndItsReadings(@ForAll("questions") Question question) {
    Policy policy = question.person().where().policy();
    for (Step step : answer(question).steps()) {
      if (step.state() == State.GIVEN) {
        assertThat(step.cite()).isNull();
        continue;
      }
      assertThat(step.cite()).as(step.benefit()).isNotNull();
      assertThat(step.cite().clause()).isNotBlank();
      assertThat(policy.packs()).anyMatch(pack -> pack.region().equals(step.from()));
      assertThat(step.readings()).doesNotHaveDuplicates();
    }
  }

  @Property
  void everySentenceReadsWell(@ForAll("questions") Question question) {
    for (Step step : answer(question).steps()) {
      assertThat(step.text().zh()).endsWith("。").doesNotContainPattern(BAD_SENTENCE);
      assertThat(step.text().en()).endsWith(".").doesNotContainPattern(BAD_SENTENCE);
    }
  }

  @Property
  void anAnswerReadFromItsJsonIsWrittenTheSame(@ForAll("questions") Question question) {
    byte[] json = json(answer(question));
    assertThat(json(EstimateJson.read(Json.read(json)))).isEqualTo(json);
  }

  @Property
  void aRequestReadFromItsJsonIsWrittenTheSame(@ForAll("questions") Question question) {
    EstimateRequest request = question.request();
    byte[] json = Json.write(request::write);
    EstimateRequest read = EstimateRequest.read(Json.read(json));
    assertThat(Json.write(read::write)).isEqualTo(json);
    assertThat(json(estimate(read))).isEqualTo(json(estimate(request)));
  }

  private static byte[] json(Estimate estimate) {
    return Json.write(writer -> EstimateJson.write(writer, estimate));
  }

  private static Estimate answer(Question question) {
    return estimate(question.request());
  }

  private static Estimate estimate(EstimateRequest request) {
    try {
      return ESTIMATOR.estimate(request);
    } catch (InvalidInputException e) {
      throw discardIfUnfit(e);
    }
  }

  /**
   * A computed layer may leave less than the next one is said to have settled: no fair question.
   */
  private static RuntimeException discardIfUnfit(InvalidInputException e) {
    Assume.that(e.code() != ProblemCode.SETTLED_ABOVE_IN_SCOPE);
    return e;
  }

  private static String account(Benefit benefit) {
    return benefit.pool() == null ? benefit.id() : "pool " + benefit.pool();
  }

  private static Benefit benefit(Policy policy, String id) {
    return policy.benefits().stream()
        .filter(benefit -> benefit.id().equals(id))
        .findFirst()
        .orElse(policy.benefits().get(0));
  }

  /** Whether deductible and limit of all that pays here count by the year. */
  private static boolean countsByYear(Question question) {
    Estimate estimate = answer(question);
    Policy policy = question.person().where().policy();
    return estimate.steps().stream()
        .filter(Step::isApplied)
        .map(step -> benefit(policy, step.benefit()))
        .allMatch(
            benefit ->
                benefit.deductiblePer() == Benefit.Per.YEAR
                    && benefit.limitPer() == Benefit.Per.YEAR);
  }

  /** What the patient pays in a year of these stays, each on top of those before it. */
  private static Range total(Question question, List<Bill> stays) {
    Map<String, Usage> usage = new HashMap<>();
    long min = 0;
    long max = 0;
    for (Bill stay : stays) {
      EstimateRequest.Builder request = question.builder(stay);
      usage.forEach(request::yearToDate);
      Estimate estimate = estimate(request.settled(stay.settled(question.person())).build());
      for (Step step : estimate.steps()) {
        if (step.isApplied() && step.base().isExact() && step.pays().isExact()) {
          Usage before = usage.getOrDefault(step.benefit(), Usage.NONE);
          usage.put(
              step.benefit(),
              Usage.of(before.base() + step.base().min(), before.paid() + step.pays().min()));
        } else if (step.isApplied()) {
          // What a range used of a deductible or a limit is not known to the next stay.
          Long deductible = step.deductible();
          Assume.that(step.limitLeft() == null && (deductible == null || deductible == 0));
        } else if (step.state() == State.BOUNDED) {
          Assume.that(step.pays().equals(Range.of(0, step.base().max())));
        }
      }
      min += estimate.patientPays().min();
      max += estimate.patientPays().max();
    }
    return Range.of(min, max);
  }

  private static void assertClose(Range one, Range other, int fen) {
    assertThat(one.min()).isBetween(other.min() - fen, other.min() + fen);
    assertThat(one.max()).isBetween(other.max() - fen, other.max() + fen);
  }
}
