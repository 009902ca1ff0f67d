package io.github.medassist.fhir;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.PackRef;
import io.github.medassist.core.estimate.RatePart;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Note;
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
final class Explanation {
  private static final Text DISCLAIMER =
      Text.of("估算，以经办机构结算为准。", "An estimate is no decision: the agency's settlement counts.");

  private final Estimate estimate;
  private final Visit visit;
  private final @Nullable String resident;
  private final ExplanationOfBenefit benefit = new ExplanationOfBenefit();

  Explanation(Estimate estimate, Visit visit, @Nullable String resident) {
    this.estimate = estimate;
    this.visit = visit;
    this.resident = resident;
  }

  ExplanationOfBenefit write() {
    Receipt receipt = estimate.receipt();
    benefit.setLanguage(Fhir.CHINESE);
    benefit
        .setStatus(ExplanationOfBenefitStatus.ACTIVE)
        .setType(Fhir.hl7("claim-type", claimType()))
        .setSubType(Fhir.concept(FhirCodes.CARE, visit.care()))
        .setUse(Use.PREDETERMINATION)
        .setPatient(resident == null ? Fhir.absent("not-applicable") : Fhir.patient(resident))
        .setBillablePeriod(Fhir.period(receipt.date(), receipt.date()))
        .setInsurer(Fhir.agency(receipt.region(), null))
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
      note(Fhir.join(text, Fhir.basis(note.cite(), List.of())));
    }
    if (!estimate.readings().isEmpty()) {
      note(Fhir.basis(null, estimate.readings()));
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
        ? Fhir.absent("unknown")
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
          case NOT_COMPUTABLE ->
              Text.of("部分金额无法计算，见附注", "Some amounts cannot be computed: see the notes");
        };
    return Text.of(
        outcome.zh() + "；" + category.zh() + "。", outcome.en() + "; " + category.en() + ".");
  }

  private void layer(Layer layer) {
    benefit.addInsurance().setFocal(true).setCoverage(Fhir.cover(FhirCodes.LAYER, layer, resident));
    amount(
        benefit::addAdjudication,
        Fhir.hl7("adjudication", "benefit"),
        Adjudication.BENEFIT_LEAST,
        Adjudication.BENEFIT_MOST,
        estimate.layer(layer),
        Fhir.concept(FhirCodes.LAYER, layer));
  }

  private void item(Step step) {
    ItemComponent item =
        benefit
            .addItem()
            .setSequence(benefit.getItem().size())
            .setProductOrService(Fhir.benefit(step.benefit(), step.name(), step.layer()));
    note(Fhir.join(step.text(), Fhir.basis(step.cite(), step.readings())), item);
    if (step.base() != null) {
      amount(
          item::addAdjudication,
          Fhir.hl7("adjudication", "eligible"),
          Adjudication.ELIGIBLE_LEAST,
          Adjudication.ELIGIBLE_MOST,
          step.base(),
          null);
    }
    Long deductible = step.deductible();
    if (deductible != null) {
      item.addAdjudication()
          .setCategory(Fhir.hl7("adjudication", "deductible"))
          .setAmount(Fhir.yuan(deductible));
    }
    rate(item, step.rate(), step.rateMax());
    for (RatePart slice : step.slices()) {
      slice(item, slice);
    }
    Long left = step.limitLeft();
    if (left != null) {
      item.addAdjudication().setCategory(own(Adjudication.LIMIT_LEFT)).setAmount(Fhir.yuan(left));
    }
    amount(
        item::addAdjudication,
        Fhir.hl7("adjudication", "benefit"),
        Adjudication.BENEFIT_LEAST,
        Adjudication.BENEFIT_MOST,
        step.pays(),
        new CodeableConcept(new Coding().setSystem(FhirCodes.STATE).setCode(step.state().name())));
  }

  private static void rate(ItemComponent item, @Nullable Rate least, @Nullable Rate most) {
    if (least == null || most == null) {
      return;
    }
    if (least.equals(most)) {
      item.addAdjudication()
          .setCategory(Fhir.hl7("adjudication", "eligpercent"))
          .setValue(Fhir.percent(least));
      return;
    }
    item.addAdjudication().setCategory(own(Adjudication.RATE_LEAST)).setValue(Fhir.percent(least));
    item.addAdjudication().setCategory(own(Adjudication.RATE_MOST)).setValue(Fhir.percent(most));
  }

  private static void slice(ItemComponent item, RatePart slice) {
    CodeableConcept part =
        new CodeableConcept()
            .setText(
                switch (slice.of()) {
                  case CLASS_A -> "甲类";
                  case CLASS_B -> "乙类";
                  case BRACKET -> "起付标准以上 " + Fen.grouped(slice.above()) + " 元起的部分";
                });
    if (slice.amount().isExact() && slice.rate().equals(slice.rateMax())) {
      part(item, Adjudication.PART, slice.amount().min(), slice.rate(), part);
      return;
    }
    part(item, Adjudication.PART_LEAST, slice.amount().min(), slice.rate(), part);
    part(item, Adjudication.PART_MOST, slice.amount().max(), slice.rateMax(), part.copy());
  }

  private static void part(
      ItemComponent item, Adjudication category, long fen, Rate rate, CodeableConcept part) {
    item.addAdjudication()
        .setCategory(own(category))
        .setReason(part)
        .setAmount(Fhir.yuan(fen))
        .setValue(Fhir.percent(rate));
  }

  /** Writes an amount: as it is if it is exact, as two if it is a range, without one if unknown. */
  private static void amount(
      Supplier<AdjudicationComponent> to,
      CodeableConcept exact,
      Adjudication least,
      Adjudication most,
      @Nullable Range range,
      @Nullable CodeableConcept reason) {
    if (range == null) {
      to.get().setCategory(own(Adjudication.NOT_COMPUTABLE)).setReason(reason);
    } else if (range.isExact()) {
      to.get().setCategory(exact).setReason(reason).setAmount(Fhir.yuan(range.min()));
    } else {
      to.get().setCategory(own(least)).setReason(reason).setAmount(Fhir.yuan(range.min()));
      to.get()
          .setCategory(own(most))
          .setReason(reason == null ? null : reason.copy())
          .setAmount(Fhir.yuan(range.max()));
    }
  }

  private void totals() {
    total(Fhir.hl7("adjudication", "submitted"), estimate.total());
    total(Fhir.hl7("adjudication", "eligible"), estimate.inScope());
    Range paid = estimate.paid();
    Range left = estimate.patientPays();
    if (paid == null || left == null) {
      return;
    }
    if (paid.isExact()) {
      total(Fhir.hl7("adjudication", "benefit"), paid.min());
      total(own(Adjudication.PATIENT_PAYS), left.min());
      benefit.getPayment().setAmount(Fhir.yuan(paid.min()));
      return;
    }
    total(own(Adjudication.BENEFIT_LEAST), paid.min());
    total(own(Adjudication.BENEFIT_MOST), paid.max());
    total(own(Adjudication.PATIENT_PAYS_LEAST), left.min());
    total(own(Adjudication.PATIENT_PAYS_MOST), left.max());
  }

  private void total(CodeableConcept category, long fen) {
    benefit.addTotal().setCategory(category).setAmount(Fhir.yuan(fen));
  }

  private static CodeableConcept own(Adjudication category) {
    return Fhir.concept(FhirCodes.ADJUDICATION, category);
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
    item.addNoteNumber(note(Fhir.CHINESE, text.zh()));
    item.addNoteNumber(note(Fhir.ENGLISH, text.en()));
  }

  private void note(Text text) {
    note(Fhir.CHINESE, text.zh());
    note(Fhir.ENGLISH, text.en());
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
