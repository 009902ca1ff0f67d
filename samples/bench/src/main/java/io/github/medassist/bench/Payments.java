// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

/**
 * What each benefit pays for a claim and what is left to the patient, in fen; 0 where a policy
 * lacks the benefit.
 */
record Payments(
    long basic,
    long criticalIllness,
    long bedDay,
    long assistance,
    long monitored,
    long topup,
    long patient) {}
