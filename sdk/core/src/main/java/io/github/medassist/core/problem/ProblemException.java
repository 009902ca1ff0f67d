// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

/**
 * Ends a call with a {@link Problem}. It has no cause, whose message might quote what was sent, and
 * its own message holds nothing personal.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** Makes an exception with this problem. */
  public ProblemException(Problem problem) {
    super(problem.code() + ": " + problem.detailEn());
    this.problem = problem;
  }

  /** Why the call ends. */
  public Problem problem() {
    return problem;
  }
}
