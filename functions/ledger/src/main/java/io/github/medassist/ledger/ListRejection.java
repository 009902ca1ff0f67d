// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

/**
 * A row of a department's list that cannot be read.
 *
 * @param department whose list it is
 * @param rejection which row, and why
 */
public record ListRejection(Department department, RowRejection rejection) {}
