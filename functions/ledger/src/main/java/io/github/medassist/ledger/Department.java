// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Word;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who keeps a list that the ledger is compared with every month (辽医保[2019]8号 三(二)).
 *
 * <p>The ordinance names the departments, not whose word counts for which category: that is our
 * reading, by who determines each today. A category that is neither's comes on application, and a
 * match leaves it alone.
 */
public enum Department implements Word {
  /** 民政. */
  CIVIL_AFFAIRS("民政", "civil affairs"),
  /** 扶贫（乡村振兴）. */
  POVERTY_ALLEVIATION("扶贫（乡村振兴）", "poverty alleviation (rural revitalisation)");

  private final Text text;

  Department(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /** The categories of which this list says who is in them. */
  public Set<Category> categories() {
    return switch (this) {
      case CIVIL_AFFAIRS ->
          EnumSet.of(
              Category.EXTREME_POVERTY,
              Category.ORPHAN,
              Category.SUBSISTENCE_ALLOWANCE,
              Category.MARGINAL_LOW_INCOME);
      case POVERTY_ALLEVIATION ->
          EnumSet.of(
              Category.RETURNED_TO_POVERTY,
              Category.UNSTABLE_OUT_OF_POVERTY,
              Category.AT_RISK_OF_POVERTY,
              Category.SUDDEN_HARDSHIP,
              Category.LIFTED_OUT_OF_POVERTY,
              Category.REGISTERED_POOR);
    };
  }
}
