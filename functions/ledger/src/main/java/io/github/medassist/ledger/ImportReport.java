// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.util.List;

/**
 * The result of an import.
 *
 * @param rows the rows that it was given: the sum of the other counts
 * @param created people who were not on record before
 * @param changed people whose record it changed
 * @param unchanged people whose record said the same already
 * @param rejected rows that it left out, each of which was named
 * @param withoutPacks the places of the rows taken that have no packs of their own, by code
 */
public record ImportReport(
    long rows,
    long created,
    long changed,
    long unchanged,
    long rejected,
    List<PlaceWithoutPacks> withoutPacks) {}
