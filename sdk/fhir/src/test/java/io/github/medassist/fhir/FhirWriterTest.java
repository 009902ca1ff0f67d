// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.NoteComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.RemittanceOutcome;
import org.hl7.fhir.r4.model.Money;
import org.junit.jupiter.api.Test;

class FhirWriterTest {
  @Test
  void anExactEstimateIsAPredeterminationInYuan() {
    ExplanationOfBenefit benefit = Examples.exact();

    assertThat(benefit.getUse()).isEqualTo(ExplanationOfBenefit.Use.PREDETERMINATION);
    assertThat(benefit.getOutcome()).isEqualTo(RemittanceOutcome.COMPLETE);
    assertThat(totals(benefit))
        .containsExactly(
            "submitted 60000.00 CNY",
            "eligible 50000.00 CNY",
            "benefit 46550.00 CNY",
            "PATIENT_PAYS 13450.00 CNY");
    assertThat(words(benefit.getAdjudication()))
        .containsExactly(
            "benefit BASIC 30000.00 CNY",
            "benefit CRITICAL_ILLNESS 5000.00 CNY",
            "benefit ASSISTANCE 11550.00 CNY");
    assertThat(words(benefit.getPayment().getAmount())).isEqualTo("46550.00 CNY");
    assertThat(benefit.getInsurance()).hasSize(3);
  }

  @Test
  void anItemHasWhatOneNeedsToRedoTheArithmetic() {
    ItemComponent item = item(Examples.exact(), "assistance.basic");

    assertThat(words(item.getAdjudication()))
        .containsExactly(
            "eligible 15000.00 CNY",
            "deductible 0.00 CNY",
            "eligpercent 70%",
            "LIMIT_LEFT 20000.00 CNY",
            "benefit COMPUTED 10500.00 CNY");
  }

  @Test
  void anItemsNotesSayTheClauseInChineseAndInEnglish() {
    ExplanationOfBenefit benefit = Examples.exact();
    List<NoteComponent> notes = notes(benefit, item(benefit, "assistance.basic"));

    assertThat(notes).hasSize(2);
    assertThat(notes.get(0).getText()).startsWith("基本救助：").contains("阜蒙政办发〔2022〕9号 二(二)2");
    assertThat(notes.get(0).getLanguage().getCodingFirstRep().getCode()).isEqualTo("zh-CN");
    assertThat(notes.get(1).getText()).startsWith("Basic assistance: ").contains("10,500.00 yuan");
    assertThat(notes.get(1).getLanguage().getCodingFirstRep().getCode()).isEqualTo("en");
  }

  @Test
  void everyEstimateSaysThatTheAgencySettles() {
    Examples.all().values().stream()
        .filter(ExplanationOfBenefit.class::isInstance)
        .map(ExplanationOfBenefit.class::cast)
        .forEach(
            benefit ->
                assertThat(benefit.getProcessNote().get(0).getText()).isEqualTo("估算，以经办机构结算为准。"));
  }

  @Test
  void aRangeIsWrittenAsItsTwoEndsAndNeverAsOneAmount() {
    ExplanationOfBenefit benefit = Examples.liaoning();

    assertThat(benefit.getOutcome()).isEqualTo(RemittanceOutcome.PARTIAL);
    assertThat(totals(benefit))
        .containsExactly(
            "submitted 30000.00 CNY",
            "eligible 30000.00 CNY",
            "BENEFIT_LEAST 20000.00 CNY",
            "BENEFIT_MOST 27000.00 CNY",
            "PATIENT_PAYS_LEAST 3000.00 CNY",
            "PATIENT_PAYS_MOST 10000.00 CNY");
    assertThat(words(item(benefit, "assistance").getAdjudication()))
        .containsExactly(
            "eligible 10000.00 CNY",
            "deductible 0.00 CNY",
            "RATE_LEAST 65%",
            "RATE_MOST 70%",
            "BENEFIT_LEAST BOUNDED 0.00 CNY",
            "BENEFIT_MOST BOUNDED 7000.00 CNY");
    assertThat(benefit.hasPayment()).isFalse();
  }

