// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the flags of the 36 items as categories. 低收入 is read as 低保边缘: the ledger of 2019 has the
 * older word for the families that the later documents call marginal. 农村其他困难群体 stands for no
 * category of any document, and is kept as a flag alone.
 */
final class FlaggedCategories {
  private static final Map<Column, Category> FLAGGED =
      Map.of(
          Column.REGISTERED_POOR, Category.REGISTERED_POOR,
          Column.URBAN_ALLOWANCE, Category.SUBSISTENCE_ALLOWANCE,
          Column.RURAL_ALLOWANCE, Category.SUBSISTENCE_ALLOWANCE,
          Column.URBAN_EXTREME_POVERTY, Category.EXTREME_POVERTY,
          Column.RURAL_EXTREME_POVERTY, Category.EXTREME_POVERTY,
          Column.URBAN_LOW_INCOME, Category.MARGINAL_LOW_INCOME,
          Column.RURAL_LOW_INCOME, Category.MARGINAL_LOW_INCOME);

  private static final Set<Category> SAYABLE = Set.copyOf(FLAGGED.values());

  private FlaggedCategories() {}

  /**
   * The categories after a row that has nothing but the flags. One that is flagged and held keeps
   * its first day; one newly flagged begins on {@code on}; one no longer flagged ended the day
   * before. A category that the 36 items have no flag for stays as it is: they cannot end it.
   */
  static List<Membership> after(List<Membership> before, YearReport report, Day on) {
    Set<Category> flagged = new TreeSet<>();
    FLAGGED.forEach(
        (column, category) -> {
          if (report.has(column)) {
            flagged.add(category);
          }
        });
    List<Membership> after = new ArrayList<>();
    for (Membership each : before) {
      if (!each.holds(on) || !SAYABLE.contains(each.category())) {
        after.add(each);
      } else if (flagged.remove(each.category())) {
        after.add(each);
      } else if (each.since().isBefore(on)) {
        after.add(new Membership(each.category(), each.since(), before(on)));
      }
    }
    for (Category category : flagged) {
      after.add(new Membership(category, on, null));
    }
    return after;
  }

  private static Day before(Day on) {
    return Day.parse(LocalDate.parse(on.toString()).minusDays(1).toString());
  }
}
