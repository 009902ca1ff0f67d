// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.fhir;

import io.github.medassist.core.estimate.State;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;

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
}
