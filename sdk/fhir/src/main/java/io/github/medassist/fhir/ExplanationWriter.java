// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.PackRef;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Word;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.NoteType;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ExplanationOfBenefitStatus;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.RemittanceOutcome;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.Use;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes one estimate as an {@code ExplanationOfBenefit}. */
final class ExplanationWriter {
  private static final Text DISCLAIMER =
      Text.of("估算，以经办机构结算为准。", "An estimate is no decision: the agency's settlement counts.");

  private final Estimate estimate;
  private final Visit visit;
  private final @Nullable String resident;
  private final ExplanationOfBenefit benefit = new ExplanationOfBenefit();

  ExplanationWriter(Estimate estimate, Visit visit, @Nullable String resident) {
    this.estimate = estimate;
    this.visit = visit;
    this.resident = resident;
  }

  ExplanationOfBenefit write() {
    Receipt receipt = estimate.receipt();
    benefit.setLanguage(FhirTypes.CHINESE);
    benefit
        .setStatus(ExplanationOfBenefitStatus.ACTIVE)
        .setType(FhirTypes.hl7("claim-type", claimType()))
        .setSubType(FhirTypes.concept(FhirCodes.CARE, visit.care()))
        .setUse(Use.PREDETERMINATION)
        .setPatient(
            resident == null ? FhirTypes.absent("not-applicable") : FhirTypes.patient(resident))
        .setBillablePeriod(FhirTypes.period(receipt.date(), receipt.date()))
        .setInsurer(FhirTypes.agency(receipt.region(), null))
        .setProvider(provider())
        .setOutcome(
            estimate.outcome() == Outcome.EXACT
                ? RemittanceOutcome.COMPLETE
                : RemittanceOutcome.PARTIAL)
        .setDisposition(disposition().toString());
    for (Layer layer : Layer.values()) {
      layer(layer);
    }
    note(DISCLAIMER);
    for (Step step : estimate.steps()) {
      item(step);
    }
    for (Note note : estimate.notes()) {
      Text text =
          Text.of(
              note.name().zh() + "：" + note.text().zh(),
              note.name().en() + ": " + note.text().en());
      note(FhirTypes.join(text, FhirTypes.basis(note.cite(), List.of())));
    }
    if (!estimate.readings().isEmpty()) {
      note(FhirTypes.basis(null, estimate.readings()));
    }
    note(made(receipt));
    totals();
    return benefit;
  }

  private String claimType() {
    return switch (visit.care()) {
      case INPATIENT -> "institutional";
      case HIGH_VALUE_DRUG -> "pharmacy";
      case OUTPATIENT, CHRONIC_OUTPATIENT -> "professional";
    };
  }

  /** Describes the hospital as far as the question did: an estimate is not about a named one. */
  private Reference provider() {
    StringBuilder hospital = new StringBuilder();
    if (visit.level() > 0) {
      hospital.append("一二三".charAt(visit.level() - 1)).append("级医疗机构");
    }
    if (visit.place() != null) {
      hospital.append(hospital.isEmpty() ? "" : "，").append(visit.place().text().zh());
    }
    return hospital.isEmpty()
        ? FhirTypes.absent("unknown")
        : new Reference().setDisplay(hospital.toString());
  }

  private Text disposition() {
    Text category = Word.textOf(estimate.category());
    Text outcome =
        switch (estimate.outcome()) {
          case EXACT -> Text.of("估算", "An estimate");
          case RANGE ->
              Text.of(
                  "估算为区间：文件给出的是幅度或下限",
                  "An estimate between two ends: a document gives a span or a floor");
          case BOUNDED ->
              Text.of(
                  "估算为区间：有的部分还不能确定，见附注",
                  "An estimate between two ends: some of it is not certain, see the notes");
          case NOT_COMPUTABLE -> Text.of("没有金额可算，见附注", "No amount can be told: see the notes");
        };
    return Text.of(
        outcome.zh() + "；" + category.zh() + "。", outcome.en() + "; " + category.en() + ".");
  }

  private void layer(Layer layer) {
    benefit
        .addInsurance()
        .setFocal(true)
        .setCoverage(FhirTypes.cover(FhirCodes.LAYER, layer, resident));
    amount(
        benefit::addAdjudication,
        FhirTypes.hl7("adjudication", "benefit"),
        AdjudicationCode.BENEFIT_LEAST,
        AdjudicationCode.BENEFIT_MOST,
        estimate.layer(layer),
        FhirTypes.concept(FhirCodes.LAYER, layer));
  }

  private void item(Step step) {
    ItemComponent item =
        benefit
            .addItem()
            .setSequence(benefit.getItem().size())
            .setProductOrService(FhirTypes.benefit(step.benefit(), step.name(), step.layer()));
    note(FhirTypes.join(step.text(), FhirTypes.basis(step.cite(), step.readings())), item);
    if (step.base() != null) {
      amount(
          item::addAdjudication,
          FhirTypes.hl7("adjudication", "eligible"),
          AdjudicationCode.ELIGIBLE_LEAST,
          AdjudicationCode.ELIGIBLE_MOST,
          step.base(),
          null);
    }
    Long deductible = step.deductible();
    if (deductible != null) {
      item.addAdjudication()
          .setCategory(FhirTypes.hl7("adjudication", "deductible"))
          .setAmount(FhirTypes.yuan(deductible));
    }
    rate(item, step.rate(), step.rateMax());
    for (RatePart part : step.rateParts()) {
      ratePart(item, part);
    }
    Long left = step.limitLeft();
    if (left != null) {
      item.addAdjudication()
          .setCategory(own(AdjudicationCode.LIMIT_LEFT))
          .setAmount(FhirTypes.yuan(left));
    }
    amount(
        item::addAdjudication,
        FhirTypes.hl7("adjudication", "benefit"),
        AdjudicationCode.BENEFIT_LEAST,
        AdjudicationCode.BENEFIT_MOST,
        step.pays(),
        new CodeableConcept(new Coding().setSystem(FhirCodes.STATE).setCode(step.state().name())));
  }

