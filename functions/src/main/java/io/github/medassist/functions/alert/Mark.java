package io.github.medassist.functions.alert;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the last alert's keys in the index. As a token it may be changed by whoever
 * holds it, so it opens nothing: it only says where in the caller's own list to go on.
 *
 * @param region the region's code
 * @param indexSort the index's sort key
 */
record Mark(String region, String indexSort) {
  private static final char PART = ' ';

  /** Returns the token that stands for it. */
  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((region + PART + indexSort).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @param regions the regions of the caller's list
   * @throws InvalidInputException if no page of that list ended so
   */
  static Mark of(String token, List<String> regions) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    int part = text.indexOf(PART);
    if (part < 0 || !regions.contains(text.substring(0, part)) || !isSort(text, part + 1)) {
      throw invalid();
    }
    return new Mark(text.substring(0, part), text.substring(part + 1));
  }

  private static boolean isSort(String text, int from) {
    return text.substring(from)
        .matches("[0-9]{4}-[0-9T:.+-]{10,30}#[^#]{1,100}#[0-9]{4}#[0-9]{1,13}");
  }

  private static InvalidInputException invalid() {
    return new InvalidInputException(
        ProblemCode.INVALID_PAGE,
        "/page",
        "send the next of the page before, with the same region; or leave it out to begin again");
  }
}
