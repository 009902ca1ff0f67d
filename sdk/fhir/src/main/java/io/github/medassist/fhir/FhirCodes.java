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

/**
 * The names under which {@link FhirWriter} writes what FHIR has no code for. They do not change; a
 * code is the word that the API uses, such as {@code CRITICAL_ILLNESS}.
 */
public final class FhirCodes {
  private static final String BASE = "https://medassist.github.io/fhir/";

  /** Identifiers: a resident's opaque reference, never an ID number. */
  public static final String RESIDENT = BASE + "sid/resident";

  /** Identifiers: a region's code, six digits (GB/T 2260). */
  public static final String REGION = BASE + "sid/region";

  /** Codes: a benefit's id in the policy packs, such as {@code assistance.topup}; packs may add. */
  public static final String BENEFIT = BASE + "CodeSystem/benefit";

  /** Codes: the layer that pays ({@link Layer}). */
  public static final String LAYER = BASE + "CodeSystem/layer";

  /** Codes: the scheme ({@link Scheme}). */
  public static final String SCHEME = BASE + "CodeSystem/scheme";

  /** Codes: the kind of care ({@link Care}). */
  public static final String CARE = BASE + "CodeSystem/care";

  /** Codes: what became of a benefit ({@link State}). */
  public static final String STATE = BASE + "CodeSystem/state";

  /** Codes: kinds of amount in an estimate, such as {@code BENEFIT_LEAST}. */
  public static final String ADJUDICATION = BASE + "CodeSystem/adjudication";

  /** Codes: kinds of amount in a benefit's year, such as {@code REMAINING}. */
  public static final String ALLOWANCE = BASE + "CodeSystem/allowance";

  private FhirCodes() {}

  /**
   * Returns the code systems as resources, Chinese with English beside it, for a FHIR server or
   * validator. Of {@link #BENEFIT} it has the name only: its codes come with the packs.
   */
  public static List<CodeSystem> codeSystems() {
    CodeSystem state = of(STATE, "MedassistState", Text.of("待遇结果", "What became of a benefit"));
    add(state, State.COMPUTED.name(), Text.of("按政策计算", "computed from the policy"));
    add(state, State.GIVEN.name(), Text.of("结算单所载", "as the settlement sheet says"));
    add(state, State.NOT_COVERED.name(), Text.of("不支付", "pays nothing"));
    add(state, State.NOT_COMPUTABLE.name(), Text.of("无法计算", "not computable"));
    return List.of(
        of(BENEFIT, "MedassistBenefit", Text.of("待遇", "Benefit"))
            .setContent(CodeSystem.CodeSystemContentMode.NOTPRESENT),
        of(LAYER, "MedassistLayer", Text.of("保障层次", "Layer of cover"), Layer.values()),
        of(SCHEME, "MedassistScheme", Text.of("险种", "Scheme"), Scheme.values()),
        of(CARE, "MedassistCare", Text.of("医疗类别", "Kind of care"), Care.values()),
        state,
        of(
            ADJUDICATION,
            "MedassistAdjudication",
            Text.of("试算金额类别", "Kind of amount in an estimate"),
            Adjudication.values()),
        of(
            ALLOWANCE,
            "MedassistAllowance",
            Text.of("年度额度类别", "Kind of amount in a benefit's year"),
            Allowance.values()));
  }

  private static CodeSystem of(String url, String name, Text title, Word... words) {
    CodeSystem system = new CodeSystem();
    system.setLanguage(Fhir.CHINESE);
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
        .setLanguage(Fhir.ENGLISH)
        .setValue(text.en());
  }
}