  @Test
  void aFloorIsARangeToo() {
    assertThat(totals(Examples.guangxi()))
        .contains("PATIENT_PAYS_LEAST 0.00 CNY", "PATIENT_PAYS_MOST 10000.00 CNY");
  }

  @Test
  void whatIsNotCertainHasBothEndsAndAReason() {
    ExplanationOfBenefit benefit = Examples.bounded();

    assertThat(benefit.getOutcome()).isEqualTo(RemittanceOutcome.PARTIAL);
    assertThat(totals(benefit))
        .contains("PATIENT_PAYS_LEAST 0.00 CNY", "PATIENT_PAYS_MOST 12000.00 CNY");
    assertThat(words(benefit.getAdjudication()))
        .contains("BENEFIT_LEAST ASSISTANCE 0.00 CNY", "BENEFIT_MOST ASSISTANCE 12000.00 CNY");
    assertThat(benefit.hasPayment()).isFalse();
    assertThat(notes(benefit, item(benefit, "assistance.basic")).get(0).getText())
        .contains("二(二)3");
    assertThat(benefit.getDisposition()).startsWith("估算为区间：有的部分还不能确定");
  }

  @Test
  void bracketsAreWrittenEachWithItsAmountAndRate() {
    assertThat(words(item(Examples.brackets(), "criticalIllness").getAdjudication()))
        .contains("PART 50000.00 CNY 65%", "PART 50000.00 CNY 70%", "PART 145000.00 CNY 75%")
        .contains("benefit COMPUTED 176250.00 CNY");
  }

  @Test
  void aQuestionAboutNobodyNamesNobody() {
    ExplanationOfBenefit benefit = Examples.nobody();

    assertThat(benefit.getPatient().hasIdentifier()).isFalse();
    assertThat(benefit.getPatient().getExtension()).isNotEmpty();
    assertThat(benefit.getProvider().getExtension()).isNotEmpty();
  }

  @Test
  void eligibilityHasEachLimitAndWhatIsLeft() {
    CoverageEligibilityResponse response = Examples.fumeng();
    InsuranceComponent insurance = response.getInsuranceFirstRep();

    assertThat(insurance.getInforce()).isTrue();
    assertThat(insurance.getBenefitPeriod().getStartElement().getValueAsString())
        .isEqualTo("2023-01-01");
    assertThat(insurance.getBenefitPeriod().getEndElement().getValueAsString())
        .isEqualTo("2023-12-31");
    assertThat(words(item(insurance, "assistance.basic")))
        .containsExactly(
            "benefit 20000.00 CNY used 10500.00 CNY",
            "REMAINING 9500.00 CNY",
            "deductible 0.00 CNY used 0.00 CNY",
            "RATE 70%");
    assertThat(words(item(insurance, "assistance.topup")))
        .contains("deductible 3000.00 CNY used 3000.00 CNY");
    assertThat(item(insurance, "assistance.basic").getDescription())
        .contains("阜蒙政办发〔2022〕9号 二(二)2");
  }

  @Test
  void whoIsNotEnrolledHasNoBenefits() {
    CoverageEligibilityResponse response = Examples.notEnrolled();
    InsuranceComponent insurance = response.getInsuranceFirstRep();

    assertThat(response.getOutcome()).isEqualTo(Enumerations.RemittanceOutcome.COMPLETE);
    assertThat(response.getDisposition()).startsWith("未参保；").contains("not enrolled");
    assertThat(insurance.getInforceElement().getValue()).isFalse();
    assertThat(insurance.hasBenefitPeriod()).isFalse();
    assertThat(insurance.hasItem()).isFalse();
  }

  @Test
  void whoWaitsIsCoveredFromTheEndOfTheWait() {
    CoverageEligibilityResponse response = Examples.waiting();

    assertThat(
            response.getInsuranceFirstRep().getBenefitPeriod().getStartElement().getValueAsString())
        .isEqualTo("2025-07-15");
    assertThat(response.getDisposition()).contains("4 个月", "2025-07-15 起享受待遇", "未核对");
  }

  @Test
  void aResourceIsCreatedNowInChina() {
    assertThat(Examples.exact().getCreatedElement().getValueAsString())
        .isEqualTo("2023-06-01T09:30:00+08:00");
  }

