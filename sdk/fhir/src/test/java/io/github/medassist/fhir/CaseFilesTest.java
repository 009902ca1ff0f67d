// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.RemittanceOutcome;
import org.junit.jupiter.api.Test;

/** What holds for whatever the built-in packs answer, in every region, care and category. */
class CaseFilesTest {
  private static final List<Day> DAYS =
      List.of(Day.of(2019, 6, 30), Day.of(2022, 6, 1), Day.of(2023, 5, 10));

  private record Answer(String question, Estimate estimate, ExplanationOfBenefit benefit) {}

  @Test
  void whatIsPaidAndWhatIsLeftAddUpToTheBill() {
    for (Answer answer : answers(Category.values())) {
      ExplanationOfBenefit benefit = answer.benefit();
      BigDecimal bill = total(benefit, "submitted");

      switch (answer.estimate().outcome()) {
        case EXACT ->
            assertThat(total(benefit, "benefit").add(total(benefit, "PATIENT_PAYS")))
                .as(answer.question())
                .isEqualByComparingTo(bill)
                .isEqualByComparingTo(
                    benefit.getAdjudication().stream()
                        .map(each -> each.getAmount().getValue())
                        .reduce(total(benefit, "PATIENT_PAYS"), BigDecimal::add));
        case RANGE, BOUNDED -> {
          assertThat(total(benefit, "BENEFIT_LEAST").add(total(benefit, "PATIENT_PAYS_MOST")))
              .as(answer.question())
              .isEqualByComparingTo(bill);
          assertThat(total(benefit, "BENEFIT_MOST").add(total(benefit, "PATIENT_PAYS_LEAST")))
              .as(answer.question())
              .isEqualByComparingTo(bill);
        }
        case NOT_COMPUTABLE -> assertThat(benefit.getTotal()).as(answer.question()).hasSize(2);
      }
      assertThat(benefit.getOutcome() == RemittanceOutcome.COMPLETE)
          .as(answer.question())
          .isEqualTo(benefit.hasPayment());
    }
  }

  @Test
  void everyAmountIsYuanWithTwoDecimals() {
    for (Answer answer : answers(Category.values())) {
      List<AdjudicationComponent> all = new ArrayList<>(answer.benefit().getAdjudication());
      answer.benefit().getItem().forEach(item -> all.addAll(item.getAdjudication()));
      for (AdjudicationComponent each : all) {
        if (each.hasAmount()) {
          assertThat(each.getAmount().getValue().scale()).as(answer.question()).isEqualTo(2);
          assertThat(each.getAmount().getCurrency()).as(answer.question()).isEqualTo("CNY");
        }
      }
    }
  }

  @Test
  void theValidatorFindsNoErrorInAnyRegionAndCare() {
    for (Answer answer : answers(Category.SUBSISTENCE_ALLOWANCE)) {
      String json = ResourceValidator.R4.newJsonParser().encodeResourceToString(answer.benefit());

      assertThat(ResourceValidator.errors(json)).as(answer.question()).isEmpty();
    }
  }

  private static List<Answer> answers(Category... categories) {
    Policies policies = Policies.builtIn();
    Estimator estimator = new Estimator(policies);
    List<Answer> answers = new ArrayList<>();
    for (String region : policies.regions()) {
      for (Day day : DAYS) {
        for (Care care : Care.values()) {
          for (Category category : categories) {
            Visit visit =
                Visit.builder(
                        care, Costs.of(6_000_001, 5_000_001).withClasses(3_000_000, 2_000_001))
                    .referral(Referral.NOT_REFERRED)
                    .facility(2, Place.IN_CITY)
                    .build();
            EstimateRequest request =
                EstimateRequest.builder(region, day, Scheme.RESIDENT, category, visit)
                    .settled(
                        Settled.NOTHING
                            .with(Layer.BASIC, 3_000_000)
                            .with(Layer.CRITICAL_ILLNESS, 500_000))
                    .build();
            Estimate estimate;
            try {
              estimate = estimator.estimate(request);
            } catch (InvalidInputException e) {
              // No policy on that day: nothing to write.
              continue;
            }
            answers.add(
                new Answer(
                    region + " " + day + " " + care + " " + category,
                    estimate,
                    Examples.FHIR.estimate(estimate, visit, Examples.REF)));
          }
        }
      }
    }
    assertThat(answers).isNotEmpty();
    return answers;
  }

  private static BigDecimal total(ExplanationOfBenefit benefit, String code) {
    return benefit.getTotal().stream()
        .filter(total -> total.getCategory().getCodingFirstRep().getCode().equals(code))
        .findFirst()
        .orElseThrow()
        .getAmount()
        .getValue();
  }
}
