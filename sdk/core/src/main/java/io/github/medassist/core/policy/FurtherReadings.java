// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Referral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The readings that an answer rests on beside those of its rule: by the kind of care, for an
 * emergency, and where the limit binds or a fraction of a fen is rounded. All are listed when a
 * pack is read, so that an answer takes a list that is there.
 */
final class FurtherReadings {
  private static final String LIMIT = "limit";
  private static final String ROUNDED = "rounded";
  private static final String EMERGENCY = Referral.EMERGENCY.name();

  /** When further readings come in, beside the kinds of care. */
  static final List<String> OCCASIONS =
      Collections.unmodifiableList(Arrays.asList(LIMIT, ROUNDED, EMERGENCY));

  private static final boolean[] EITHER = {false, true};

  static final FurtherReadings NONE =
      new FurtherReadings(Collections.<String, List<String>>emptyMap());

  private final List<List<String>> lists = new ArrayList<>();

  /** Takes the readings by the name of a care or of one of the {@link #OCCASIONS}. */
  FurtherReadings(Map<String, List<String>> when) {
    for (Care care : Care.values()) {
      for (boolean emergency : EITHER) {
        for (boolean limited : EITHER) {
          for (boolean rounded : EITHER) {
            List<String> list = new ArrayList<>();
            add(list, when.get(care.name()));
            add(list, emergency ? when.get(EMERGENCY) : null);
            add(list, limited ? when.get(LIMIT) : null);
            add(list, rounded ? when.get(ROUNDED) : null);
            lists.add(Collections.unmodifiableList(list));
          }
        }
      }
    }
  }

  private static void add(List<String> all, @Nullable List<String> more) {
    if (more != null) {
      all.addAll(more);
    }
  }

  List<String> of(Care care, boolean emergency, boolean limited, boolean rounded) {
    return lists.get(
        care.ordinal() * 8 + (emergency ? 4 : 0) + (limited ? 2 : 0) + (rounded ? 1 : 0));
  }
}
