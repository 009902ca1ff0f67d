// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Changes a person's categories from a day on. */
final class Memberships {
  private Memberships() {}

  /**
   * Returns {@code before} with {@code come} from {@code on} on and without {@code gone} from then
   * on: their last day is the day before.
   */
  static List<Membership> changed(
      List<Membership> before, Set<Category> come, Set<Category> gone, Day on) {
    List<Membership> after = new ArrayList<>();
    for (Membership each : before) {
      if (!gone.contains(each.category()) || !each.holds(on)) {
        after.add(each);
      } else if (each.since().isBefore(on)) {
        after.add(new Membership(each.category(), each.since(), on.previous()));
      }
    }
    for (Category category : come) {
      int later = nextOf(category, after, on);
      if (later < 0) {
        after.add(new Membership(category, on, null));
      } else {
        // It was to begin later; two of one category would overlap.
        after.set(later, new Membership(category, on, after.get(later).until()));
      }
    }
    return after;
  }

  private static int nextOf(Category category, List<Membership> among, Day on) {
    int next = -1;
    for (int i = 0; i < among.size(); i++) {
      Membership each = among.get(i);
      if (each.category() == category
          && each.since().isAfter(on)
          && (next < 0 || each.since().isBefore(among.get(next).since()))) {
        next = i;
      }
    }
    return next;
  }
}