  @Test
  void thePatientIsTheOpaqueReference() {
    assertThat(Examples.exact().getPatient().getIdentifier().getSystem())
        .isEqualTo(FhirCodes.RESIDENT);
    assertThat(Examples.exact().getPatient().getIdentifier().getValue()).isEqualTo(Examples.REF);
  }

  @Test
  void anIdNumberIsRefusedWithoutQuotingIt() {
    EstimateRequest request = request();
    Estimate estimate = new Estimator(Policies.builtIn()).estimate(request);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.FHIR.estimate(estimate, request.visit(), "990001196503120016"))
        .withMessageContaining("not the ID number")
        .withMessageNotContaining("990001");
  }

  @Test
  void enrolmentAndQuotaAreOfOneYear() {
    Policies policies = Policies.builtIn();
    Resident resident = Examples.resident("210921", Examples.PAID, Account.EMPTY);
    Day today = Day.of(2023, 6, 1);
    Enrollment enrollment = new Enrollments(policies).in(2023, resident, today);
    Quota quota = new Quotas(policies).in(2024, resident, today);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.FHIR.eligibility(enrollment, quota))
        .withMessage("give enrolment and quota of one resident and one year");
  }

  /** What the README shows. */
  @Test
  void theReadmesExample() {
    EstimateRequest request = request();
    Estimate estimate = new Estimator(Policies.builtIn()).estimate(request);

    FhirWriter fhir = new FhirWriter(Clock.systemUTC());
    ExplanationOfBenefit benefit = fhir.estimate(estimate, request.visit(), "r7Qm2x-ZkP0aVt5");
    String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(benefit);

    assertThat(json).contains("\"use\":\"predetermination\"").contains("\"value\":11550.00");
  }

  private static EstimateRequest request() {
    return EstimateRequest.builder(
            "210921",
            Day.of(2023, 5, 10),
            Scheme.RESIDENT,
            Category.SUBSISTENCE_ALLOWANCE,
            Examples.visit(6_000_000, 5_000_000))
        .settled(Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000))
        .build();
  }

  private static ItemComponent item(ExplanationOfBenefit benefit, String id) {
    return benefit.getItem().stream()
        .filter(each -> code(each.getProductOrService()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ItemsComponent item(InsuranceComponent insurance, String id) {
    return insurance.getItem().stream()
        .filter(each -> code(each.getCategory()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<NoteComponent> notes(ExplanationOfBenefit benefit, ItemComponent item) {
    return benefit.getProcessNote().stream()
        .filter(
            note ->
                item.getNoteNumber().stream()
                    .anyMatch(number -> number.getValue() == note.getNumber()))
        .toList();
  }

  private static List<String> totals(ExplanationOfBenefit benefit) {
    return benefit.getTotal().stream()
        .map(total -> code(total.getCategory()) + " " + words(total.getAmount()))
        .toList();
  }

  private static List<String> words(List<AdjudicationComponent> adjudications) {
    return adjudications.stream()
        .map(
            each ->
                Stream.of(
                        code(each.getCategory()),
                        code(each.getReason()),
                        each.hasAmount() ? words(each.getAmount()) : "",
                        each.hasValue() ? each.getValue().toPlainString() + "%" : "")
                    .filter(word -> !word.isEmpty())
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""))
        .toList();
  }

  private static List<String> words(ItemsComponent item) {
    return item.getBenefit().stream().map(FhirWriterTest::words).toList();
  }

  private static String words(BenefitComponent benefit) {
    String allowed =
        benefit.getAllowed() instanceof Money
            ? " " + words(benefit.getAllowedMoney())
            : benefit.hasAllowed() ? " " + benefit.getAllowed().primitiveValue() : "";
    return code(benefit.getType())
        + allowed
        + (benefit.hasUsed() ? " used " + words(benefit.getUsedMoney()) : "");
  }

  private static String words(Money money) {
    return money.getValue().toPlainString() + " " + money.getCurrency();
  }

  private static String code(CodeableConcept concept) {
    return concept.hasCoding() ? concept.getCodingFirstRep().getCode() : "";
  }
}
