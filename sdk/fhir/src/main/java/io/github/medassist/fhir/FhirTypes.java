// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Word;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The small parts of which both resources are made. */
final class FhirTypes {
  static final String CHINESE = "zh-CN";
  static final String ENGLISH = "en";

  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private FhirTypes() {}

  static Reference patient(String resident) {
    Reference reference = new Reference();
    reference.setType("Patient");
    reference.getIdentifier().setSystem(FhirCodes.RESIDENT).setValue(resident);
    return reference;
  }

  /** Names the agency by the region that it answers for: the documents give it no number. */
  static Reference agency(String region, @Nullable Text name) {
    Reference reference = new Reference();
    reference.setType("Organization");
    reference.getIdentifier().setSystem(FhirCodes.REGION).setValue(region);
    return name == null ? reference : reference.setDisplay(name.zh());
  }

  /** Names a cover by what it is and whose: here nobody gives it a number of its own. */
  static Reference cover(String system, @Nullable Word word, @Nullable String resident) {
    Reference reference = new Reference();
    reference.setType("Coverage");
    if (word != null) {
      reference.getIdentifier().setType(concept(system, word));
    }
    if (resident != null) {
      reference.getIdentifier().setSystem(FhirCodes.RESIDENT).setValue(resident);
    }
    return reference.setDisplay(Word.textOf(word).zh());
  }

  /** Stands where FHIR asks for something that there is not, and says so. */
  static Reference absent(String why) {
    Reference reference = new Reference();
    reference.addExtension(ABSENT, new CodeType(why));
    return reference;
  }

  static CodeableConcept concept(String system, Word word) {
    return new CodeableConcept(coding(system, word)).setText(word.text().zh());
  }

  static Coding coding(String system, Word word) {
    return new Coding(system, word.name(), word.text().zh());
  }

  /** Codes one of HL7's own words. */
  static CodeableConcept hl7(String system, String code) {
    return new CodeableConcept(
        new Coding().setSystem("http://terminology.hl7.org/CodeSystem/" + system).setCode(code));
  }

  /** Codes a benefit twice: exactly, and as the layer that it is part of. */
  static CodeableConcept benefit(String id, Text name, Layer layer) {
    return new CodeableConcept(new Coding(FhirCodes.BENEFIT, id, name.zh()))
        .addCoding(coding(FhirCodes.LAYER, layer))
        .setText(name.zh());
  }

  static Money yuan(long fen) {
    return new Money().setValue(BigDecimal.valueOf(fen, 2)).setCurrency("CNY");
  }

  /** The rate as FHIR's examples have it: 70 for 70 %. */
  static BigDecimal percent(Rate rate) {
    BigDecimal percent = BigDecimal.valueOf(rate.millionths(), 4).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  static Period period(Day from, Day to) {
    return new Period()
        .setStartElement(new DateTimeType(from.toString()))
        .setEndElement(new DateTimeType(to.toString()));
  }

  /** Says on which clause and readings something rests, to stand behind a sentence. */
  static Text basis(@Nullable Citation cite, List<String> readings) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (cite != null) {
      zh.append("依据：").append(cite);
      en.append("Rests on: ").append(cite);
      if (cite.title() != null) {
        zh.append("《").append(cite.title()).append("》");
        en.append(" (").append(cite.title()).append(')');
      }
      zh.append('。');
      en.append('.');
    }
    if (!readings.isEmpty()) {
      zh.append("解读：").append(String.join("、", readings)).append('。');
      en.append(en.isEmpty() ? "" : " ").append("Readings: ");
      en.append(String.join(", ", readings)).append('.');
    }
    return Text.of(zh.toString(), en.toString());
  }

  /** Puts one text behind another. */
  static Text join(Text first, Text second) {
    return Text.of(
        first.zh() + second.zh(),
        second.en().isEmpty() ? first.en() : first.en() + " " + second.en());
  }
}
