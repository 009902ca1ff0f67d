// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;

/** HAPI's validator on FHIR R4's own definitions and Medassist's code systems; no network. */
final class ResourceValidator {
  static final FhirContext R4 = FhirContext.forR4();

  private static final FhirValidator VALIDATOR = validator();

  private ResourceValidator() {}

  private static FhirValidator validator() {
    PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(R4);
    for (CodeSystem system : CodeSystems.all()) {
      own.addCodeSystem(system);
    }
    FhirInstanceValidator instances =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                own,
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4)));
    return R4.newValidator().registerValidatorModule(instances);
  }

  static List<String> errors(String json) {
    return findings(json, ResultSeverityEnum.ERROR);
  }

  /** What the validator finds at {@code least} or worse. */
  static List<String> findings(String json, ResultSeverityEnum least) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(least) >= 0)
        .map(
            message ->
                message.getSeverity()
                    + " "
                    + message.getLocationString()
                    + ": "
                    + message.getMessage())
        .toList();
  }
}
