// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;

/**
 * A place of imported rows that has no packs of its own: what is set above it holds there.
 *
 * @param code its code
 * @param name its name
 * @param above the code of the nearest region above that has packs
 * @param aboveName that region's name
 * @param rows the rows that name it
 */
public record PlaceWithoutPacks(String code, Text name, String above, Text aboveName, long rows) {
  /** Says it in a sentence. */
  public Text text() {
    return Text.of(
        code
            + " "
            + name.zh()
            + "：没有本地政策，按最近的上级 "
            + above
            + " "
            + aboveName.zh()
            + "；"
            + rows
            + " 行",
        "no policy here: nearest above is " + above + " " + aboveName.en() + "; rows: " + rows);
  }
}
