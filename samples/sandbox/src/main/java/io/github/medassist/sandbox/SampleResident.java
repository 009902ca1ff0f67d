// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Category;

/**
 * An invented person of the sample ledger.
 *
 * @param name the invented name, which the store holds sealed
 * @param regionName the region's name
 * @param category the category that the ledger names first
 * @param resident the record
 */
public record SampleResident(
    String name, String regionName, Category category, Resident resident) {}
