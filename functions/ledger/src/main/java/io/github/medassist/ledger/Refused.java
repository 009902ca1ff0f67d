package io.github.medassist.ledger;

/**
 * A row of a department's list that cannot be read.
 *
 * @param source whose list it is
 * @param rejection which row, and why
 */
public record Refused(Source source, Rejection rejection) {}
