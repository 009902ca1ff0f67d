// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.EligibilityResponsePurpose;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.EligibilityResponseStatus;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.Enumerations.RemittanceOutcome;
import org.hl7.fhir.r4.model.StringType;

/** Writes enrolment and quota as one {@code CoverageEligibilityResponse}. */
final class EligibilityWriter {
  private EligibilityWriter() {}

  static CoverageEligibilityResponse of(Enrollment enrollment, Quota quota) {
    Day from = enrollment.coverageFrom();
    Day to = enrollment.coverageTo();
    boolean covered = from != null && to != null;
    CoverageEligibilityResponse response = new CoverageEligibilityResponse();
    response.setLanguage(FhirTypes.CHINESE);
    response
        .setStatus(EligibilityResponseStatus.ACTIVE)
        .setPatient(FhirTypes.patient(enrollment.resident()))
        // What inforce speaks of: it must hold for the whole of these days.
        .setServiced(
            from != null && to != null
                ? FhirTypes.period(from, to)
                : FhirTypes.period(Day.firstOf(enrollment.year()), Day.lastOf(enrollment.year())))
        // One asks over the API, or in the same process: there is no request to point to.
        .setRequest(FhirTypes.absent("not-applicable"))
        .setOutcome(
            covered && misses(quota) ? RemittanceOutcome.PARTIAL : RemittanceOutcome.COMPLETE)
        .setDisposition(disposition(enrollment, quota).toString())
        .setInsurer(FhirTypes.agency(enrollment.region(), enrollment.regionName()));
    response.addPurpose(EligibilityResponsePurpose.VALIDATION);
    response.addPurpose(EligibilityResponsePurpose.BENEFITS);
    InsuranceComponent insurance =
        response
            .addInsurance()
            .setCoverage(
                FhirTypes.cover(FhirCodes.SCHEME, enrollment.scheme(), enrollment.resident()))
            .setInforce(covered);
    if (from != null && to != null) {
      insurance.setBenefitPeriod(FhirTypes.period(from, to));
      for (Quota.BenefitQuota entry : quota.quotas()) {
        item(insurance.addItem(), entry);
      }
    }
    return response;
  }

  private static boolean misses(Quota quota) {
    return quota.quotas().stream().anyMatch(entry -> entry.reason() != null);
  }

  private static Text disposition(Enrollment enrollment, Quota quota) {
    AppliedCategory category = enrollment.category();
    StringBuilder zh = new StringBuilder(Word.textOf(enrollment.status()).zh());
    StringBuilder en = new StringBuilder(Word.textOf(enrollment.status()).en());
    zh.append("；").append(Word.textOf(enrollment.scheme()).zh());
    en.append("; ").append(Word.textOf(enrollment.scheme()).en());
    zh.append("；").append(category.name().zh());
    en.append("; ").append(category.name().en());
    if (category.since() != null) {
      zh.append("（").append(category.since()).append(" 起）");
      en.append(" (since ").append(category.since()).append(')');
    }
    for (Text caveat : enrollment.caveats()) {
      zh.append("。").append(caveat.zh());
      en.append(". ").append(caveat.en());
    }
    zh.append("。数据截至 ").append(quota.asOf()).append('。');
    en.append(". Record as of ").append(quota.asOf()).append('.');
    return Text.of(zh.toString(), en.toString());
  }

  private static void item(ItemsComponent item, Quota.BenefitQuota entry) {
    item.setCategory(FhirTypes.benefit(entry.benefit(), entry.name(), entry.layer()))
        .setName(entry.name().zh())
        .setDescription(description(entry).toString())
        .setUnit(FhirTypes.hl7("benefit-unit", "individual"))
        .setTerm(FhirTypes.hl7("benefit-term", "annual"));
    BenefitComponent limit =
        item.addBenefit()
            .setType(FhirTypes.hl7("benefit-type", "benefit"))
            .setUsed(FhirTypes.yuan(entry.used()));
    Long most = entry.limit();
    if (most != null) {
      limit.setAllowed(FhirTypes.yuan(most));
    } else if (entry.unlimited()) {
      limit.setAllowed(new StringType("不设限额 / unlimited"));
    }
    Long remaining = entry.remaining();
    if (remaining != null) {
      item.addBenefit()
          .setType(allowance(AllowanceCode.REMAINING))
          .setAllowed(FhirTypes.yuan(remaining));
    }
    Long deductible = entry.deductible();
    Long met = entry.deductibleMet();
    if (deductible != null && met != null) {
      item.addBenefit()
          .setType(FhirTypes.hl7("benefit-type", "deductible"))
          .setAllowed(FhirTypes.yuan(deductible))
          .setUsed(FhirTypes.yuan(met));
    }
    if (entry.rate() != null) {
      item.addBenefit()
          .setType(allowance(AllowanceCode.RATE))
          .setAllowed(new StringType(entry.rate().percent()));
    }
  }

  private static CodeableConcept allowance(AllowanceCode allowance) {
    return FhirTypes.concept(FhirCodes.ALLOWANCE, allowance);
  }

  private static Text description(Quota.BenefitQuota entry) {
    Text basis = FhirTypes.basis(entry.cite(), entry.readings());
    Text reason = entry.reason();
    if (reason != null) {
      basis =
          FhirTypes.join(
              basis,
              Text.of("未载：" + stopped(reason.zh(), "。"), "Missing: " + stopped(reason.en(), ".")));
    }
    return entry.status() == Status.UNCHECKED
        ? FhirTypes.join(basis, Text.of("所依据的数值未经核对。", "Rests on an unchecked value."))
        : basis;
  }

  /** Packs write whole sentences and parts of one. */
  private static String stopped(String sentence, String stop) {
    return sentence.endsWith(stop) ? sentence : sentence + stop;
  }
}
