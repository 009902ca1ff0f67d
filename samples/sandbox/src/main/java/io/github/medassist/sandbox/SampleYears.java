// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lets the invented people live on to this year, so that today's questions have answers: what was
 * last on record of a person's cover holds in each year since, and the visits come again.
 */
final class SampleYears {
  private static final String BETWEEN = ";";

  /** The last year of which the samples have settlements. */
  private static final int LAST = 2023;

  /** The last columns of the ledger, each with a value for each year. */
  private enum Column {
    YEAR,
    STATUS,
    PAID_ON,
    BASIS,
    MISSED,
    PAID_BACK
  }

  private final Day today;

  SampleYears(Day today) {
    this.today = today;
  }

  /** The ledger, a header and a line a person, with the years up to this one. */
  String continued(String csv) {
    List<String> lines = csv.lines().toList();
    return lines.get(0)
        + "\n"
        + lines.stream().skip(1).map(this::person).collect(Collectors.joining("\n"))
        + "\n";
  }

  /**
   * The settlements of the last year of the samples, as those of this one: on its first day, so
   * that they are the same whenever the year's data is loaded, and never after today.
   */
  List<Settlement> again(List<Settlement> settlements) {
    Day first = Day.firstOf(today.year());
    List<Settlement> again = new ArrayList<>();
    for (Settlement each : settlements) {
      String year = "S-" + LAST + "-";
      if (each.id().startsWith(year) && today.year() > LAST) {
        Settlement.Builder builder =
            Settlement.builder(
                each.id().replace(year, "S-" + today.year() + "-"),
                Objects.requireNonNull(each.idNumber(), "idNumber"),
                first,
                each.visit());
        again.add(each.paid() == null ? builder.build() : builder.paid(each.paid()).build());
      }
    }
    return again;
  }

  private String person(String line) {
    String[] cells = line.split(",", -1);
    List<List<String>> columns = new ArrayList<>();
    int first = cells.length - Column.values().length;
    for (int i = first; i < cells.length; i++) {
      columns.add(new ArrayList<>(Arrays.asList(cells[i].split(BETWEEN, -1))));
    }
    int last = Integer.parseInt(lastOf(columns, Column.YEAR));
    boolean late = lastOf(columns, Column.BASIS).equals(EnrollmentBasis.LATE.text().zh());
    boolean paid = !lastOf(columns, Column.PAID_ON).isEmpty();
    for (int year = last + 1; year <= today.year(); year++) {
      for (Column each : Column.values()) {
        columns
            .get(each.ordinal())
            .add(
                switch (each) {
                  case YEAR -> String.valueOf(year);
                  case PAID_ON -> paid ? paidOn(year, late).toString() : "";
                  case MISSED, PAID_BACK -> "0";
                  case STATUS, BASIS -> lastOf(columns, each);
                });
      }
    }
    for (int i = first; i < cells.length; i++) {
      cells[i] = String.join(BETWEEN, columns.get(i - first));
    }
    return String.join(",", cells);
  }

  private Day paidOn(int year, boolean late) {
    if (!late) {
      return Day.of(year - 1, 11, 2);
    }
    // A month ago, or when the year began: who waits for cover waits today.
    Day ago = today.plusMonths(-1);
    return ago.year() == year ? ago : Day.firstOf(year);
  }

  private static String lastOf(List<List<String>> columns, Column column) {
    List<String> values = columns.get(column.ordinal());
    return values.get(values.size() - 1);
  }
}
