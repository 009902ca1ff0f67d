package io.github.medassist.functions.alert;

import io.github.medassist.functions.http.PageToken;
import java.util.List;

/**
 * Where a page of alerts ended: the last alert's keys in the index.
 *
 * @param region the region's code
 * @param indexSort the index's sort key
 */
record AlertPosition(String region, String indexSort) {
  private static final char SEPARATOR = ' ';

  String token() {
    return PageToken.of(region + SEPARATOR + indexSort);
  }

  /**
   * Reads a token.
   *
   * @param regions the regions of the caller's list
   * @throws io.github.medassist.core.problem.InvalidInputException if no page of that list ended so
   */
  static AlertPosition of(String token, List<String> regions) {
    String position = PageToken.position(token);
    int end = position.indexOf(SEPARATOR);
    if (end < 0
        || !regions.contains(position.substring(0, end))
        || !isSort(position.substring(end + 1))) {
      throw PageToken.invalid();
    }
    return new AlertPosition(position.substring(0, end), position.substring(end + 1));
  }

  private static boolean isSort(String sort) {
    return sort.matches("[0-9]{4}-[0-9T:.+-]{10,30}#[^#]{1,100}#[0-9]{4}#[0-9]{1,13}");
  }
}
