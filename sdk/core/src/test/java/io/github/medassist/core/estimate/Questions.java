// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every kind of question that can be asked of some policies, for properties that hold for all. */
final class Questions {
  private static final List<Day> DAYS =
      List.of(
          Day.of(2019, 1, 1),
          Day.of(2020, 2, 29),
          Day.of(2021, 7, 31),
          Day.of(2022, 1, 1),
          Day.of(2022, 12, 31),
          Day.of(2023, 1, 1),
          Day.of(2024, 6, 30),
          Day.of(2025, 3, 15));

  private static final long TEN_MILLION_YUAN = 1_000_000_000L;

  private final List<Where> places = new ArrayList<>();

  Questions(Policies policies) {
    this(policies, policies.regions());
  }

  Questions(Policies policies, List<String> regions) {
    for (String region : regions) {
      for (Day day : DAYS) {
        try {
          places.add(new Where(region, day, policies.on(region, day)));
        } catch (InvalidInputException e) {
          // No policy on that day: nothing to ask.
        }
      }
    }
  }

  /** A region, a day and what holds there. */
  record Where(String region, Day day, Policy policy) {}

  /** What a visit costs, and what each insurance settled of it where it settled at all. */
  record Bill(long total, long inScope, long classA, long basic, long criticalIllness) {
    Costs costs(boolean classes) {
      Costs costs = Costs.of(total, inScope);
      return classes ? costs.withClasses(classA, inScope - classA) : costs;
    }

    Settled settled(Person person) {
      Settled settled = Settled.NOTHING;
      if (person.basicSettled) {
        settled = settled.with(Layer.BASIC, basic);
      }
      if (person.criticalIllnessSettled) {
        settled = settled.with(Layer.CRITICAL_ILLNESS, criticalIllness);
      }
      return settled;
    }

    /** This bill with an amount more, of which some is in scope. */
    Bill plus(long more, long scope) {
      return new Bill(total + more, inScope + scope, classA + scope, basic, criticalIllness);
    }

    static Bill sum(List<Bill> bills) {
      return bills.stream()
          .reduce(
              new Bill(0, 0, 0, 0, 0),
              (a, b) ->
                  new Bill(
                      a.total + b.total,
                      a.inScope + b.inScope,
                      a.classA + b.classA,
                      a.basic + b.basic,
                      a.criticalIllness + b.criticalIllness));
    }
  }

  /** All that an estimate may depend on, beside the bill. */
  record Person(
      Where where,
      Scheme scheme,
      Category category,
      Boolean monitored,
      Integer age,
      boolean basicSettled,
      boolean criticalIllnessSettled) {}

  /** How and where a patient is treated. */
  record Stay(
      Care care,
      Referral referral,
      Integer level,
      Place place,
      Illness illness,
      Integer bedDays,
      boolean classes) {
    Visit visit(Bill bill) {
      Visit.Builder visit = Visit.builder(care, bill.costs(classes));
      if (referral != null) {
        visit.referral(referral);
      }
      if (level != null) {
        visit.facility(level, place);
      }
      if (illness != null) {
        visit.illness(illness);
      }
      if (bedDays != null) {
        visit.bedDays(bedDays);
      }
      return visit.build();
    }
  }

  /** A question, with its bill still to be varied. */
  record Question(Person person, Stay stay, Bill bill, List<Long> usage) {
    EstimateRequest.Builder builder(Bill other) {
      EstimateRequest.Builder request =
          EstimateRequest.builder(
              person.where.region,
              person.where.day,
              person.scheme,
              person.category,
              stay.visit(other));
      if (person.monitored != null) {
        request.monitored(person.monitored);
      }
      if (person.age != null) {
        request.age(person.age);
      }
      return request;
    }

