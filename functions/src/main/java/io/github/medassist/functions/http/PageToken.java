// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The opaque {@code next} of a list: where the page before ended. Whoever holds it can change it,
 * so it grants nothing: it only says where in the caller's own list to go on.
 */
public final class PageToken {
  private PageToken() {}

  /** The token for a position, such as a sort key. */
  public static String of(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position that a token stands for; the caller checks that its list has such positions.
   *
   * @throws InvalidInputException if the token is no base64
   */
  public static String position(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** What to throw where no page of the list ended as the token says. */
  public static InvalidInputException invalid() {
    return new InvalidInputException(
        ProblemCode.INVALID_PAGE,
        "/next",
        Text.of(
            "请用上一页给出的翻页标记，并保持同一地区；或省去它，从头查起",
            "send the next of the page before, with the same region; or leave it out to begin again"));
  }
}
