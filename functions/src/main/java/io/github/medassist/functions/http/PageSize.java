// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;

/** How many entries of a list a call asks for with {@code limit}: 1 to 100, 50 by default. */
public final class PageSize {
  /** As many as one BatchGetItem takes. */
  private static final int MOST = 100;

  private static final String USUAL = "50";

  private PageSize() {}

  /**
   * Reads the call's {@code limit}.
   *
   * @throws InvalidInputException if it is no number from 1 to 100, written without leading zeros
   */
  public static int of(HttpRequest request) {
    String limit = request.query().getOrDefault("limit", USUAL);
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "/limit",
          Text.of("请填写 1 到 " + MOST + " 之间的整数", "give a whole number from 1 to " + MOST));
    }
    return Integer.parseInt(limit);
  }
}
