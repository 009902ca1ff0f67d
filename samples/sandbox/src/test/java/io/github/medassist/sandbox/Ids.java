// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ID numbers of the sample ledger, which must not turn up anywhere else. */
final class Ids {
  static final List<String> ALL = read();

  private Ids() {}

  private static List<String> read() {
    try (InputStream in = Ids.class.getResourceAsStream("residents.csv")) {
      String ledger = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("[0-9]{17}[0-9X]")
          .matcher(ledger)
          .results()
          .map(MatchResult::group)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static void assertNoneIn(String text) {
    for (String id : ALL) {
      assertThat(text.contains(id)).as("holds an ID number").isFalse();
    }
  }
}
