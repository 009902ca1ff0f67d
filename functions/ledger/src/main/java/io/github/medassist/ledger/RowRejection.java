// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;

/**
 * A row that an import left out. It never holds what stood in the cell: that may name a person.
 *
 * @param row the row, counted as a spreadsheet counts: the header is row 1
 * @param column the column's header, or an empty text where the row as a whole is wrong
 * @param reason why, with the remedy
 */
public record RowRejection(long row, String column, Text reason) {}
