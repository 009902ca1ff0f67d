// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.estimate.Questions.Question;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Layer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A range contains whatever the truth may be: each rate that a document leaves open is fixed
 * somewhere within its bounds, and what is then paid lies in the range that was answered.
 */
class RangePropertyTest {
  private static final Pattern OPEN_RATE =
      Pattern.compile("\\{ \"(?:from\": ([0-9.]+), \"to\": ([0-9.]+)|atLeast\": ([0-9.]+)) \\}");

  private static final Pattern OPEN_LIMIT =
      Pattern.compile("\"limit\": \\{\\s*\"unknown\": \\{[^}]*\\}\\s*\\}");

  private static final List<Pack> PACKS = packs();
  private static final Policies OPEN = Policies.of(PACKS);
  private static final List<Policies> FIXED = fixed(20);

  /**
   * Regions with a rate left open; the last is made up, so that open rates meet every other form.
   */
  private static final List<String> REGIONS = List.of("210000", "210921", "450000", "990002");

  private static List<Pack> packs() {
    List<Pack> packs = new ArrayList<>(Policies.builtInPacks());
    packs.add(
        Pack.read("ranges-pack.json", TestData.bytes(TestData.path("policy/ranges-pack.json"))));
    return packs;
  }

  /**
   * Returns policies whose open rates and limits are fixed: all at the least, all at the most, then
   * at random.
   */
  private static List<Policies> fixed(int count) {
    Random random = new Random(1);
    List<Policies> fixed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Pack> packs = new ArrayList<>();
      for (Pack pack : PACKS) {
        String json = new String(pack.json(), StandardCharsets.UTF_8);
        Matcher open = OPEN_RATE.matcher(json);
        int way = i;
        String exact =
            open.replaceAll(found -> rate(open, way < 2 ? way : random.nextInt(11) / 10.0));
        exact =
            OPEN_LIMIT
                .matcher(exact)
                .replaceAll(
                    found -> "\"limit\": " + limit(way < 2 ? way : random.nextInt(11) / 10.0));
        packs.add(Pack.read(pack.toString(), exact.getBytes(StandardCharsets.UTF_8)));
      }
      fixed.add(Policies.of(packs));
    }
    return fixed;
  }

  private static String rate(Matcher open, double at) {
    boolean floor = open.group(3) != null;
    BigDecimal least = new BigDecimal(floor ? open.group(3) : open.group(1));
    BigDecimal most = new BigDecimal(floor ? "1.00" : open.group(2));
    return most.subtract(least).multiply(BigDecimal.valueOf(at)).add(least).toPlainString();
  }

  private static String limit(double at) {
    return at == 1 ? "\"none\"" : BigDecimal.valueOf(at * 50_000).toPlainString();
  }

  @Provide
  Arbitrary<Question> questions() {
    return open(REGIONS);
  }

  @Provide
  Arbitrary<Question> questionsOfOneOpenBenefit() {
    return open(REGIONS.subList(0, 3));
  }

  private static Arbitrary<Question> open(List<String> regions) {
    return new Questions(OPEN, regions).questions().filter(question -> isOpen(question));
  }

  private static boolean isOpen(Question question) {
    try {
      return new Estimator(OPEN).estimate(question.request()).outcome() != Outcome.EXACT
          && isExact(FIXED.get(0), question)
          && isExact(FIXED.get(1), question);
    } catch (InvalidInputException e) {
      return false;
    }
  }

  /** Whether nothing but open rates and limits stands between the question and one answer. */
  private static boolean isExact(Policies policies, Question question) {
    return new Estimator(policies).estimate(question.request()).outcome() == Outcome.EXACT;
  }

  @Property(tries = 300)
  void aRangeContainsWhateverTheTruthMayBe(@ForAll("questions") Question question) {
    EstimateRequest request = question.request();
    Estimate open = new Estimator(OPEN).estimate(request);
    for (Policies policies : FIXED) {
      Estimate exact;
      try {
        exact = new Estimator(policies).estimate(request);
      } catch (InvalidInputException e) {
        Assume.that(e.code() != ProblemCode.SETTLED_ABOVE_IN_SCOPE);
        throw e;
      }
      assertThat(exact.outcome()).isEqualTo(Outcome.EXACT);
      assertIn(open.patientPays(), exact.patientPays(), "the patient");
      for (Layer layer : Layer.values()) {
        assertIn(open.layer(layer), exact.layer(layer), layer.name());
      }
      for (Step step : exact.steps()) {
        assertIn(open.step(step.benefit()).pays(), step.pays(), step.benefit());
        assertIn(open.step(step.benefit()).base(), step.base(), "the base of " + step.benefit());
      }
    }
  }

  /** The outer ends are not mere bounds: where only one benefit is open, both can come true. */
  @Property(tries = 300)
  void theEndsOfARangeCanComeTrue(@ForAll("questionsOfOneOpenBenefit") Question question) {
    EstimateRequest request = question.request();
    Range open = new Estimator(OPEN).estimate(request).patientPays();
    Range least = new Estimator(FIXED.get(0)).estimate(request).patientPays();
    Range most = new Estimator(FIXED.get(1)).estimate(request).patientPays();
    assertThat(open).isEqualTo(Range.of(most.min(), least.max()));
  }

  private static void assertIn(Range range, Range exact, String what) {
    assertThat(exact.min()).as(what).isEqualTo(exact.max()).isBetween(range.min(), range.max());
  }
}