  private static void rate(ItemComponent item, @Nullable Rate least, @Nullable Rate most) {
    if (least == null || most == null) {
      return;
    }
    if (least.equals(most)) {
      item.addAdjudication()
          .setCategory(FhirTypes.hl7("adjudication", "eligpercent"))
          .setValue(FhirTypes.percent(least));
      return;
    }
    item.addAdjudication()
        .setCategory(own(AdjudicationCode.RATE_LEAST))
        .setValue(FhirTypes.percent(least));
    item.addAdjudication()
        .setCategory(own(AdjudicationCode.RATE_MOST))
        .setValue(FhirTypes.percent(most));
  }

  private static void ratePart(ItemComponent item, RatePart ratePart) {
    CodeableConcept part =
        new CodeableConcept()
            .setText(
                switch (ratePart.of()) {
                  case CLASS_A -> "甲类";
                  case CLASS_B -> "乙类";
                  case BRACKET -> "起付标准以上 " + Fen.grouped(ratePart.above()) + " 元起的部分";
                });
    if (ratePart.amount().isExact() && ratePart.rate().equals(ratePart.rateMax())) {
      part(item, AdjudicationCode.PART, ratePart.amount().min(), ratePart.rate(), part);
      return;
    }
    part(item, AdjudicationCode.PART_LEAST, ratePart.amount().min(), ratePart.rate(), part);
    part(
        item, AdjudicationCode.PART_MOST, ratePart.amount().max(), ratePart.rateMax(), part.copy());
  }

  private static void part(
      ItemComponent item, AdjudicationCode category, long fen, Rate rate, CodeableConcept part) {
    item.addAdjudication()
        .setCategory(own(category))
        .setReason(part)
        .setAmount(FhirTypes.yuan(fen))
        .setValue(FhirTypes.percent(rate));
  }

  /** Writes an amount: as it is if it is exact, as two if it is a range, without one if unknown. */
  private static void amount(
      Supplier<AdjudicationComponent> to,
      CodeableConcept exact,
      AdjudicationCode least,
      AdjudicationCode most,
      @Nullable Range range,
      @Nullable CodeableConcept reason) {
    if (range == null) {
      to.get().setCategory(own(AdjudicationCode.NOT_COMPUTABLE)).setReason(reason);
    } else if (range.isExact()) {
      to.get().setCategory(exact).setReason(reason).setAmount(FhirTypes.yuan(range.min()));
    } else {
      to.get().setCategory(own(least)).setReason(reason).setAmount(FhirTypes.yuan(range.min()));
      to.get()
          .setCategory(own(most))
          .setReason(reason == null ? null : reason.copy())
          .setAmount(FhirTypes.yuan(range.max()));
    }
  }

  private void totals() {
    total(FhirTypes.hl7("adjudication", "submitted"), estimate.total());
    total(FhirTypes.hl7("adjudication", "eligible"), estimate.inScope());
    Range paid = estimate.paid();
    Range left = estimate.patientPays();
    if (paid == null || left == null) {
      return;
    }
    if (estimate.outcome() == Outcome.EXACT) {
      total(FhirTypes.hl7("adjudication", "benefit"), paid.min());
      total(own(AdjudicationCode.PATIENT_PAYS), left.min());
      benefit.getPayment().setAmount(FhirTypes.yuan(paid.min()));
      return;
    }
    total(own(AdjudicationCode.BENEFIT_LEAST), paid.min());
    total(own(AdjudicationCode.BENEFIT_MOST), paid.max());
    total(own(AdjudicationCode.PATIENT_PAYS_LEAST), left.min());
    total(own(AdjudicationCode.PATIENT_PAYS_MOST), left.max());
  }

  private void total(CodeableConcept category, long fen) {
    benefit.addTotal().setCategory(category).setAmount(FhirTypes.yuan(fen));
  }

  private static CodeableConcept own(AdjudicationCode category) {
    return FhirTypes.concept(FhirCodes.ADJUDICATION, category);
  }

  /** Says from what the estimate was made, so that it can be made again. */
  private static Text made(Receipt receipt) {
    StringBuilder packs = new StringBuilder();
    for (PackRef pack : receipt.packs()) {
      packs.append(packs.isEmpty() ? "" : ", ");
      packs.append(pack.region()).append(' ').append(pack.validFrom());
      packs.append(" sha256 ").append(pack.sha256());
    }
    return Text.of(
        "依据政策包（" + packs + "）由 medassist " + receipt.engine() + " 试算。",
        "Made by medassist " + receipt.engine() + " from the policy packs " + packs + ".");
  }

  private void note(Text text, ItemComponent item) {
    item.addNoteNumber(note(FhirTypes.CHINESE, text.zh()));
    item.addNoteNumber(note(FhirTypes.ENGLISH, text.en()));
  }

  private void note(Text text) {
    note(FhirTypes.CHINESE, text.zh());
    note(FhirTypes.ENGLISH, text.en());
  }

  private int note(String language, String text) {
    int number = benefit.getProcessNote().size() + 1;
    benefit
        .addProcessNote()
        .setNumber(number)
        .setType(NoteType.DISPLAY)
        .setText(text)
        .setLanguage(
            new CodeableConcept(new Coding().setSystem("urn:ietf:bcp:47").setCode(language)));
    return number;
  }
}
