// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

/**
 * The result of an import.
 *
 * @param rows the rows that it was given: the sum of the other counts
 * @param created people who were not on record before
 * @param changed people whose record it changed
 * @param unchanged people whose record said the same already
 * @param rejected rows that it left out, each of which was named
 */
public record ImportReport(long rows, long created, long changed, long unchanged, long rejected) {}
