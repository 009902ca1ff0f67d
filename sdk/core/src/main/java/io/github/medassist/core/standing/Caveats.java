// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.standing;

import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer has to say before any figure. */
public final class Caveats {
  private Caveats() {}

  /** That the person is not covered, and that the terms are old, as far as that is so. */
  public static List<Text> of(@Nullable Standing standing, @Nullable AsKnownOn asKnownOn) {
    List<Text> caveats = new ArrayList<>();
    if (standing != null && !standing.isCovered()) {
      caveats.add(standing.text());
    }
    if (asKnownOn != null) {
      caveats.add(asKnownOn.text());
    }
    return Collections.unmodifiableList(caveats);
  }
}
