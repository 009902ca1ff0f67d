// SPDX-License-Identifier: Apache-2.0
/**
 * Enrolment, quota and estimates as FHIR R4 resources, for hospital and insurance systems that
 * speak FHIR. For servers only: Java 17 and HAPI FHIR, not for Android.
 */
@NullMarked
package io.github.medassist.fhir;

import org.jspecify.annotations.NullMarked;
