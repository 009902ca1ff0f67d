// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.estimate.State;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** Medassist's code systems as resources, so that the validator can check the codes. */
final class CodeSystems {
  private CodeSystems() {}

  /**
   * The code systems of {@link FhirCodes}. {@link FhirCodes#BENEFIT} has no concepts: its codes
   * come with the packs.
   */
  static List<CodeSystem> all() {
    CodeSystem state =
        of(FhirCodes.STATE, "MedassistState", Text.of("待遇结果", "What became of a benefit"));
    add(state, State.COMPUTED.name(), Text.of("按政策计算", "computed from the policy"));
    add(state, State.GIVEN.name(), Text.of("结算单所载", "as the settlement sheet says"));
    add(state, State.NOT_COVERED.name(), Text.of("不支付", "pays nothing"));
    add(state, State.BOUNDED.name(), Text.of("还不能确定", "not certain"));
    add(state, State.NOT_COMPUTABLE.name(), Text.of("没有金额可算", "no amount can be told"));
    return List.of(
        of(FhirCodes.BENEFIT, "MedassistBenefit", Text.of("待遇", "Benefit"))
            .setContent(CodeSystem.CodeSystemContentMode.NOTPRESENT),
        of(FhirCodes.LAYER, "MedassistLayer", Text.of("保障层次", "Layer of cover"), Layer.values()),
        of(FhirCodes.SCHEME, "MedassistScheme", Text.of("险种", "Scheme"), Scheme.values()),
        of(FhirCodes.CARE, "MedassistCare", Text.of("医疗类别", "Kind of care"), Care.values()),
        state,
        of(
            FhirCodes.ADJUDICATION,
            "MedassistAdjudication",
            Text.of("试算金额类别", "Kind of amount in an estimate"),
            AdjudicationCode.values()),
        of(
            FhirCodes.ALLOWANCE,
            "MedassistAllowance",
            Text.of("年度额度类别", "Kind of amount in a benefit's year"),
            AllowanceCode.values()));
  }

  private static CodeSystem of(String url, String name, Text title, Word... words) {
    CodeSystem system = new CodeSystem();
    system.setLanguage(FhirTypes.CHINESE);
    system
        .setUrl(url)
        .setName(name)
        .setTitle(title.zh())
        .setDescription(title.en())
        .setStatus(PublicationStatus.ACTIVE)
        .setExperimental(false)
        .setCaseSensitive(true)
        .setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
    for (Word word : words) {
      add(system, word.name(), word.text());
    }
    return system;
  }

  private static void add(CodeSystem system, String code, Text text) {
    system
        .addConcept()
        .setCode(code)
        .setDisplay(text.zh())
        .setDefinition(text.en())
        .addDesignation()
        .setLanguage(FhirTypes.ENGLISH)
        .setValue(text.en());
  }
}
