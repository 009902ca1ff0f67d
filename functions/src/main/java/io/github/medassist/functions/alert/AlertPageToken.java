// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.functions.http.PageToken;
import io.github.medassist.functions.store.AlertPosition;
import java.util.List;

/** The {@code next} of an agency's list: the region and the place of the last alert shown. */
final class AlertPageToken {
  private static final char SEPARATOR = ' ';
  private static final String SORT = "[0-9]{4}-[0-9T:.+-]{10,30}#[^#]{1,100}#[0-9]{4}#[0-9]{1,13}";

  private AlertPageToken() {}

  static String of(AlertPosition position) {
    return PageToken.of(position.region() + SEPARATOR + position.sort());
  }

  /**
   * Reads a token.
   *
   * @param regions the regions of the caller's list
   * @throws io.github.medassist.core.problem.InvalidInputException if no page of that list ended so
   */
  static AlertPosition position(String token, List<String> regions) {
    String position = PageToken.position(token);
    int end = position.indexOf(SEPARATOR);
    if (end < 0
        || !regions.contains(position.substring(0, end))
        || !position.substring(end + 1).matches(SORT)) {
      throw PageToken.invalid();
    }
    return new AlertPosition(position.substring(0, end), position.substring(end + 1));
  }
}
