// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.problem.ProblemException;
import java.util.List;

/** Answers one kind of call: authorise, load, compute, answer. Safe for use by several threads. */
public interface Endpoint {
  /**
   * Answers {@code request}.
   *
   * @throws ProblemException to end the call with a fault
   * @throws io.github.medassist.core.problem.InvalidInputException if the input cannot be answered
   */
  HttpResponse answer(HttpRequest request);

  /** The names of the query parameters that a call like {@code request} may have. */
  default List<String> parameters(HttpRequest request) {
    return List.of();
  }

  /** Does once what the first call would else wait for; called in the function's init phase. */
  default void prime() {}
}