    /** This question for a patient who was not referred, with both insurances settled. */
    Question notReferred() {
      Person settled =
          new Person(
              person.where,
              person.scheme,
              person.category,
              person.monitored,
              person.age,
              true,
              true);
      Stay own =
          new Stay(
              stay.care,
              Referral.NOT_REFERRED,
              stay.level,
              stay.place,
              stay.illness,
              stay.bedDays,
              stay.classes);
      return new Question(settled, own, bill, usage);
    }

    EstimateRequest request() {
      return withUsage(builder(bill)).settled(bill.settled(person)).build();
    }

    EstimateRequest.Builder withUsage(EstimateRequest.Builder request) {
      List<String> ids = person.where.policy.benefitIds();
      for (int i = 0; i < ids.size() && !usage.isEmpty(); i++) {
        long base = usage.get(2 * i % usage.size());
        long paid = usage.get((2 * i + 1) % usage.size());
        request.yearToDate(ids.get(i), Usage.of(base, Math.min(base, paid)));
      }
      return request;
    }

    @Override
    public String toString() {
      return json(request());
    }
  }

  /** A question and the stays into which its year is split. */
  record Year(Question question, List<Bill> stays) {}

  static String json(EstimateRequest request) {
    return new String(Json.write(request::write), StandardCharsets.UTF_8);
  }

  Arbitrary<Question> questions() {
    return Combinators.combine(persons(), stays(), bills(), usages()).as(Question::new);
  }

  /** Years of two to four stays whose costs are of the same kind. */
  Arbitrary<Year> years() {
    return Combinators.combine(
            persons().filter(Questions::isSplittable),
            stays(),
            bills().list().ofMinSize(2).ofMaxSize(4))
        .as(
            (person, stay, bills) ->
                new Year(new Question(person, stay, bills.get(0), List.of()), bills));
  }

  /** What critical illness settled cannot be split unless basic insurance settled too. */
  private static boolean isSplittable(Person person) {
    return person.basicSettled || !person.criticalIllnessSettled;
  }

  private Arbitrary<Person> persons() {
    return Combinators.combine(
            Arbitraries.of(places),
            Arbitraries.of(Scheme.class),
            Arbitraries.of(Category.class),
            Arbitraries.of(true, false).injectNull(0.3),
            Arbitraries.integers().between(0, 150).injectNull(0.3),
            Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)),
            Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)))
        .as(Person::new);
  }

  private static Arbitrary<Stay> stays() {
    return Combinators.combine(
            Arbitraries.of(Care.class),
            Arbitraries.of(Referral.class).injectNull(0.1),
            Arbitraries.integers().between(1, 3).injectNull(0.2),
            Arbitraries.of(Place.class),
            Arbitraries.of(Illness.class).injectNull(0.5),
            Arbitraries.integers().between(1, 366).injectNull(0.5),
            Arbitraries.of(true, true, true, false))
        .as(Stay::new);
  }

  private static Arbitrary<Bill> bills() {
    return Combinators.combine(
            amounts(),
            Arbitraries.integers().between(0, 1000).edgeCases(edges -> edges.add(1000)),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 1000))
        .as(
            (total, inScope, classA, basic, criticalIllness) -> {
              long scope = part(total, inScope);
              long paid = part(scope, basic);
              return new Bill(
                  total, scope, part(scope, classA), paid, part(scope - paid, criticalIllness));
            });
  }

  private static long part(long whole, int thousandths) {
    return whole * thousandths / 1000;
  }

  private static Arbitrary<Long> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 20_000),
        Arbitraries.longs().between(0, 20_000_000),
        Arbitraries.longs().between(0, TEN_MILLION_YUAN),
        Arbitraries.of(0L, 1L, 2L, 5L, Fen.MAX / 4));
  }

  private static Arbitrary<List<Long>> usages() {
    return Arbitraries.oneOf(
        Arbitraries.just(List.<Long>of()),
        Arbitraries.longs().between(0, 5_000_000).list().ofMinSize(1).ofMaxSize(30));
  }
}
