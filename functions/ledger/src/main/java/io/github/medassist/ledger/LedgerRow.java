// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.region.Region;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.Basics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A good row.
 *
 * @param row its number in the file
 * @param serial 序号, or empty
 * @param home where the person is insured, items 2 to 4
 * @param person name and ID number, items 5 and 6
 * @param report the flags and figures, items 7 to 36
 * @param added what the columns say that the region added
 */
record LedgerRow(
    long row, String serial, Home home, Basics person, YearReport report, Added added) {
  static final int REGION = 6;

  /**
   * Where a person is insured.
   *
   * @param pool 统筹地区
   * @param code 行政区划代码: county, township or village
   * @param place 行政区划名称, or empty
   */
  record Home(String pool, String code, String place) {}

  /**
   * What the columns say that a region may add.
   *
   * @param scheme the scheme, or null where the file does not say
   * @param categories the categories, or null where the file has no column for them but the flags
   * @param monitored whether monitored, or null where the file does not say
   * @param covers the years of insurance, or null where the file says no more than item 15
   */
  record Added(
      @Nullable Scheme scheme,
      @Nullable List<Membership> categories,
      @Nullable Boolean monitored,
      @Nullable List<Cover> covers) {}

  /** One year of insurance as the added columns have it. */
  record Cover(
      int year,
      EnrollmentStatus status,
      @Nullable Day paidOn,
      EnrollmentBasis basis,
      int missedYears,
      int paidBackYears) {}

  /**
   * The code of the region that insures the person: the county of the place, or the city or the
   * province itself where the code is one of medical insurance that ends in 99 or 9900.
   */
  String region() {
    String code = home.code().substring(0, REGION);
    Region place = Regions.national().find(code);
    return place == null ? code : place.code();
  }

  /** All that the row says of {@code year}, in one form whatever the file's. */
  String canonical(int year) {
    StringBuilder out = new StringBuilder(256);
    part(out, year);
    part(out, serial);
    part(out, home.pool());
    part(out, home.code());
    part(out, home.place());
    part(out, person.name());
    part(out, person.id().digits());
    part(out, report.flags());
    for (int i = 0; i < YearReport.FIGURES; i++) {
      part(out, report.figure(i));
    }
    part(out, added.scheme());
    part(out, added.monitored());
    if (added.categories() != null) {
      part(out, "categories");
      for (Membership each : added.categories()) {
        part(out, each.category());
        part(out, each.since());
        part(out, each.until());
      }
    }
    if (added.covers() != null) {
      part(out, "covers");
      for (Cover each : added.covers()) {
        part(out, each);
      }
    }
    return out.toString();
  }

  private static void part(StringBuilder out, @Nullable Object part) {
    out.append(part == null ? "" : part).append('\u001F');
  }

  /** Names the row alone. */
  @Override
  public String toString() {
    return "row " + row;
  }
}
