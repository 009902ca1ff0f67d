// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * The survey of everybody on the ledger (辽医保[2019]8号 三(一)): who is insured, not insured, insured
 * elsewhere, in the employee scheme; each case to look into is recorded.
 */
public final class EnrollmentSurvey {
  private static final List<String> HEADINGS =
      List.of(
          "行政区划代码 region",
          "统筹地区 region name",
          "参保人标识 resident",
          "姓名 name",
          "身份证号 ID number",
          "身份类别 category",
          "参保状态 status",
          "参保险种 scheme");

  private final ResidentRepository residents;
  private final CoveredRegions covered;
  private final Identity identity;
  private final Clock clock;

  @Inject
  EnrollmentSurvey(
      ResidentRepository residents, CoveredRegions covered, Identity identity, Settings settings) {
    this.residents = residents;
    this.covered = covered;
    this.identity = identity;
    this.clock = settings.clock();
  }

  /**
   * Counts one region after the other, one person at a time; a region without packs and people has
   * no count.
   *
   * @param year the benefit year
   * @param cases what takes the cases as CSV, with names and ID numbers: a file that the agency
   *     keeps, never a log; it is closed when all is well. The categories are today's, or those of
   *     the year's last day if that is over
   * @param progress what is told the number of people so far
   * @throws io.github.medassist.core.problem.InvalidInputException if the agency covers no region
   * @throws IOException if the cases cannot be written
   */
  public List<SurveyCounts> run(Agency agency, int year, OutputStream cases, LongConsumer progress)
      throws IOException {
    CsvReport csv = CsvReport.begin(cases, HEADINGS);
    Day today = Day.inChina(clock.millis());
    Day on = today.isAfter(Day.lastOf(year)) ? Day.lastOf(year) : today;
    List<SurveyCounts> all = new ArrayList<>();
    long people = 0;
    List<String> regions = covered.by(agency);
    Set<String> inhabited = Set.copyOf(residents.inhabited(regions));
    for (String region : regions) {
      if (!inhabited.contains(region)) {
        if (covered.hasPacks(region)) {
          all.add(SurveyCounts.none(region, covered.name(region)));
        }
        continue;
      }
      SurveyCounts counts = SurveyCounts.none(region, covered.name(region));
      for (Iterator<ResidentItem> in = residents.in(region).iterator(); in.hasNext(); ) {
        ResidentItem item = in.next();
        Resident resident = item.resident();
        Insurance insurance = resident.insurance(year);
        EnrollmentStatus status =
            insurance == null ? EnrollmentStatus.NOT_ENROLLED : insurance.status();
        Scheme scheme = insurance == null ? resident.scheme() : insurance.scheme();
        counts = counts.with(status, scheme == Scheme.EMPLOYEE);
        if (status != EnrollmentStatus.ENROLLED || scheme == Scheme.EMPLOYEE) {
          Basics person = IdentityOpener.of(item, identity);
          csv.row(
              List.of(
                  region,
                  counts.name().zh(),
                  item.ref(),
                  IdentityOpener.name(person),
                  IdentityOpener.idNumber(person),
                  words(resident.categories(on)),
                  status.text().zh(),
                  scheme.text().zh()));
        }
        progress.accept(++people);
      }
      all.add(counts);
    }
    csv.close();
    return all;
  }

  /** The Chinese words of {@code categories} in one cell. */
  static String words(Iterable<Category> categories) {
    List<String> words = new ArrayList<>();
    categories.forEach(each -> words.add(each.text().zh()));
    return words.stream().collect(Collectors.joining("、"));
  }
}
